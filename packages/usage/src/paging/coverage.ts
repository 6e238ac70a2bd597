import { formatInstant } from "../time/instant.ts";
import type { Window } from "../time/range.ts";
import { edgeBefore } from "../time/width.ts";
import type { WindowMs } from "../plan/window.ts";
import type { ReportDefinition } from "../definition.ts";
import type { Span } from "./guard.ts";

/** How much of its window a report speaks for. */
export interface Coverage {
  /** Up to here every bucket is there and over; null where nothing is covered. */
  readonly through: string | null;
  /** Parts that the server did not answer for: cost lags, and the future has not happened. */
  readonly missing: readonly Window[];
  /** Buckets that were still filling. */
  readonly partial: readonly Window[];
  /** Buckets that hold as many groups as the API lists at most, so that others may have been left out. */
  readonly capped: readonly Window[];
}

export interface Covered {
  readonly window: WindowMs;
  readonly nowMs: number;
  /** The end of the last bucket that was delivered. */
  readonly deliveredMs: number;
  /** The oldest `data_refreshed_at`; undefined where the report has none. */
  readonly refreshedAtMs: number | null | undefined;
  readonly capped: readonly Span[];
}

const none: Coverage = { through: null, missing: [], partial: [], capped: [] };

export function coverageOf(definition: ReportDefinition, covered: Covered | undefined): Coverage {
  if (covered === undefined) return none;
  const { window } = covered;
  const clip = (ms: number): number => Math.min(window.endMs, Math.max(window.startMs, ms));
  const runningMs = clip(edgeBefore(covered.nowMs, window.widthMs));
  const futureMs = clip(edgeBefore(covered.nowMs, window.widthMs) + window.widthMs);
  const overMs = clip(edgeBefore(covered.nowMs - (definition.time?.closesAfterMs ?? 0), window.widthMs));
  const capped = covered.capped.map(windowText);
  if (definition.layout === "rows") {
    const throughMs = clip(refreshedMs(covered));
    const missing = [...spans(throughMs, runningMs), ...spans(futureMs, window.endMs)];
    // The running bucket was asked for knowingly: it is open, not missing.
    return {
      through: through(Math.min(throughMs, overMs), window),
      missing,
      partial: spans(runningMs, futureMs),
      capped,
    };
  }
  const presentMs = definition.layout === "days" ? futureMs : clip(covered.deliveredMs);
  const refreshed = covered.refreshedAtMs === undefined ? Infinity : refreshedMs(covered);
  const closedMs = clip(Math.min(presentMs, overMs, refreshed));
  return {
    through: through(closedMs, window),
    missing: spans(presentMs, window.endMs),
    partial: spans(closedMs, presentMs),
    capped,
  };
}

/** The last edge that a refresh covers whole; no refresh covers nothing. */
function refreshedMs({ refreshedAtMs, window }: Covered): number {
  return edgeBefore(refreshedAtMs ?? -Infinity, window.widthMs);
}

function through(ms: number, { startMs }: WindowMs): string | null {
  return ms > startMs ? formatInstant(ms) : null;
}

function spans(startMs: number, endMs: number): Window[] {
  return startMs < endMs ? [windowText({ startMs, endMs })] : [];
}

export function windowText({ startMs, endMs }: Span): Window {
  return { starting_at: formatInstant(startMs), ending_at: formatInstant(endMs) };
}
