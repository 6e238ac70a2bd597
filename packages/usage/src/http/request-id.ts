import type { Redactor } from "./redact.ts";

/** `request-id`, for Anthropic's support. A proxy may have put anything into it that it was sent. */
export function requestIdOf({ headers }: Response, redactor: Redactor): string | undefined {
  const requestId = headers.get("request-id");
  return requestId === null ? undefined : redactor.keyless(requestId);
}
