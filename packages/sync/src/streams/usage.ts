import { messagesStream, type MessagesStreamOptions } from "./messages-stream.ts";
import type { Stream } from "./stream.ts";

/** The dimensions of `cost`, as far as tokens have them. */
export const usageGroupBy = ["workspace_id", "model", "service_tier", "context_window", "inference_geo"] as const;

/** `usage_report/messages` by day, in the dimensions of `cost`, so that tokens and dollars join. Settles after 2 days. */
export function usageStream(options: MessagesStreamOptions = {}): Stream {
  return messagesStream({ name: "usage", groupBy: usageGroupBy, width: "1d", settleDays: 2 }, options);
}
