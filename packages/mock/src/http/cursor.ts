import { hashText } from "../hash.ts";
import { badRequest } from "./refusal.ts";

/** A position in a walk. */
export interface Cursor {
  /** The page that the cursor requests. The first page is 1 and has no cursor. */
  page: number;
  /** What comes next, in a form that only the endpoint reads. */
  position: string;
}

/** Writes a cursor that is bound to its query: any other query with it is rejected. */
export function writeCursor(cursor: Cursor, endpoint: string, search: URLSearchParams): string {
  const content = JSON.stringify([cursor.page, cursor.position]);
  const seal = sealOf(content, endpoint, search);
  return `page_${toBase64Url(JSON.stringify([content, seal]))}`;
}

/** The position that a request continues at; undefined for a first page. Rejects a cursor of another query, or one that is not valid. */
export function readCursor(endpoint: string, search: URLSearchParams): Cursor | undefined {
  return readToken(search.get("page"), endpoint, search);
}

/** A cursor that requests the same page once more, for a page that was sent empty. */
export function writeAgain(endpoint: string, search: URLSearchParams, page: number): string {
  return writeCursor({ page: page + 1, position: `${again}${search.get("page") ?? ""}` }, endpoint, search);
}

const again = "again:";

function readToken(token: string | null, endpoint: string, search: URLSearchParams): Cursor | undefined {
  if (token === null || token === "") return undefined;
  const [content, seal] = unseal(token);
  if (seal !== sealOf(content, endpoint, search)) {
    throw badRequest(
      "page: The cursor belongs to a different query. Keep every other parameter unchanged between pages.",
    );
  }
  const [page, position] = JSON.parse(content) as [number, string];
  return position.startsWith(again) ? readToken(position.slice(again.length), endpoint, search) : { page, position };
}

/** The page that a token requests, without a check of its query; undefined if it is not a cursor of the mock. */
export function peekCursor(token: string | null): number | undefined {
  if (token === null) return undefined;
  try {
    const [page] = JSON.parse(unseal(token)[0]) as [number];
    return page;
  } catch {
    return undefined;
  }
}

function unseal(token: string): [string, string] {
  try {
    const sealed: unknown = JSON.parse(fromBase64Url(token.slice("page_".length)));
    if (token.startsWith("page_") && Array.isArray(sealed)) {
      const [content, seal]: unknown[] = sealed;
      if (typeof content === "string" && typeof seal === "string") return [content, seal];
    }
  } catch {
    // The answer is the same for every malformed token.
  }
  throw badRequest("page: Invalid page cursor");
}

function sealOf(content: string, endpoint: string, search: URLSearchParams): string {
  const others = [...search]
    .filter(([name]) => name !== "page")
    .toSorted(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1));
  const text = JSON.stringify([content, endpoint, others]);
  return hashText(text, 1).toString(36) + hashText(text, 2).toString(36);
}

function toBase64Url(text: string): string {
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): string {
  return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
}
