import { pageSize, type Piece } from "../plan/pieces.ts";
import { pageQuery, type Prepared } from "../plan/prepare.ts";
import { bookmarkOf, piecesFrom } from "./position.ts";
import type { Reader } from "./fetch-page.ts";
import type { WalkOptions } from "./walk.ts";

/** What a walk would send, as far as it can be known beforehand. */
export interface RequestPlan {
  /** The first request of every piece; cursors lead on from there. The key is left out. */
  readonly requests: readonly PlannedRequest[];
  /** No walk takes fewer requests, unless the server answers for less than the window. */
  readonly atLeast: number;
}

export interface PlannedRequest {
  readonly method: "GET";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export function planOf(reader: Reader, prepared: Prepared, { lanes, resume }: WalkOptions): RequestPlan {
  const { definition, query } = prepared;
  const { window, position } = bookmarkOf(prepared, resume, reader.edges.clock.now());
  const pieces = piecesFrom(prepared, window, position, lanes);
  const headers = { ...reader.headersFor(definition, query), ...reader.planHeaders };
  const requests = pieces.map((piece, index) => ({
    method: "GET" as const,
    url: reader.urlOf(definition, pageQuery(prepared, piece, index === 0 ? position.cursor : undefined)),
    headers,
  }));
  const widthMs = window?.widthMs ?? Infinity;
  return { requests, atLeast: pieces.reduce((sum, piece) => sum + pagesOf(prepared, piece, widthMs), 0) };
}

/** Only where pages count buckets is their number known before they are read. */
function pagesOf({ definition, query }: Prepared, { startMs, endMs }: Piece, widthMs: number): number {
  if (definition.layout !== "buckets" || startMs === undefined || endMs === undefined) return 1;
  return Math.ceil((endMs - startMs) / widthMs / (pageSize(definition, query) ?? Infinity)) || 1;
}
