import type { DayReceipt } from "./day-receipt.ts";

/** What a commit does with a day: write its rows, only renew its receipt, or leave what is stored. */
export type Decision = "replace" | "confirm" | "stale";

/**
 * The newest read wins. Of two reads of the same moment the stored one stays, so that stored rows never change without a
 * later `read_at`: readers of the table can rely on it. Rows of another format are replaced even if the figures are the
 * same. A stored read from the future comes from a clock that was wrong.
 */
export function decide(stored: DayReceipt | undefined, incoming: DayReceipt, nowMs: number): Decision {
  if (stored === undefined) return "replace";
  const storedMs = Date.parse(stored.read_at);
  if (Date.parse(incoming.read_at) > storedMs || storedMs > nowMs)
    return stored.digest === incoming.digest && stored.version === incoming.version ? "confirm" : "replace";
  return "stale";
}
