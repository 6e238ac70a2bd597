import { formatInstant } from "../time/instant.ts";
import type { Window } from "../time/range.ts";
import { boundsOf } from "../time/row-span.ts";
import type { Span } from "../time/span.ts";
import { edgeBefore } from "../time/width.ts";
import type { WindowMs } from "../plan/piece.ts";
import type { ReportDefinition } from "../definition.ts";
import { spanBetween } from "../layouts/layout.ts";

/** How much of the requested window the data covers. */
export interface Coverage {
  /** Up to here every bucket was served and is closed; null if nothing is covered. */
  readonly through: string | null;
  /** Up to here the served figures no longer change; null if all of them may. */
  readonly settledThrough: string | null;
  /** Parts that the server did not return: cost lags, and the future has not happened. */
  readonly missing: readonly Window[];
  /** Buckets that were still filling. */
  readonly partial: readonly Window[];
  /** Closed buckets that were served, but whose figures may still change. */
  readonly settling: readonly Window[];
  /** Buckets with as many groups as the API lists at most, so that others may have been dropped. */
  readonly capped: readonly Window[];
}

/** What a walk knows about its window at its end. */
export interface CoverageOfWalk {
  readonly window: WindowMs;
  readonly nowMs: number;
  /** The end of the last bucket that was delivered. */
  readonly deliveredMs: number;
  /** The oldest `data_refreshed_at`; undefined if the report has none. */
  readonly refreshedAtMs: number | null | undefined;
  readonly capped: readonly Span[];
  /** Rows belong to buckets, and don't just span the window. */
  readonly bucketed: boolean;
  /** Overrides how long the report's figures take to settle. */
  readonly settleMs: number | undefined;
}

const noCoverage: Coverage = {
  through: null,
  settledThrough: null,
  missing: [],
  partial: [],
  settling: [],
  capped: [],
};

export function coverageOf({ layout, time }: ReportDefinition, walk: CoverageOfWalk | undefined): Coverage {
  if (walk === undefined || time === undefined) return noCoverage;
  const { window, nowMs, refreshedAtMs } = walk;
  const { startMs, endMs, widthMs } = window;
  const clip = (ms: number): number => Math.min(endMs, Math.max(startMs, ms));
  const { throughMs, missing, partial } = layout.coverage({
    startMs,
    endMs,
    runningMs: clip(edgeBefore(nowMs, widthMs)),
    futureMs: clip(edgeBefore(nowMs, widthMs) + widthMs),
    closedMs: clip(edgeBefore(nowMs - (time.closesAfterMs ?? 0), widthMs)),
    deliveredMs: clip(walk.deliveredMs),
    // A refresh covers the buckets before it; a report that was never refreshed covers nothing.
    refreshedMs: refreshedAtMs === undefined ? undefined : clip(edgeBefore(refreshedAtMs ?? -Infinity, widthMs)),
  });
  const settledMs = Math.min(throughMs, settledEdge(walk, walk.settleMs ?? time.settlesAfterMs));
  return {
    through: textAfter(startMs, throughMs),
    settledThrough: textAfter(startMs, settledMs),
    missing: windowsOf(missing),
    partial: windowsOf(partial),
    settling: windowsOf(spanBetween(Math.max(startMs, settledMs), throughMs)),
    capped: windowsOf(walk.capped),
  };
}

/** Figures settle a while after the end of their bucket, as of the refresh. Without buckets they settle all at once. */
function settledEdge({ window, nowMs, refreshedAtMs, bucketed }: CoverageOfWalk, settlesAfterMs: number): number {
  const settledMs = Math.min(nowMs, refreshedAtMs ?? nowMs) - settlesAfterMs;
  if (bucketed) return edgeBefore(settledMs, window.widthMs);
  return settledMs < window.endMs ? window.startMs : window.endMs;
}

function windowsOf(spans: readonly Span[]): Window[] {
  return spans.map((span) => boundsOf(span));
}

function textAfter(startMs: number, ms: number): string | null {
  return ms > startMs ? formatInstant(ms) : null;
}
