import { AbortedError } from "../errors/aborted-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { type Clock, longestTimerMs } from "./clock.ts";

export interface ScopeOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly deadlineMs?: number | undefined;
}

/** Calls back with what ended a walk or an attempt, at once if it has ended, unless taken back by the function returned. */
export type OnEnd = (callback: (reason: unknown) => void) => () => void;

/**
 * The life of one walk. Everything that waits waits in it, so that an abort, the deadline or a `break`
 * ends every state at once: queued, in flight, asleep, between pages.
 */
export interface Scope {
  readonly onEnd: OnEnd;
  /** Throws what ended the walk, if anything did. */
  check(): void;
  /** The promise's result, or what ended the walk, whichever comes first. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Waits by the clock; a wait that would end behind the deadline is not begun. */
  sleep(ms: number): Promise<void>;
  /** Ends what is still in flight, and clears timers and listeners so that the process can exit. */
  close(): void;
}

export function openScope({ clock, signal: caller, deadlineMs }: ScopeOptions): Scope {
  const deadlineAt = deadlineMs === undefined ? Infinity : clock.now() + deadlineMs;
  // Not the listeners of a signal: Node warns of more than ten, and there may be as many as requests.
  const waiting = new Set<(reason: unknown) => void>();
  let ended: { readonly reason: unknown } | undefined;
  const end = (reason?: unknown): void => {
    if (ended !== undefined) return;
    ended = { reason };
    for (const callback of waiting) callback(reason);
  };
  const onEnd: OnEnd = (callback) => {
    if (ended === undefined) waiting.add(callback);
    else callback(ended.reason);
    return () => waiting.delete(callback);
  };

  const expire = (): void =>
    end(new TimeoutError("deadline", `The walk did not end within its deadlineMs of ${deadlineMs}.`, deadlineMs ?? 0));
  const abort = (): void => end(new AbortedError(caller?.reason));
  // A real timer beside the clock: a hanging attempt must end although nobody asks the clock.
  // One that no timer can hold is left to the clock.
  const timer = deadlineMs === undefined || deadlineMs > longestTimerMs ? undefined : setTimeout(expire, deadlineMs);
  // A walk that nobody reads on must not keep the process; an attempt in flight has a timer of its own.
  (timer as { unref?: () => void } | undefined)?.unref?.();
  if (caller?.aborted) abort();
  else caller?.addEventListener("abort", abort, { once: true });

  const check = (): void => {
    if (clock.now() >= deadlineAt) expire();
    if (ended !== undefined) throw ended.reason;
  };

  return {
    onEnd,
    check,
    race: (promise) => orEnded(promise, onEnd),
    async sleep(ms) {
      check();
      if (clock.now() + ms >= deadlineAt) expire();
      check();
      const sleeper = new AbortController();
      const awake = onEnd((reason) => sleeper.abort(reason));
      await orEnded(clock.sleep(ms, sleeper.signal), onEnd).finally(awake);
    },
    close() {
      clearTimeout(timer);
      caller?.removeEventListener("abort", abort);
      end();
    },
  };
}

/** A user's own fetch, clock or key function may not listen; the caller still gets an answer at once. */
export function orEnded<T>(promise: Promise<T>, onEnd: OnEnd): Promise<T> {
  return new Promise((resolve, reject) => {
    const settled = onEnd(reject);
    promise.then(
      (value) => {
        settled();
        resolve(value);
      },
      (error: unknown) => {
        settled();
        reject(error);
      },
    );
  });
}

/** The end of an attempt, which has a signal of its own for `fetch` to listen to. */
export function onAbortOf(signal: AbortSignal): OnEnd {
  return (callback) => {
    const stop = (): void => callback(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
    return () => signal.removeEventListener("abort", stop);
  };
}
