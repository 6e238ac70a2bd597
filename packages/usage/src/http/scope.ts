import { AbortedError } from "../errors/aborted-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { type Clock, longestTimerMs } from "./clock.ts";

export interface ScopeOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly deadlineMs?: number | undefined;
}

/**
 * The life of one walk. Everything that waits waits in it, so that an abort, the deadline or a `break`
 * ends every state at once: queued, in flight, asleep, between pages.
 */
export interface Scope {
  readonly signal: AbortSignal;
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
  const controller = new AbortController();
  const { signal } = controller;
  const deadlineAt = deadlineMs === undefined ? Infinity : clock.now() + deadlineMs;

  const expire = (): void =>
    controller.abort(
      new TimeoutError("deadline", `The walk did not end within its deadlineMs of ${deadlineMs}.`, deadlineMs ?? 0),
    );
  const abort = (): void => controller.abort(new AbortedError(caller?.reason));
  // A real timer beside the clock: a hanging attempt must end although nobody asks the clock.
  // One that no timer can hold is left to the clock.
  const timer = deadlineMs === undefined || deadlineMs > longestTimerMs ? undefined : setTimeout(expire, deadlineMs);
  // A walk that nobody reads on must not keep the process; an attempt in flight has a timer of its own.
  (timer as { unref?: () => void } | undefined)?.unref?.();
  if (caller?.aborted) abort();
  else caller?.addEventListener("abort", abort, { once: true });

  const check = (): void => {
    if (clock.now() >= deadlineAt && !signal.aborted) expire();
    if (signal.aborted) throw signal.reason;
  };
  const race = <T>(promise: Promise<T>): Promise<T> => orAborted(promise, signal);

  return {
    signal,
    check,
    race,
    async sleep(ms) {
      check();
      if (clock.now() + ms >= deadlineAt) expire();
      check();
      await race(clock.sleep(ms, signal));
    },
    close() {
      clearTimeout(timer);
      caller?.removeEventListener("abort", abort);
      controller.abort();
    },
  };
}

/** A user's own fetch, clock or key function may ignore the signal; the caller still gets an answer at once. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    const settled = (): void => signal.removeEventListener("abort", stop);
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
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
