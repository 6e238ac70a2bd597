import { analyticsUsageWindow } from "@org/usage-raw";
import { ParamsError } from "../errors/params-error.ts";
import { invalidParam } from "../errors/invalid-param.ts";
import { formatInstant, type Instant, instantMs } from "../time/instant.ts";
import type { Window } from "../time/range.ts";
import { dayMs, hourMs } from "../time/span.ts";
import { edgeBefore } from "../time/width.ts";

/** Any range of whole UTC days; without an end, up to the start of today. */
export interface DayRange {
  readonly starting_at: Instant;
  readonly ending_at?: Instant | null | undefined;
}

/** The two sides of a range: the legacy report up to the seam, analytics after it. */
export interface Sides {
  readonly window: Window;
  /** The first day that analytics covers. */
  readonly seam: string;
  readonly legacy: Window | undefined;
  readonly analytics: Window | undefined;
}

/** Splits a range where the reach of analytics begins, so that no day is read twice or left out. */
export function cutAtSeam(range: DayRange, nowMs: number): Sides {
  const startMs = dayBoundary("starting_at", range.starting_at);
  const endMs = range.ending_at == null ? edgeBefore(nowMs, dayMs) : dayBoundary("ending_at", range.ending_at);
  if (startMs >= endMs) {
    throw new ParamsError(`The range is empty: ${formatInstant(startMs)} to ${formatInstant(endMs)}.`, {
      param: "ending_at",
      received: range.ending_at,
      hint: "Ends are exclusive: for one day, pass the next one.",
    });
  }
  const { floor, lookbackDays } = analyticsUsageWindow;
  // One hour of margin: the reach moves forward while the legacy side is being read.
  const reachMs = Math.ceil((nowMs + hourMs - lookbackDays * dayMs) / dayMs) * dayMs;
  const seamMs = Math.max(instantMs(floor, "floor"), reachMs);
  return {
    window: windowOf(startMs, endMs) as Window,
    seam: formatInstant(seamMs),
    legacy: windowOf(startMs, Math.min(endMs, seamMs)),
    analytics: windowOf(Math.max(startMs, seamMs), endMs),
  };
}

function windowOf(startMs: number, endMs: number): Window | undefined {
  return startMs < endMs ? { starting_at: formatInstant(startMs), ending_at: formatInstant(endMs) } : undefined;
}

function dayBoundary(param: string, value: unknown): number {
  const ms = instantMs(value, param);
  if (ms % dayMs !== 0) throw invalidParam(param, value, "is inside a day", { hint: "A series has whole UTC days." });
  return ms;
}
