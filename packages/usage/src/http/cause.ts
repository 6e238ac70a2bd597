import type { Redactor } from "./redact.ts";

/** Deep enough for `fetch failed` -> `connect ECONNREFUSED`; a cause that causes itself must end. */
const deepest = 4;

/**
 * A copy of what the network threw, with its messages redacted. The original may hold the request and with it
 * the key: fetch implementations like to attach it.
 */
export function causeOf(thrown: unknown, redactor: Redactor, depth = 0): Error & { code?: string } {
  // Read field by field: an error of another realm is no `instanceof Error`, and some throw what is no error at all.
  const { name, message, stack, code, cause } = Object(thrown) as Readonly<Record<string, unknown>>;
  const said = typeof message === "string" ? message : typeof thrown === "string" ? thrown : "";
  const copy: Error & { code?: string } = new Error(
    redactor.text(said || (typeof code === "string" ? code : "the network gave no reason")),
    cause === undefined || depth === deepest ? undefined : { cause: causeOf(cause, redactor, depth + 1) },
  );
  if (typeof name === "string") copy.name = name;
  if (typeof code === "string") copy.code = code;
  if (typeof stack === "string") copy.stack = redactor.text(stack);
  return copy;
}
