import { peekCursor, writeAgain, writeCursor } from "../http/cursor.ts";
import type { Answer } from "../http/answer.ts";
import { cursorExpired } from "../http/refusal.ts";
import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { isPage, withBody, withFields } from "./page.ts";
import { asError } from "./status.ts";

function hasNext(answer: Answer): boolean {
  return isPage(answer) && typeof answer.body["next_page"] === "string";
}

/** Repeats the cursor of the request as the next one, so that following it never ends. Strikes from page 2 on. */
export function repeatedCursor(options: FaultScope = {}): Fault {
  return makeFault("repeatedCursor", options, (answer, { url }) => {
    const cursor = url.searchParams.get("page");
    return cursor === null ? undefined : withFields(answer, { has_more: true, next_page: cursor });
  });
}

/** Says that there is more, without a cursor. @param options.as `null` (default), `empty`, or `absent` */
export function missingCursor(options: FaultScope & { as?: "null" | "empty" | "absent" | undefined } = {}): Fault {
  const { as = "null" } = options;
  return makeFault("missingCursor", options, (answer) => {
    if (!isPage(answer) || !hasNext(answer)) return undefined;
    if (as !== "absent") return withFields(answer, { next_page: as === "null" ? null : "" });
    return withBody(answer, Object.fromEntries(Object.entries(answer.body).filter(([name]) => name !== "next_page")));
  });
}

/** Sends a cursor of another query: the next request is rejected with 400. */
export function wrongCursor(options: FaultScope = {}): Fault {
  return makeFault("wrongCursor", options, (answer, { page }) =>
    hasNext(answer)
      ? withFields(answer, {
          next_page: writeCursor({ page: page + 1, position: "0" }, "another report", new URLSearchParams()),
        })
      : undefined,
  );
}

/** Answers a request that has a cursor with 410, as after a refresh of the data. */
export function expiredCursor(options: FaultScope = {}): Fault {
  return makeFault("expiredCursor", options, (answer, { url }) => {
    if (peekCursor(url.searchParams.get("page")) === undefined) return undefined;
    const { status, type, message } = cursorExpired();
    return asError(answer, status, type, message);
  });
}

/** Sends an empty page whose cursor leads to the missing entries: the walk isn't over. Only for pages with cursors. */
export function emptyPage(options: FaultScope = {}): Fault {
  return makeFault("emptyPage", options, (answer, { endpoint, page, url }) =>
    endpoint !== null && isPage(answer) && "next_page" in answer.body && "has_more" in answer.body
      ? withFields(answer, { data: [], has_more: true, next_page: writeAgain(endpoint, url.searchParams, page) })
      : undefined,
  );
}
