import { peekCursor } from "./cursor.ts";

/** The page that a request is for, as far as its cursor says: an ID says only that it is not the first page. */
export function pageNumberOf(search: URLSearchParams): number {
  return peekCursor(search.get("page")) ?? (search.has("after_id") || search.has("before_id") ? 2 : 1);
}
