import { messagesStream, type MessagesStreamOptions } from "./messages-stream.ts";
import type { Stream } from "./stream.ts";

/** `usage_report/messages` by day and by who used it: API key, service account, account. Settles after 2 days. */
export function usageKeysStream(options: MessagesStreamOptions = {}): Stream {
  const groupBy = ["api_key_id", "workspace_id", "model", "service_account_id", "account_id"] as const;
  return messagesStream({ name: "usage_keys", groupBy, width: "1d", settleDays: 2 }, options);
}
