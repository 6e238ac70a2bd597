import type { Connection } from "../connection.ts";
import type { Piece } from "../plan/piece.ts";
import { pageQuery, type Prepared } from "../plan/prepare.ts";

/** The URL of a page: which piece it belongs to, and where in it the page starts. */
export type PageUrl = (piece: Piece, cursor: string | undefined) => string;

/** Writes the URLs of pages. Those of one piece differ only in the cursor, so the rest is written once. */
export function pageUrls({ urlOf }: Connection, prepared: Prepared): PageUrl {
  const { definition } = prepared;
  const withoutCursor = new WeakMap<Piece, string>();
  return (piece, cursor) => {
    const url = withoutCursor.get(piece) ?? urlOf(definition, pageQuery(prepared, piece));
    withoutCursor.set(piece, url);
    const separator = url.includes("?") ? "&" : "?";
    return cursor === undefined ? url : `${url}${separator}${definition.cursor}=${encodeURIComponent(cursor)}`;
  };
}
