import { peekCursor, writeAgain, writeCursor } from "../http/cursor.ts";
import type { Answer } from "../http/answer.ts";
import { cursorExpired } from "../http/refusal.ts";
import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { isPage, withBody, withFields } from "./page.ts";
import { asError } from "./status.ts";

function hasNext(answer: Answer): boolean {
  return isPage(answer) && typeof answer.body["next_page"] === "string";
}

/** The page names the cursor it was asked with as its next: whoever follows it goes in a circle. Strikes from page 2 on. */
export function repeatedCursor(options: FaultScope = {}): Fault {
  return makeFault("repeatedCursor", options, (answer, { url }) => {
    const asked = url.searchParams.get("page");
    return asked === null ? undefined : withFields(answer, { has_more: true, next_page: asked });
  });
}

/** A page that says there is more and not where. @param options.as `null` (default), `empty` or `absent` */
export function missingCursor(options: FaultScope & { as?: "null" | "empty" | "absent" } = {}): Fault {
  const { as = "null" } = options;
  return makeFault("missingCursor", options, (answer) => {
    if (!isPage(answer) || !hasNext(answer)) return undefined;
    if (as !== "absent") return withFields(answer, { next_page: as === "null" ? null : "" });
    return withBody(answer, Object.fromEntries(Object.entries(answer.body).filter(([name]) => name !== "next_page")));
  });
}

/** A page whose cursor belongs to another query: the next request is refused with a 400. */
export function wrongCursor(options: FaultScope = {}): Fault {
  return makeFault("wrongCursor", options, (answer, { page }) =>
    hasNext(answer)
      ? withFields(answer, {
          next_page: writeCursor({ page: page + 1, position: "0" }, "another report", new URLSearchParams()),
        })
      : undefined,
  );
}

/** A request with a cursor is answered by 410: the data was refreshed under way. */
export function expiredCursor(options: FaultScope = {}): Fault {
  return makeFault("expiredCursor", options, (answer, { url }) => {
    if (peekCursor(url.searchParams.get("page")) === undefined) return undefined;
    const { status, type, message } = cursorExpired();
    return asError(answer, status, type, message);
  });
}

/** A page without entries, whose cursor leads to the ones it should have had: the walk isn't over. Where pages have cursors. */
export function emptyPage(options: FaultScope = {}): Fault {
  return makeFault("emptyPage", options, (answer, { endpoint, page, url }) =>
    endpoint !== null && isPage(answer) && "next_page" in answer.body && "has_more" in answer.body
      ? withFields(answer, { data: [], has_more: true, next_page: writeAgain(endpoint, url.searchParams, page) })
      : undefined,
  );
}
