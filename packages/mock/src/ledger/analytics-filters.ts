import type { Query } from "../http/query.ts";
import type { World } from "../world.ts";
import { actorId, rbacGroupsOf } from "./actor.ts";
import { analyticsDimensions, type PlainDimension } from "./analytics-dimensions.ts";
import type { Series } from "./series.ts";
import type { View } from "./view.ts";

/** Filters that look for a dimension's value. */
const plainFilters: Readonly<Record<string, PlainDimension>> = {
  actor_types: "actor_type",
  agent_ids: "agent_id",
  claude_tag_categories: "claude_tag_category",
  claude_tag_user_ids: "claude_tag_user_id",
  context_windows: "context_window",
  deployment_ids: "deployment_id",
  environment_ids: "environment_id",
  models: "model",
  service_tiers: "service_tier",
  session_ids: "session_id",
  slack_channel_ids: "slack_channel_id",
  speeds: "speed",
  user_profile_ids: "user_profile_id",
  workspace_ids: "workspace_id",
};

/** The lists a request filters by; undefined where a filter isn't given. */
export type Wanted = Pick<Query, "list">;

/** Whether a series passes every filter of the analytics and Enterprise reports. */
export function passesFilters(series: Series, wanted: Wanted, view: View, world: World): boolean {
  const among = (name: string, value: string | null) => {
    const list = wanted.list(name);
    return list === undefined || (value !== null && list.includes(value));
  };
  const valueOf = (dimension: PlainDimension) => analyticsDimensions[dimension](series, view, world);
  return (
    Object.entries(plainFilters).every(([name, dimension]) => among(name, valueOf(dimension))) &&
    among("actor_ids", actorId(series)) &&
    among("user_ids", series.actor?.kind === "user" ? series.actor.user.id : null) &&
    // Only a Console organization has keys; there, the empty entry is for use without one.
    among("api_key_ids", view === "console" ? (series.apiKey?.id ?? "") : null) &&
    among("inference_geos", valueOf("inference_geo") ?? "not_available") &&
    among("products", hyphenated(wanted, valueOf("product"))) &&
    isInGroups(series, wanted.list("rbac_group_ids")) &&
    isOwn(world, wanted.list("organization_ids"))
  );
}

/** The older Enterprise reports write `claude-tag`, the newer ones `claude_tag`; each refuses the other's spelling before this. */
function hyphenated(wanted: Wanted, product: string | null): string | null {
  return product === "claude_tag" && wanted.list("products")?.includes("claude-tag") ? "claude-tag" : product;
}

function isInGroups(series: Series, groups: string[] | undefined): boolean {
  return groups === undefined || rbacGroupsOf(series).some((group) => group !== null && groups.includes(group));
}

function isOwn(world: World, organizations: string[] | undefined): boolean {
  const { id, envelopeId } = world.organization;
  return organizations === undefined || organizations.includes(id) || organizations.includes(envelopeId);
}
