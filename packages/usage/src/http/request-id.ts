import type { Redactor } from "./redact.ts";

/** `request-id`, for Anthropic's support. Redacted, because a proxy may echo anything into it. */
export function requestIdOf({ headers }: Response, redactor: Redactor): string | undefined {
  const requestId = headers.get("request-id");
  return requestId === null ? undefined : redactor.keyless(requestId);
}
