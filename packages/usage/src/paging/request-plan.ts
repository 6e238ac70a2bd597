import type { Connection } from "../connection.ts";
import type { Piece, WindowMs } from "../plan/piece.ts";
import { pageSize } from "../plan/pieces.ts";
import type { Prepared } from "../plan/prepare.ts";
import { pageUrls } from "./page-urls.ts";
import { bookmarkOf, remainingPieces } from "./resume.ts";
import type { WalkOptions } from "./walk.ts";

/** What a walk would send, as far as that is known beforehand. */
export interface RequestPlan {
  /** The first request of every piece; cursors lead to the next ones. The key is left out. */
  readonly requests: readonly PlannedRequest[];
  /** The minimum number of requests, unless the server answers for less than the window. */
  readonly atLeast: number;
}

export interface PlannedRequest {
  readonly method: "GET";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export function requestPlan(connection: Connection, prepared: Prepared, { lanes, resume }: WalkOptions): RequestPlan {
  const { definition, query } = prepared;
  const { window, position } = bookmarkOf(prepared, resume, connection.dependencies.clock.now());
  const pieces = remainingPieces(prepared, window, position, lanes);
  const headers = { ...connection.headersFor(definition, query), ...connection.planHeaders };
  const urlOf = pageUrls(connection, prepared);
  const requests = pieces.map((piece, index) => ({
    method: "GET" as const,
    url: urlOf(piece, index === 0 ? position.cursor : undefined),
    headers,
  }));
  return { requests, atLeast: pieces.reduce((sum, piece) => sum + minPages(prepared, piece, window), 0) };
}

function minPages({ definition, query }: Prepared, { startMs, endMs }: Piece, window: WindowMs | undefined): number {
  if (window === undefined || startMs === undefined || endMs === undefined) return 1;
  return definition.layout.minPages({ startMs, endMs }, (pageSize(definition, query) ?? Infinity) * window.widthMs);
}
