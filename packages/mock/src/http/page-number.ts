import { peekCursor } from "./cursor.ts";

/** Which page of its walk a request asks for, as far as its cursor tells. */
export function pageNumberOf(search: URLSearchParams): number {
  return peekCursor(search.get("page")) ?? 1;
}
