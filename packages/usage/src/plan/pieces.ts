import type { Query, ReportDefinition } from "../definition.ts";
import type { Piece, WindowMs } from "./piece.ts";
import { isSplittable, maxRequestMs, widthOf } from "./window.ts";

/** The most items that one page can hold: the caller's limit, or the endpoint's maximum, if it is known. */
export function pageSize(definition: ReportDefinition, query: Query): number | undefined {
  return (query["limit"] as number | undefined) ?? maxPageSize(definition, query);
}

export function maxPageSize({ time, parameters }: ReportDefinition, query: Query): number | undefined {
  const width = time && widthOf(time, query);
  const buckets = width === undefined ? undefined : time?.bucketsPerPage?.[width]?.max;
  return buckets ?? parameters["limit"]?.maximum;
}

/** The window in the pieces it is read in, in order and without a gap. */
export function piecesOf(
  definition: ReportDefinition,
  query: Query,
  window: WindowMs | undefined,
  lanes: number,
): Piece[] {
  if (window === undefined) return [{ startMs: undefined, endMs: undefined }];
  const { startMs, endMs, widthMs } = window;
  const pieceMs = maxPieceMs(definition, query, widthMs, lanes);
  const pieces: Piece[] = [];
  for (let at = startMs; at < endMs; at += pieceMs) pieces.push({ startMs: at, endMs: Math.min(at + pieceMs, endMs) });
  return pieces;
}

function maxPieceMs(definition: ReportDefinition, query: Query, widthMs: number, lanes: number): number {
  const { layout, time } = definition;
  if (time === undefined || !isSplittable(definition, query)) return Infinity;
  return layout.maxPieceMs({
    widthMs,
    maxRequestMs: maxRequestMs(time, widthOf(time, query)),
    pageMs: (pageSize(definition, query) ?? Infinity) * widthMs,
    lanes,
  });
}
