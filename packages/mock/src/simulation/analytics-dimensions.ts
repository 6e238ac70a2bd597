import type { AnalyticsUsageGroupBy } from "@org/usage-raw";
import type { Organization } from "../organization/model.ts";
import { actorOf, actorType } from "./actor.ts";
import { childOf } from "./child-organization.ts";
import type { Stream } from "./stream.ts";
import type { View } from "./organization-view.ts";

/** Dimensions with one value for a stream. An actor is an object, and a user can be in several groups. */
export type PlainDimension = Exclude<AnalyticsUsageGroupBy, "actor" | "rbac_group_id">;

type ValueOf = (stream: Stream, view: View, organization: Organization) => string | null;

/** A dimension that only a Console organization has. */
const inConsole =
  (valueOf: (stream: Stream) => string | null): ValueOf =>
  (stream, view) =>
    view === "console" ? valueOf(stream) : null;

/** A dimension that only a Claude Enterprise organization has. */
const inEnterprise =
  (valueOf: (stream: Stream) => string | null): ValueOf =>
  (stream, view) =>
    view === "enterprise" ? valueOf(stream) : null;

/** The dimensions of a stream on the analytics reports. Unlike on the older reports, the default workspace has its ID, and an unset region is null. */
export const analyticsDimensions: Record<PlainDimension, ValueOf> = {
  actor_type: (stream, view) => actorType(actorOf(stream, view)),
  agent_id: (stream) => stream.session?.agentId ?? null,
  api_key_id: inConsole((stream) => stream.apiKey?.id ?? null),
  claude_tag_category: inEnterprise((stream) => stream.slack?.category ?? null),
  claude_tag_user_id: inEnterprise((stream) => stream.slack?.userId ?? null),
  context_window: (stream) => stream.contextWindow,
  deployment_id: (stream) => stream.session?.deploymentId ?? null,
  environment_id: (stream) => stream.session?.environmentId ?? null,
  inference_geo: (stream) => (stream.inferenceGeo === "not_available" ? null : stream.inferenceGeo),
  model: (stream) => stream.model,
  organization_id: (stream, _view, organization) => (childOf(stream, organization) ?? organization).id,
  product: (stream, view) => (view === "console" ? stream.product : stream.seatProduct),
  service_tier: (stream) => stream.serviceTier,
  session_id: (stream) => stream.session?.sessionId ?? null,
  slack_channel_id: inEnterprise((stream) => stream.slack?.channelId ?? null),
  speed: (stream) => (stream.meter === "tokens" ? stream.speed : null),
  user_profile_id: (stream) => stream.userProfileId,
  workspace_id: inConsole((stream) => stream.workspace.id),
};

/** Dimensions of tokens. They are null for web searches, code execution, and sessions, which no model runs. */
export const tokenDimensions: ReadonlySet<string> = new Set<PlainDimension>([
  "context_window",
  "inference_geo",
  "model",
  "service_tier",
  "speed",
]);
