import { peekCursor } from "./cursor.ts";

/** Which page of its walk a request asks for, as far as its cursor tells: an id only tells that it is not the first. */
export function pageNumberOf(search: URLSearchParams): number {
  return peekCursor(search.get("page")) ?? (search.has("after_id") || search.has("before_id") ? 2 : 1);
}
