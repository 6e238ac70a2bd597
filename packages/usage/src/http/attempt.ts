import { type Body, readBody } from "./body.ts";
import type { Buffers } from "./buffers.ts";
import { createCancellation, orCancelled } from "./cancellation.ts";
import { maxTimerMs } from "./clock.ts";
import type { Lifetime } from "./lifetime.ts";

/** The part of `fetch` that the client uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface AttemptRequest {
  readonly url: string;
  readonly headers: Headers;
}

export type Attempt =
  | { readonly kind: "answer"; readonly response: Response; readonly body: Body | undefined }
  | { readonly kind: "network"; readonly cause: unknown }
  | { readonly kind: "timeout" };

/** Enough for any error body; nothing in a longer one is worth the memory. */
const maxErrorBytes = 2 ** 16;

export interface AttemptOptions {
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
  readonly buffers: Buffers;
  /** Returns whether to read the body. Otherwise it is cancelled: an unread body would keep its socket. */
  readonly wanted: (response: Response) => boolean;
}

/** Enough for a server that adds a slash or two; a loop ends soon. */
const maxRedirects = 5;

/**
 * Sends a request once and reads its body, within `timeoutMs`. Throws the reason if the walk ends; returns every
 * outcome that another attempt may fix.
 */
export async function attempt(
  fetch: Fetch,
  request: AttemptRequest,
  lifetime: Lifetime,
  { timeoutMs, maxBodyBytes, buffers, wanted }: AttemptOptions,
): Promise<Attempt> {
  lifetime.throwIfCancelled();
  const controller = new AbortController();
  const { signal } = controller;
  const { onCancel, cancel } = createCancellation();
  const stop = (reason: unknown): void => {
    controller.abort(reason);
    cancel(reason);
  };
  const unsubscribe = lifetime.onCancel(stop);
  const timer = setTimeout(() => stop(timedOut), Math.min(timeoutMs, maxTimerMs));
  const fetched = follow(fetch, request, signal);
  let response: Response | undefined;
  try {
    response = await orCancelled(fetched, onCancel);
    if (!wanted(response)) {
      void discard(response);
      return { kind: "answer", response, body: undefined };
    }
    const maxBytes = response.ok ? maxBodyBytes : maxErrorBytes;
    const body = await orCancelled(readBody(response, { onCancel, buffers, maxBytes }), onCancel);
    return response.ok && body.isCut !== true && isTruncated(response, body.bytes)
      ? { kind: "network", cause: new Error("the body is shorter than its content-length") }
      : { kind: "answer", response, body };
  } catch (cause) {
    // A fetch that ignores the signal may still resolve; discard its response.
    fetched.then(discard, () => {});
    lifetime.throwIfCancelled();
    if (isControlFlow(cause)) throw cause;
    // An error status is still an error status, even if its body could not be read.
    if (response?.ok === false) return { kind: "answer", response, body: undefined };
    return signal.reason === timedOut ? { kind: "timeout" } : { kind: "network", cause };
  } finally {
    clearTimeout(timer);
    unsubscribe();
  }
}

const timedOut = Symbol("attempt timed out");

/** Whether a framework threw it out of fetch to steer rendering, as Next.js does. Such errors have a `digest`, and must reach the framework. */
function isControlFlow(error: unknown): boolean {
  return typeof error === "object" && error !== null && "digest" in error && error.digest !== undefined;
}

async function discard(response: Response): Promise<void> {
  try {
    await response.body?.cancel();
  } catch {
    // A reader holds the body; the same cancellation ends it.
  }
}

/** Follows redirects within the origin only: the key must not travel to another one. */
async function follow(fetch: Fetch, request: AttemptRequest, signal: AbortSignal): Promise<Response> {
  let { url } = request;
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(url, { method: "GET", headers: request.headers, redirect: "manual", signal });
    const next = redirectTarget(response, url);
    if (next === undefined || redirects === maxRedirects || signal.aborted) return response;
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

/** Some runtimes report a connection that closed early as a complete body; content-length reveals it. */
function isTruncated(response: Response, body: Uint8Array): boolean {
  const announced = response.headers.get("content-length");
  return announced !== null && body.length < Number(announced) && response.headers.get("content-encoding") === null;
}
