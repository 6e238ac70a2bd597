import { formatInstant } from "../time/instant.ts";
import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { asError } from "./status.ts";

/** How a 429 says when to retry, if it does. */
export type RetryForm = "retry-after" | "retry-after-ms" | "http-date" | "reset" | "none";

/**
 * Answers with 429 `rate_limit_error`.
 *
 * @param options.resetAfterMs how long to wait, rounded up to seconds if the form has only those. Default: 1000
 * @param options.form Default: `retry-after`. `none` was observed on the lists
 * @example mock.inject(faults.rateLimited({ after: 2, times: 3, resetAfterMs: 5_000 }));
 */
export function rateLimited(
  options: FaultScope & { resetAfterMs?: number | undefined; form?: RetryForm | undefined } = {},
): Fault {
  const { resetAfterMs = 1000, form = "retry-after" } = options;
  return makeFault("rateLimited", options, (answer, request) =>
    asError(
      answer,
      429,
      "rate_limit_error",
      "This request would exceed your organization's rate limit. Please try again later.",
      headersOf(form, resetAfterMs, request.nowMs),
    ),
  );
}

/** Answers with 429 and `retry-after: 0`, as was observed for hours: taken literally, it asks for a busy loop. */
export function retryAfterZero(options: FaultScope = {}): Fault {
  return { ...rateLimited({ ...options, resetAfterMs: 0 }), name: "retryAfterZero" };
}

function headersOf(form: RetryForm, resetAfterMs: number, nowMs: number): Record<string, string> {
  const seconds = Math.ceil(resetAfterMs / 1000);
  const resetMs = Math.ceil((nowMs + resetAfterMs) / 1000) * 1000;
  switch (form) {
    case "retry-after":
      return { "retry-after": String(seconds) };
    case "retry-after-ms":
      return { "retry-after-ms": String(resetAfterMs) };
    case "http-date":
      return { "retry-after": new Date(resetMs).toUTCString() };
    case "reset":
      return {
        "anthropic-ratelimit-requests-limit": "60",
        "anthropic-ratelimit-requests-remaining": "0",
        "anthropic-ratelimit-requests-reset": formatInstant(resetMs),
      };
    case "none":
      return {};
  }
}
