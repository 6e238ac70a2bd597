import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { errorBody } from "../http/refusal.ts";
import { isPage, withBody, withFields } from "./page.ts";
import { reversedKeys } from "./reversed-keys.ts";

/** Sends HTML with status 200, as a proxy or a sign-in page does. */
export function html(options: FaultScope = {}): Fault {
  const page =
    "<!doctype html><html><head><title>Sign in</title></head><body><p>Please sign in to continue.</p></body></html>";
  return makeFault("html", options, (answer) => withBody({ ...answer, status: 200 }, page, "text/html; charset=utf-8"));
}

/** Sends an empty body with status 200. */
export function emptyBody(options: FaultScope = {}): Fault {
  return makeFault("emptyBody", options, (answer) => withBody({ ...answer, status: 200 }, ""));
}

/** Sends `{}` with status 200. */
export function emptyObject(options: FaultScope = {}): Fault {
  return makeFault("emptyObject", options, (answer) => withBody({ ...answer, status: 200 }, {}));
}

/** Sends the error envelope with status 200. */
export function errorInOk(options: FaultScope = {}): Fault {
  return makeFault("errorInOk", options, (answer) =>
    withBody(
      { ...answer, status: 200 },
      errorBody("api_error", "Internal server error", answer.headers["request-id"] ?? ""),
    ),
  );
}

/**
 * Sends an error with status 200 and an empty `data`.
 *
 * @param options.form `envelope` (default) also has `type: "error"`; `field` is a page with an `error` beside its data
 */
export function errorWithData(options: FaultScope & { form?: "envelope" | "field" | undefined } = {}): Fault {
  const { form = "envelope" } = options;
  return makeFault("errorWithData", options, (answer) => {
    const { type, error, request_id } = errorBody(
      "api_error",
      "Internal server error",
      answer.headers["request-id"] ?? "",
    );
    const page = { data: [], has_more: false, next_page: null, error: error ?? null };
    const body = form === "envelope" ? { type: type ?? null, request_id: request_id ?? null, ...page } : page;
    return withBody({ ...answer, status: 200 }, body);
  });
}

/** Sends a sound page with another status than 200. @param options.status Default: 206 */
export function partialContent(options: FaultScope & { status?: number | undefined } = {}): Fault {
  const { status = 206 } = options;
  return makeFault("partialContent", options, (answer) => (isPage(answer) ? { ...answer, status } : undefined));
}

/** Sends the same body in other bytes: indented, with the fields of every object in the opposite order. The body is valid. */
export function reformattedBody(options: FaultScope = {}): Fault {
  return makeFault("reformattedBody", options, (answer) =>
    isPage(answer) ? withBody(answer, JSON.stringify(reversedKeys(answer.body), null, 2)) : undefined,
  );
}

/** Sends a body with status 200 that matches its content-length and is not JSON: without its last third, or `text`. */
export function invalidJson(options: FaultScope & { text?: string | undefined } = {}): Fault {
  const { text } = options;
  return makeFault("invalidJson", options, (answer) => {
    const json = JSON.stringify(answer.body);
    return withBody({ ...answer, status: 200 }, text ?? json.slice(0, Math.floor((json.length * 2) / 3)));
  });
}

/** Sets the page's `data` to null. */
export function nullData(options: FaultScope = {}): Fault {
  return makeFault("nullData", options, (answer) => withFields(answer, { data: null }));
}

/** Adds an undocumented field to the page and to its first entry. */
export function unknownField(options: FaultScope & { name?: string | undefined } = {}): Fault {
  const { name = "field_of_tomorrow" } = options;
  return makeFault("unknownField", options, (answer) => {
    if (!isPage(answer)) return undefined;
    const data = answer.body.data.map((entry, index) =>
      index === 0 && typeof entry === "object" && !Array.isArray(entry) ? { ...entry, [name]: "new" } : entry,
    );
    return withFields(answer, { data, [name]: { of: "tomorrow" } });
  });
}
