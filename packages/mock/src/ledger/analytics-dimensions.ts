import type { AnalyticsUsageGroupBy } from "@org/usage-raw";
import type { World } from "../world.ts";
import { actorType } from "./actor.ts";
import type { Series } from "./series.ts";
import type { View } from "./view.ts";

/** Dimensions with one value for a series. An actor is an object, and a user can be in several groups. */
export type PlainDimension = Exclude<AnalyticsUsageGroupBy, "actor" | "rbac_group_id">;

type ValueOf = (series: Series, view: View, world: World) => string | null;

/** What only a Console organization knows. */
const inConsole =
  (valueOf: (series: Series) => string | null): ValueOf =>
  (series, view) =>
    view === "console" ? valueOf(series) : null;

/** What only a Claude Enterprise organization knows. */
const inEnterprise =
  (valueOf: (series: Series) => string | null): ValueOf =>
  (series, view) =>
    view === "enterprise" ? valueOf(series) : null;

/** What the analytics reports say of a series. Unlike the older reports, the default workspace has its id, and an unset region is null. */
export const analyticsDimensions: Record<PlainDimension, ValueOf> = {
  actor_type: actorType,
  agent_id: inConsole((series) => series.session?.agentId ?? null),
  api_key_id: inConsole((series) => series.apiKey?.id ?? null),
  claude_tag_category: inEnterprise((series) => series.slack?.category ?? null),
  claude_tag_user_id: inEnterprise((series) => series.slack?.userId ?? null),
  context_window: (series) => series.contextWindow,
  deployment_id: inConsole((series) => series.session?.deploymentId ?? null),
  environment_id: inConsole((series) => series.session?.environmentId ?? null),
  inference_geo: (series) => (series.inferenceGeo === "not_available" ? null : series.inferenceGeo),
  model: (series) => series.model,
  organization_id: (_series, _view, world) => world.organization.id,
  product: (series, view) => (view === "console" ? series.product : series.seatProduct),
  service_tier: inConsole((series) => series.serviceTier),
  session_id: inConsole((series) => series.session?.sessionId ?? null),
  slack_channel_id: inEnterprise((series) => series.slack?.channelId ?? null),
  speed: (series) => (series.meter === "tokens" ? series.speed : null),
  user_profile_id: inConsole((series) => series.userProfileId),
  workspace_id: inConsole((series) => series.workspace.id),
};

/** What describes tokens: null on a web search, code execution or a session, which no model runs. */
export const tokenDimensions: ReadonlySet<string> = new Set<PlainDimension>([
  "context_window",
  "inference_geo",
  "model",
  "service_tier",
  "speed",
]);
