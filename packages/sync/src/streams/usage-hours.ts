import { messagesStream, type MessagesStreamOptions } from "./messages-stream.ts";
import type { Stream } from "./stream.ts";

/** `usage_report/messages` by hour. An hour belongs to the UTC day that it starts in. Settles after 1 day. */
export function usageHoursStream(options: MessagesStreamOptions = {}): Stream {
  const groupBy = ["workspace_id", "model", "api_key_id"] as const;
  return messagesStream({ name: "usage_hours", groupBy, width: "1h", settleDays: 1 }, options);
}
