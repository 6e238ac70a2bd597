import type { Redactor } from "./redact.ts";

/** Deep enough for `fetch failed` -> `connect ECONNREFUSED`; a cause that causes itself must end. */
const deepest = 4;

/**
 * A copy of what the network threw, with its messages redacted. The original may hold the request and with it
 * the key: fetch implementations like to attach it.
 */
export function causeOf(thrown: unknown, redactor: Redactor, depth = 0): Error & { code?: string } {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const copy: Error & { code?: string } = new Error(
    redactor.text(error.message),
    cause === undefined || depth === deepest ? undefined : { cause: causeOf(cause, redactor, depth + 1) },
  );
  copy.name = error.name;
  if (typeof code === "string") copy.code = code;
  if (error.stack !== undefined) copy.stack = redactor.text(error.stack);
  return copy;
}
