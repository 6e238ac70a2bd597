import type { Query, ReportDefinition } from "../definition.ts";
import { isSplittable, longestMs, type WindowMs, widthOf } from "./window.ts";

/** A part of the window that is asked for by itself and followed by its own cursors. */
export interface Piece {
  /** Undefined where the report knows no time. */
  readonly startMs: number | undefined;
  readonly endMs: number | undefined;
}

/** The most items one page can hold: what the caller said, or the most the endpoint allows, where that is known. */
export function pageSize(definition: ReportDefinition, query: Query): number | undefined {
  return (query["limit"] as number | undefined) ?? largestPage(definition, query);
}

export function largestPage({ time, parameters }: ReportDefinition, query: Query): number | undefined {
  const width = time && widthOf(time, query);
  const buckets = width === undefined ? undefined : time?.bucketsPerPage?.[width]?.max;
  return buckets ?? parameters["limit"]?.maximum;
}

/**
 * The window in the pieces it is read in, in order and without a gap. One lane follows cursors through the
 * longest pieces the endpoint takes; more lanes get a page each, so that no lane waits for another's cursor.
 */
export function piecesOf(
  definition: ReportDefinition,
  query: Query,
  window: WindowMs | undefined,
  lanes: number,
): Piece[] {
  if (window === undefined || definition.time === undefined) return [{ startMs: undefined, endMs: undefined }];
  const { startMs, endMs, widthMs } = window;
  const stepMs = stepOf(definition, query, widthMs, lanes);
  const pieces: Piece[] = [];
  for (let at = startMs; at < endMs; at += stepMs) pieces.push({ startMs: at, endMs: Math.min(at + stepMs, endMs) });
  return pieces;
}

function stepOf(definition: ReportDefinition, query: Query, widthMs: number, lanes: number): number {
  const { layout, time } = definition;
  if (layout === "days") return widthMs;
  if (time === undefined || !isSplittable(definition, query)) return Infinity;
  const longest = longestMs(time, widthOf(time, query));
  const page = layout === "buckets" && lanes > 1 ? (pageSize(definition, query) ?? Infinity) * widthMs : Infinity;
  return Math.min(longest, page);
}
