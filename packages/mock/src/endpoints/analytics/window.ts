import type { RequestWindow } from "@org/usage-raw";
import { badRequest } from "../../http/refusal.ts";
import { parseInstant } from "../../time/instant.ts";
import { dayMs, hourMinutes, minuteMs, snapDown, type Width } from "../../time/width.ts";
import { refuseEmptyRange, wholeBuckets } from "../buckets.ts";
import type { Call } from "../endpoint.ts";

/** The bounds of a window, in minutes. `width` is null if it has no buckets. */
export interface Window {
  from: number;
  to: number;
  width: Width | null;
}

/** The window of a request, checked against the report's limits. Without buckets, both bounds are rounded down to the hour. */
export function windowOf(call: Call, width: Width | null, limits: RequestWindow): Window {
  const startMs = call.query.instant("starting_at") ?? 0;
  refuseTooEarly(startMs, call.nowMs, limits);
  const maxMs = limits.maxDays * dayMs;
  const endMs = call.query.instant("ending_at") ?? Math.min(call.nowMs, startMs + maxMs);
  refuseEmptyRange(startMs, endMs);
  if (endMs - startMs > maxMs) throw badRequest(`Invalid date range: the range must not exceed ${limits.maxDays} days`);
  const hours = width === null ? undefined : limits.maxHours?.[width];
  if (hours !== undefined && endMs - startMs > hours * hourMinutes * minuteMs) {
    throw badRequest(`Invalid date range: the range must not exceed ${hours} hours for a width of ${width}`);
  }
  return { ...wholeBuckets(startMs, endMs, width ?? "1h"), width };
}

function refuseTooEarly(startMs: number, nowMs: number, limits: RequestWindow): void {
  const oldestMs = snapDown(Math.floor((nowMs - limits.lookbackDays * dayMs) / minuteMs), "1d") * minuteMs;
  if (startMs < oldestMs) throw badRequest(`starting_at: must be within the last ${limits.lookbackDays} days`);
  if (startMs < (parseInstant(limits.floor) ?? 0)) throw badRequest(`starting_at: must not be before ${limits.floor}`);
}
