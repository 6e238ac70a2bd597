import type { Redactor } from "./redact.ts";

/** Deep enough for `fetch failed` -> `connect ECONNREFUSED`; a cause that causes itself must end. */
const deepest = 4;

/**
 * What the network threw, or where that says too much a copy with its messages redacted: the original may hold the
 * request and with it the key, because fetch implementations like to attach it.
 */
export function causeOf(thrown: unknown, redactor: Redactor, depth = 0): Error & { code?: string } {
  if (isHarmless(thrown, redactor, depth)) return thrown;
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

/** Whether an error is nothing but words, down to its last cause, and none of them would be redacted. */
function isHarmless(thrown: unknown, redactor: Redactor, depth: number): thrown is Error {
  if (!(thrown instanceof Error) || thrown.message === "" || depth > deepest) return false;
  const { message, stack = "" } = thrown;
  // Behind its first lines a stack names files, and their folders may look like addresses.
  const said: unknown[] = [message, stack.split("\n    at ", 1)[0]];
  for (const name of Reflect.ownKeys(thrown)) {
    if (name === "stack") continue;
    const value: unknown = Reflect.get(thrown, name);
    if (name === "cause" && isHarmless(value, redactor, depth + 1)) continue;
    if (typeof value === "function" || (typeof value === "object" && value !== null)) return false;
    said.push(value);
  }
  return said.every((words) => redactor.text(String(words)) === String(words));
}
