import { readCursor, writeCursor } from "../http/cursor.ts";
import type { JsonObject } from "../json.ts";
import type { Call } from "./endpoint.ts";

const defaultLimit = 20;

/** One page of a list whose cursor is a token. Such lists have no `has_more`: a null `next_page` ends them. */
export function pageByToken<Entry>(
  call: Call,
  entries: readonly Entry[],
  render: (entry: Entry) => JsonObject[],
): JsonObject {
  const cursor = readCursor(call.endpoint, call.search);
  const from = cursor ? Number(cursor.position) : 0;
  const to = from + (call.query.integer("limit") ?? defaultLimit);
  const next = { page: (cursor?.page ?? 1) + 1, position: String(to) };
  return {
    data: entries.slice(from, to).flatMap(render),
    next_page: to < entries.length ? writeCursor(next, call.endpoint, call.search) : null,
  };
}
