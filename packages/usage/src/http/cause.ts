import type { Redactor } from "./redact.ts";

/** Deep enough for `fetch failed` -> `connect ECONNREFUSED`, and bounded for a cause that refers to itself. */
const maxDepth = 4;

/**
 * The error that fetch threw, or a copy with redacted messages if it contains more than plain text: fetch
 * implementations like to attach the request, and with it the key.
 */
export function causeOf(thrown: unknown, redactor: Redactor, depth = 0): Error & { code?: string } {
  if (isHarmless(thrown, redactor, depth)) return thrown;
  // Read field by field: an error from another realm fails `instanceof Error`, and some code throws non-errors.
  const { name, message, stack, code, cause } = Object(thrown) as Readonly<Record<string, unknown>>;
  const text = typeof message === "string" ? message : typeof thrown === "string" ? thrown : "";
  const copy: Error & { code?: string } = new Error(
    redactor.text(text || (typeof code === "string" ? code : "the network reported no reason")),
    cause === undefined || depth === maxDepth ? undefined : { cause: causeOf(cause, redactor, depth + 1) },
  );
  if (typeof name === "string") copy.name = redactor.text(name);
  if (typeof code === "string") copy.code = redactor.text(code);
  if (typeof stack === "string") copy.stack = redactor.text(stack);
  return copy;
}

/** Whether an error and all its causes contain only text that redaction leaves unchanged. */
function isHarmless(thrown: unknown, redactor: Redactor, depth: number): thrown is Error {
  if (!(thrown instanceof Error) || thrown.message === "" || depth > maxDepth) return false;
  const { message, stack = "" } = thrown;
  if (redactor.keyless(stack) !== stack) return false;
  // Only the first part of a stack: the rest lists files, whose folders may look like email addresses.
  const texts: unknown[] = [thrown.name, message, stack.split("\n    at ", 1)[0]];
  for (const name of Reflect.ownKeys(thrown)) {
    if (name === "stack") continue;
    texts.push(name);
    const value: unknown = Reflect.get(thrown, name);
    if (name === "cause" && isHarmless(value, redactor, depth + 1)) continue;
    if (typeof value === "function" || (typeof value === "object" && value !== null)) return false;
    texts.push(value);
  }
  return texts.every((text) => redactor.text(String(text)) === String(text));
}
