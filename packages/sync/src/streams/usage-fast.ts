import { usageGroupBy } from "./usage.ts";
import { messagesStream, type MessagesStreamOptions } from "./messages-stream.ts";
import type { Stream } from "./stream.ts";

/**
 * The part of `usage` that was in fast mode: speed would be a sixth dimension, and a report has at most 5. Settles after
 * 2 days.
 */
export function usageFastStream(options: MessagesStreamOptions = {}): Stream {
  const rules = { name: "usage_fast", groupBy: usageGroupBy, width: "1d", settleDays: 2, speeds: ["fast"] } as const;
  return messagesStream(rules, options);
}
