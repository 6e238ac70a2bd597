import { requestedWaitMs } from "./retry-after.ts";

export interface RetryOptions {
  /** How many times one request is sent at most, the first time included. Default 5. */
  readonly maxAttempts: number;
  /** The backoff before the second attempt is at most this; it doubles with each. Default 500. */
  readonly baseDelayMs: number;
  /** No backoff of ours is longer. Default 30,000. */
  readonly maxDelayMs: number;
  /** A server that asks for a longer wait ends the walk with an error that can be resumed. Default 120,000. */
  readonly maxRetryAfterMs: number;
}

export const defaultRetry: RetryOptions = {
  maxAttempts: 5,
  baseDelayMs: 500,
  maxDelayMs: 30_000,
  maxRetryAfterMs: 120_000,
};

/** However it was reckoned, no wait is shorter: a server in trouble gets room to recover. */
export const leastWaitMs = 100;

const retriedStatuses: readonly number[] = [408, 429, 500, 502, 503, 504, 529];

export interface Trial {
  /** What came back; undefined where nothing whole did (network fault, attempt timeout). */
  readonly answer: { readonly status: number; readonly headers: Headers } | undefined;
  /** Attempts made so far, this one included. */
  readonly attempts: number;
  readonly nowMs: number;
  readonly random: () => number;
}

export type Verdict =
  | { readonly retry: true; readonly waitMs: number }
  | { readonly retry: false; readonly retryAfterMs?: number; readonly tooLong?: boolean };

/** Whether to send again, and when. Pure: clock and chance come in with the trial. */
export function decideRetry(trial: Trial, options: RetryOptions): Verdict {
  const { answer, attempts, nowMs } = trial;
  const asked = answer && requestedWaitMs(answer.headers, answer.status, nowMs);
  const facts = asked === undefined ? {} : { retryAfterMs: asked };
  if (!isRetriable(answer) || attempts >= options.maxAttempts) return { retry: false, ...facts };
  if (asked !== undefined && asked > options.maxRetryAfterMs) return { retry: false, ...facts, tooLong: true };
  return { retry: true, waitMs: Math.max(leastWaitMs, asked ?? backoffMs(trial, options)) };
}

function isRetriable(answer: Trial["answer"]): boolean {
  if (answer === undefined) return true;
  const advice = answer.headers.get("x-should-retry");
  if (advice === "true" || advice === "false") return advice === "true";
  return retriedStatuses.includes(answer.status);
}

/** Full jitter: clients that failed together do not come back together. */
function backoffMs({ attempts, random }: Trial, { baseDelayMs, maxDelayMs }: RetryOptions): number {
  return random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempts - 1));
}
