import type { Window } from "@org/usage";
import { formatInstant } from "../format/instant.ts";
import type { Facts } from "../reading/facts.ts";
import { settlesAfterMs } from "../reading/settles-after.ts";
import { dayMs, startOfStep } from "../window/widths.ts";

/** The days of a report whose figures may still change. */
export function settlingWindows({ report, window, asOf, settling, settledThrough }: Facts): readonly Window[] {
  if (window === null || settling.length > 0 || settledThrough !== null) return settling;
  const settledMs = startOfStep(Date.parse(asOf) - settlesAfterMs(report), dayMs);
  const startMs = Math.max(Date.parse(window.starting_at), settledMs);
  return startMs < Date.parse(window.ending_at)
    ? [{ starting_at: formatInstant(startMs), ending_at: window.ending_at }]
    : [];
}
