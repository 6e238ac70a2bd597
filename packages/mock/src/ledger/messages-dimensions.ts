import type { Series } from "./series.ts";

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

/** What the messages report says of a series; null is the default workspace, keyless use, and so on. */
export const messagesDimensions: Record<MessagesDimension, (series: Series) => string | null> = {
  account_id: (series) => series.account?.id ?? null,
  api_key_id: (series) => series.apiKey?.id ?? null,
  context_window: (series) => series.contextWindow,
  inference_geo: (series) => series.inferenceGeo,
  model: (series) => series.model,
  service_account_id: (series) => series.serviceAccount?.id ?? null,
  service_tier: (series) => series.serviceTier,
  speed: (series) => series.speed,
  workspace_id: (series) => (series.workspace.isDefault ? null : series.workspace.id),
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

/** The filters of the messages report and the dimension each looks at. */
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

/** Tokens that are billed by use: neither a seat's subscription nor code execution, which has a cost only. */
export function isBilledByToken(series: Series): boolean {
  return series.meter === "tokens" && series.code?.customerType !== "subscription";
}
