import { defined } from "../fields/defined.ts";
import { requestedWaitMs } from "./retry-after.ts";

export interface RetryOptions {
  /** Maximum times one request is sent, including the first. Default 5. */
  readonly maxAttempts: number;
  /** Upper limit of the backoff before the second attempt; it doubles with each further attempt. Default 500. */
  readonly baseDelayMs: number;
  /** Upper limit of every backoff. Default 30,000. */
  readonly maxDelayMs: number;
  /** If the server asks for a longer wait, the walk ends with an error that can be resumed. Default 120,000. */
  readonly maxRetryAfterMs: number;
}

export const defaultRetry: RetryOptions = {
  maxAttempts: 5,
  baseDelayMs: 500,
  maxDelayMs: 30_000,
  maxRetryAfterMs: 120_000,
};

/** Minimum wait, however it was computed, so that a struggling server has room to recover. */
export const minWaitMs = 100;

const retriedStatuses: readonly number[] = [408, 429, 500, 502, 503, 504, 529];

/** An attempt without a usable answer. */
export interface Trial {
  /** Undefined if no complete answer arrived (network error, attempt timeout). */
  readonly answer: { readonly status: number; readonly headers: Headers } | undefined;
  /** Attempts made so far, including this one. */
  readonly attempts: number;
  readonly nowMs: number;
  readonly random: () => number;
}

export type Verdict =
  | { readonly retry: true; readonly waitMs: number }
  | { readonly retry: false; readonly retryAfterMs?: number; readonly tooLong?: boolean };

/** Decides whether to send the request again, and when. Pure: time and randomness come with the trial. */
export function decideRetry(trial: Trial, options: RetryOptions): Verdict {
  const { answer, attempts, nowMs } = trial;
  const requestedMs = answer && requestedWaitMs(answer.headers, answer.status, nowMs);
  const facts = defined({ retryAfterMs: requestedMs });
  if (!isRetriable(answer) || attempts >= options.maxAttempts) return { retry: false, ...facts };
  if (requestedMs !== undefined && requestedMs > options.maxRetryAfterMs) {
    return { retry: false, ...facts, tooLong: true };
  }
  // Servers answer "retry-after: 0" for hours; without the backoff, all attempts would be used up immediately.
  const waitMs = requestedMs === undefined || requestedMs === 0 ? backoffMs(trial, options) : requestedMs;
  return { retry: true, waitMs: Math.max(minWaitMs, waitMs) };
}

function isRetriable(answer: Trial["answer"]): boolean {
  if (answer === undefined) return true;
  const advice = answer.headers.get("x-should-retry");
  if (advice === "true" || advice === "false") return advice === "true";
  return retriedStatuses.includes(answer.status);
}

/** Full jitter, so that clients that failed together do not retry together. */
function backoffMs({ attempts, random }: Trial, { baseDelayMs, maxDelayMs }: RetryOptions): number {
  return random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempts - 1));
}
