import { type Piece, piecesOf } from "../plan/pieces.ts";
import { type Prepared, windowAt } from "../plan/prepare.ts";
import type { WindowMs } from "../plan/window.ts";
import type { ChainPage, ChainStart } from "./follow-cursors.ts";
import { type Bookmark, decodeResume, type Position } from "./resume.ts";

/** Where a walk begins: where a token says, or at the start of the window as it is now. */
export function bookmarkOf(prepared: Prepared, resume: string | undefined, nowMs: number): Bookmark {
  if (resume !== undefined) return decodeResume(prepared, resume);
  const window = windowAt(prepared, nowMs);
  return { position: { atMs: window?.startMs }, window, nowMs };
}

/**
 * The pieces left to read. Buckets are found again by their time, so that any number of lanes can go on where any
 * other stopped; rows are found again by a cursor, which is bound to the piece it was made for.
 */
export function piecesFrom(
  prepared: Prepared,
  window: WindowMs | undefined,
  { atMs, done }: Position,
  lanes: number,
): Piece[] {
  const { definition, query } = prepared;
  if (done) return [];
  if (window !== undefined && definition.layout === "buckets") {
    return piecesOf(definition, query, { ...window, startMs: atMs ?? window.startMs }, lanes);
  }
  return piecesOf(definition, query, window, lanes).filter(
    ({ startMs }) => startMs === undefined || startMs >= (atMs ?? startMs),
  );
}

export function chainStart({ cursor, pages, proof }: Position): ChainStart {
  return { cursor, pages, proof };
}

/** Where the walk stands once this page has been taken. */
export function positionAfter(prepared: Prepared, page: ChainPage, expectedMs: number, isLastPiece: boolean): Position {
  const { next } = page.envelope;
  if (next === undefined && isLastPiece) return { done: true };
  if (prepared.definition.layout === "buckets") return { atMs: expectedMs };
  if (next === undefined) return { atMs: page.piece.endMs };
  return { atMs: page.piece.startMs, cursor: next, pages: page.pages, proof: page.proof };
}
