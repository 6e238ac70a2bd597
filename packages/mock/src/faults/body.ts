import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { errorBody } from "../http/refusal.ts";
import { isPage, withBody, withFields } from "./page.ts";
import { reversedKeys } from "./reversed-keys.ts";

/** A 200 with a page of HTML, as a proxy or a sign-in wall sends it. */
export function html(options: FaultScope = {}): Fault {
  const page =
    "<!doctype html><html><head><title>Sign in</title></head><body><p>Please sign in to continue.</p></body></html>";
  return makeFault("html", options, (answer) => withBody({ ...answer, status: 200 }, page, "text/html; charset=utf-8"));
}

/** A 200 without a single byte. */
export function emptyBody(options: FaultScope = {}): Fault {
  return makeFault("emptyBody", options, (answer) => withBody({ ...answer, status: 200 }, ""));
}

/** A 200 with `{}`. */
export function emptyObject(options: FaultScope = {}): Fault {
  return makeFault("emptyObject", options, (answer) => withBody({ ...answer, status: 200 }, {}));
}

/** A 200 whose body is the error envelope. */
export function errorInOk(options: FaultScope = {}): Fault {
  return makeFault("errorInOk", options, (answer) =>
    withBody(
      { ...answer, status: 200 },
      errorBody("api_error", "Internal server error", answer.headers["request-id"] ?? ""),
    ),
  );
}

/**
 * A 200 whose body is an error and yet has an empty `data`.
 *
 * @param options.form `envelope` (default) also has `type: "error"`; `field` is a page with an `error` beside its data
 */
export function errorWithData(options: FaultScope & { form?: "envelope" | "field" } = {}): Fault {
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

/** A sound page under another status than 200. @param options.status default 206 */
export function partialContent(options: FaultScope & { status?: number } = {}): Fault {
  const { status = 206 } = options;
  return makeFault("partialContent", options, (answer) => (isPage(answer) ? { ...answer, status } : undefined));
}

/** The same body in other bytes: indented, with the fields of every object in the opposite order. Nothing is wrong with it. */
export function reformattedBody(options: FaultScope = {}): Fault {
  return makeFault("reformattedBody", options, (answer) =>
    isPage(answer) ? withBody(answer, JSON.stringify(reversedKeys(answer.body), null, 2)) : undefined,
  );
}

/** A 200 whose body is whole by its content-length and no JSON: the last third is missing, or what `text` says. */
export function invalidJson(options: FaultScope & { text?: string } = {}): Fault {
  const { text } = options;
  return makeFault("invalidJson", options, (answer) => {
    const whole = JSON.stringify(answer.body);
    return withBody({ ...answer, status: 200 }, text ?? whole.slice(0, Math.floor((whole.length * 2) / 3)));
  });
}

/** A page whose `data` is null. */
export function nullData(options: FaultScope = {}): Fault {
  return makeFault("nullData", options, (answer) => withFields(answer, { data: null }));
}

/** A page with a field that no description has, on the page itself and on its first entry. */
export function unknownField(options: FaultScope & { name?: string } = {}): Fault {
  const { name = "field_of_tomorrow" } = options;
  return makeFault("unknownField", options, (answer) => {
    if (!isPage(answer)) return undefined;
    const data = answer.body.data.map((entry, index) =>
      index === 0 && typeof entry === "object" && !Array.isArray(entry) ? { ...entry, [name]: "new" } : entry,
    );
    return withFields(answer, { data, [name]: { of: "tomorrow" } });
  });
}
