import { NetworkError } from "../errors/network-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { type Answer, answerOf } from "./answer.ts";
import { type Attempt, type AttemptRequest, attempt, type Fetch } from "./attempt.ts";
import type { Buffers } from "./buffers.ts";
import { causeOf } from "./cause.ts";
import type { Clock } from "./clock.ts";
import { parseBody } from "./decode.ts";
import type { Emit } from "./events.ts";
import { toHttpError } from "./http-failure.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Redactor } from "./redact.ts";
import { requestIdOf } from "./request-id.ts";
import { decideRetry, type RetryOptions, type Verdict } from "./retry.ts";
import type { Throttle } from "./throttle.ts";

export type CredentialHeader = readonly [name: string, value: string];

/** What a client passes in once. */
export interface Dependencies {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly retry: RetryOptions;
  readonly throttle: Throttle;
  readonly redactor: Redactor;
  readonly emit: Emit | undefined;
  /** Maximum size of an answer after decompression. */
  readonly maxBodyBytes: number;
  /** The header that carries the key. Called on each attempt, so that a short-lived token is never stale. */
  readonly credential: () => CredentialHeader | Promise<CredentialHeader>;
}

/** What a walk passes in with each request. */
export interface Call {
  readonly report: string;
  /** Which kind of key the endpoint takes, as a sentence. */
  readonly takes: string;
  readonly lifetime: Lifetime;
  readonly timeoutMs: number;
  readonly tally: Tally;
  /** Money is sent as JSON numbers, whose digits must survive JSON.parse. */
  readonly exactAmounts?: true | undefined;
  /** The walk's memory for bodies. */
  readonly buffers: Buffers;
}

/** Counts of one walk, for its receipt. */
export interface Tally {
  requests: number;
  retries: number;
  requestIds: string[];
}

/** Sends a request until it is answered or must not be retried. Returns a complete 2xx, parsed if it is a 200, or throws. */
export async function send(dependencies: Dependencies, request: AttemptRequest, call: Call): Promise<Answer> {
  const { clock, retry, throttle, redactor, emit } = dependencies;
  const { report, lifetime, tally, buffers } = call;
  // Computed lazily.
  const shownUrl = (): string => redactor.url(request.url);

  for (let attempts = 1; ; attempts++) {
    let verdict: Verdict | undefined;
    const judge = (answer?: Response): Verdict =>
      decideRetry({ answer, attempts, nowMs: clock.now(), random: () => clock.random() }, retry);

    const pausesAtEntry = await throttle.enter(lifetime);
    let result: Attempt;
    let requestId: string | null = null;
    try {
      const credential = dependencies.credential();
      const [name, value] = credential instanceof Promise ? await lifetime.race(credential) : credential;
      request.headers.set(name, value);
      emit?.({ type: "request", report, url: shownUrl(), attempt: attempts });
      tally.requests++;
      const sentAtMs = clock.now();
      result = await attempt(dependencies.fetch, request, lifetime, {
        timeoutMs: call.timeoutMs,
        maxBodyBytes: dependencies.maxBodyBytes,
        buffers,
        wanted(response) {
          verdict = response.ok ? undefined : judge(response);
          return verdict?.retry !== true;
        },
      });
      if (result.kind === "answer") {
        const { status } = result.response;
        requestId = requestIdOf(result.response, redactor) ?? null;
        if (requestId !== null) tally.requestIds.push(requestId);
        const elapsedMs = clock.now() - sentAtMs;
        emit?.({ type: "response", report, url: shownUrl(), attempt: attempts, status, requestId, elapsedMs });
      }
    } finally {
      throttle.leave();
    }

    if (result.kind === "answer" && result.response.ok) {
      const body = result.body ?? { bytes: new Uint8Array() };
      const answer = answerOf(request.url, result.response, body, redactor, buffers, requestId);
      if (body.isCut) throw tooLarge(answer, dependencies.maxBodyBytes);
      const problem = result.response.status === 200 ? parseBody(answer, call.exactAmounts) : undefined;
      if (problem === undefined) {
        throttle.ease(pausesAtEntry);
        return answer;
      }
      answer.release();
      result = { kind: "network", cause: new Error(problem) };
    }
    const decision = verdict ?? judge();
    const pauseMs = result.kind === "answer" && result.response.status === 429 ? pauseOf(decision) : undefined;
    if (pauseMs !== undefined) throttle.pause(pauseMs);
    if (!decision.retry)
      throw toError(result, { ...decision, attempts, url: shownUrl(), takes: call.takes }, redactor, call);
    const { waitMs } = decision;
    tally.retries++;
    emit?.({ type: "retry", report, url: shownUrl(), attempt: attempts, waitMs, ...reasonOf(result) });
    if (pauseMs === undefined) await lifetime.sleep(waitMs);
    else emit?.({ type: "throttle", report, waitMs });
  }
}

function tooLarge(answer: Answer, maxBodyBytes: number): Error {
  const error = answer.protocolError(
    "body_too_large",
    `The answer has more than ${maxBodyBytes} bytes. Request smaller pages with limit, or raise maxBodyBytes.`,
  );
  answer.release();
  return error;
}

/** How long a 429 pauses the client. The pause applies even if this request gives up, so that other requests do not hit the limit too. */
function pauseOf(verdict: Verdict): number | undefined {
  return verdict.retry ? verdict.waitMs : verdict.tooLong ? undefined : verdict.retryAfterMs;
}

function reasonOf(result: Attempt): { reason: "status"; status: number } | { reason: "network" | "attempt_timeout" } {
  if (result.kind === "answer") return { reason: "status", status: result.response.status };
  return { reason: result.kind === "timeout" ? "attempt_timeout" : "network" };
}

function toError(
  result: Attempt,
  facts: { attempts: number; url: string; takes: string },
  redactor: Redactor,
  { timeoutMs }: Call,
): Error {
  const { attempts, url } = facts;
  const tries = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  if (result.kind === "answer")
    return toHttpError({ ...facts, response: result.response, body: result.body?.bytes }, redactor);
  if (result.kind === "timeout") {
    return new TimeoutError("attempt_timeout", `No answer from ${url} within ${timeoutMs} ms, in ${tries}.`, timeoutMs);
  }
  const cause = causeOf(result.cause, redactor);
  const reason = [cause.message, cause.cause instanceof Error ? cause.cause.message : ""].filter(Boolean).join(": ");
  return new NetworkError(
    `No complete answer from ${url} in ${tries} (${reason}). Check the network and baseUrl.`,
    attempts,
    cause,
  );
}
