import { type Body, readBody } from "./body.ts";
import type { Buffers } from "./buffers.ts";
import { longestTimerMs } from "./clock.ts";
import { createEnding, orEnded } from "./cancellation.ts";
import type { Scope } from "./lifetime.ts";

/** The part of `fetch` that is used here. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface AttemptRequest {
  readonly url: string;
  readonly headers: Headers;
}

export type Attempt =
  | { readonly kind: "answer"; readonly response: Response; readonly body: Body | undefined }
  | { readonly kind: "network"; readonly cause: unknown }
  | { readonly kind: "timeout" };

export interface AttemptOptions {
  readonly timeoutMs: number;
  readonly buffers: Buffers;
  /** Whether the body is to be read. One that is not is cancelled: unread it would hold its socket. */
  readonly wanted: (response: Response) => boolean;
}

/** More hops than a server needs to add a slash, fewer than a loop. */
const mostRedirects = 5;

/**
 * Sends a request once and reads its body, in at most `timeoutMs`. What ends the walk is thrown; what a second
 * attempt may mend is returned.
 */
export async function attempt(
  fetch: Fetch,
  request: AttemptRequest,
  scope: Scope,
  { timeoutMs, buffers, wanted }: AttemptOptions,
): Promise<Attempt> {
  scope.check();
  const controller = new AbortController();
  const { signal } = controller;
  const { onEnd, end } = createEnding();
  const stop = (reason: unknown): void => {
    controller.abort(reason);
    end(reason);
  };
  const landed = scope.onEnd(stop);
  const timer = setTimeout(() => stop(timedOut), Math.min(timeoutMs, longestTimerMs));
  const answered = follow(fetch, request, signal);
  let response: Response | undefined;
  try {
    response = await orEnded(answered, onEnd);
    if (!wanted(response)) {
      void discard(response);
      return { kind: "answer", response, body: undefined };
    }
    const body = await orEnded(readBody(response, onEnd, buffers), onEnd);
    return response.ok && isShort(response, body.bytes)
      ? { kind: "network", cause: new Error("the body is shorter than its content-length") }
      : { kind: "answer", response, body };
  } catch (cause) {
    // A fetch that ignores the signal may answer yet: nobody will read that.
    answered.then(discard, () => {});
    scope.check();
    // A refusal stays one, although its reasons did not arrive.
    if (response?.ok === false) return { kind: "answer", response, body: undefined };
    return signal.reason === timedOut ? { kind: "timeout" } : { kind: "network", cause };
  } finally {
    clearTimeout(timer);
    landed();
  }
}

const timedOut = Symbol("attempt timed out");

async function discard(response: Response): Promise<void> {
  try {
    await response.body?.cancel();
  } catch {
    // Its reader was cut off by the same signal, and ends it.
  }
}

/** Follows redirects within the origin only: the key must not travel to another one. */
async function follow(fetch: Fetch, request: AttemptRequest, signal: AbortSignal): Promise<Response> {
  let { url } = request;
  for (let hops = 0; ; hops++) {
    const response = await fetch(url, { method: "GET", headers: request.headers, redirect: "manual", signal });
    const next = redirectTarget(response, url);
    if (next === undefined || hops === mostRedirects || signal.aborted) return response;
    void discard(response);
    url = next;
  }
}

function redirectTarget(response: Response, url: string): string | undefined {
  const location = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
  if (location === null || !URL.canParse(location, url)) return undefined;
  const target = new URL(location, url);
  return target.origin === new URL(url).origin ? target.href : undefined;
}

/** A connection that ends early looks like a whole body to some runtimes; the announced length tells. */
function isShort(response: Response, body: Uint8Array): boolean {
  const announced = response.headers.get("content-length");
  return announced !== null && response.headers.get("content-encoding") === null && body.length < Number(announced);
}
