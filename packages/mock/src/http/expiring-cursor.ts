import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import { cursorExpired } from "./refusal.ts";

/** Writes a cursor that expires: once the report has been refreshed, using it is a 410. */
export function writeExpiringCursor(
  cursor: Cursor,
  endpoint: string,
  search: URLSearchParams,
  edition: string,
): string {
  return writeCursor({ ...cursor, position: `${edition}#${cursor.position}` }, endpoint, search);
}

export function readExpiringCursor(endpoint: string, search: URLSearchParams, edition: string): Cursor | undefined {
  const cursor = readCursor(endpoint, search);
  if (!cursor) return undefined;
  const [from, ...position] = cursor.position.split("#");
  if (from !== edition) throw cursorExpired();
  return { page: cursor.page, position: position.join("#") };
}
