import type { Organization } from "../organization/model.ts";
import { actorId, actorOf, isSeat, rbacGroupsOf } from "./actor.ts";
import { analyticsDimensions, type PlainDimension } from "./analytics-dimensions.ts";
import { childOf } from "./child-organization.ts";
import type { Actor, Stream } from "./stream.ts";
import type { View } from "./organization-view.ts";

/** Filters that match the value of a dimension. */
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

/** The values that a request filters by, by parameter. */
export interface FilterLists {
  /** Undefined if the request has no such filter. */
  list(name: string): string[] | undefined;
}

/** Whether a stream passes every filter of the analytics and Enterprise reports. */
export function passesFilters(stream: Stream, wanted: FilterLists, view: View, organization: Organization): boolean {
  const among = (name: string, value: string | null) => {
    const list = wanted.list(name);
    return list === undefined || (value !== null && list.includes(value));
  };
  const actor = actorOf(stream, view);
  const valueOf = (dimension: PlainDimension) => analyticsDimensions[dimension](stream, view, organization);
  return (
    Object.entries(plainFilters).every(([name, dimension]) => among(name, valueOf(dimension))) &&
    among("actor_ids", actorId(actor)) &&
    among("user_ids", isSeat(actor) ? actorId(actor) : null) &&
    // The empty entry matches use that no key authenticated: in an Enterprise organization, all of it.
    among("api_key_ids", valueOf("api_key_id") ?? "") &&
    among("inference_geos", valueOf("inference_geo") ?? "not_available") &&
    among("products", hyphenated(wanted, valueOf("product"))) &&
    isInGroups(actor, wanted.list("rbac_group_ids")) &&
    isIn(childOf(stream, organization) ?? organization, wanted.list("organization_ids"))
  );
}

/** The older Enterprise reports write `claude-tag`, the newer ones `claude_tag`. Each has already rejected the other spelling. */
function hyphenated(wanted: FilterLists, product: string | null): string | null {
  return product === "claude_tag" && wanted.list("products")?.includes("claude-tag") ? "claude-tag" : product;
}

function isInGroups(actor: Actor | null, groups: string[] | undefined): boolean {
  return groups === undefined || rbacGroupsOf(actor).some((group) => group !== null && groups.includes(group));
}

function isIn(
  { id, envelopeId }: Pick<Organization, "id" | "envelopeId">,
  organizations: string[] | undefined,
): boolean {
  return organizations === undefined || organizations.includes(id) || organizations.includes(envelopeId);
}
