import type { Stream } from "./stream.ts";

export type MessagesDimension =
  | "account_id"
  | "api_key_id"
  | "context_window"
  | "inference_geo"
  | "model"
  | "service_account_id"
  | "service_tier"
  | "speed"
  | "workspace_id";

/** The dimensions of a stream on the messages report. Null is the default workspace, use without a key, and so on. */
export const messagesDimensions: Record<MessagesDimension, (stream: Stream) => string | null> = {
  account_id: (stream) => stream.account?.id ?? null,
  api_key_id: (stream) => stream.apiKey?.id ?? null,
  context_window: (stream) => stream.contextWindow,
  inference_geo: (stream) => stream.inferenceGeo,
  model: (stream) => stream.model,
  service_account_id: (stream) => stream.serviceAccount?.id ?? null,
  service_tier: (stream) => stream.serviceTier,
  speed: (stream) => stream.speed,
  workspace_id: (stream) => (stream.workspace.isDefault ? null : stream.workspace.id),
};

export type MessagesFilter =
  | "account_ids"
  | "api_key_ids"
  | "context_window"
  | "inference_geos"
  | "models"
  | "service_account_ids"
  | "service_tiers"
  | "speeds"
  | "workspace_ids";

/** The filters of the messages report, and the dimension that each matches. */
export const messagesFilters: Record<MessagesFilter, MessagesDimension> = {
  account_ids: "account_id",
  api_key_ids: "api_key_id",
  context_window: "context_window",
  inference_geos: "inference_geo",
  models: "model",
  service_account_ids: "service_account_id",
  service_tiers: "service_tier",
  speeds: "speed",
  workspace_ids: "workspace_id",
};

/** Whether a stream's tokens are billed by use. A seat's subscription is not, and code execution has no tokens. */
export function isBilledByToken(stream: Stream): boolean {
  return stream.meter === "tokens" && stream.code?.customerType !== "subscription";
}
