import { AbortedError } from "../errors/aborted-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { createCancellation, type OnCancel, orCancelled } from "./cancellation.ts";
import { type Clock, maxTimerMs } from "./clock.ts";
import { onAbort } from "./on-abort.ts";

export interface LifetimeOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly deadlineMs?: number | undefined;
}

/**
 * The lifetime of one walk. Every wait goes through it, so that an abort, the deadline or a `break` ends the walk
 * immediately in every state: queued, in flight, asleep, between pages.
 */
export interface Lifetime {
  readonly onCancel: OnCancel;
  throwIfCancelled(): void;
  /** Settles like the promise, or rejects with the reason of the cancellation, whichever comes first. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Waits on the clock. Rejects immediately if the wait would pass the deadline. */
  sleep(ms: number): Promise<void>;
  /** Cancels what is still in flight, and clears timers and listeners so that the process can exit. */
  close(): void;
}

export function openLifetime({ clock, signal: callerSignal, deadlineMs }: LifetimeOptions): Lifetime {
  const deadlineAtMs = deadlineMs === undefined ? Infinity : clock.now() + deadlineMs;
  const cancellation = createCancellation();
  const { onCancel, cancel } = cancellation;

  const expire = (): void =>
    cancel(
      new TimeoutError("deadline", `The walk did not end within its deadlineMs of ${deadlineMs}.`, deadlineMs ?? 0),
    );
  const abort = (): void => cancel(new AbortedError(callerSignal?.reason));
  // A real timer in addition to the clock: a hanging attempt must end even if nothing reads the clock.
  // Deadlines beyond a timer's range are left to the clock.
  const timer = deadlineMs === undefined || deadlineMs > maxTimerMs ? undefined : setTimeout(expire, deadlineMs);
  // An abandoned walk must not keep the process alive; an attempt in flight has its own timer.
  (timer as { unref?: () => void } | undefined)?.unref?.();
  if (callerSignal?.aborted) abort();
  const unsubscribe = callerSignal === undefined ? undefined : onAbort(callerSignal, abort);

  const throwIfCancelled = (): void => {
    if (clock.now() >= deadlineAtMs) expire();
    cancellation.throwIfCancelled();
  };

  return {
    onCancel,
    throwIfCancelled,
    race: (promise) => orCancelled(promise, onCancel),
    async sleep(ms) {
      throwIfCancelled();
      if (clock.now() + ms >= deadlineAtMs) expire();
      throwIfCancelled();
      const sleeper = new AbortController();
      const wakeUp = onCancel((reason) => sleeper.abort(reason));
      await orCancelled(clock.sleep(ms, sleeper.signal), onCancel).finally(wakeUp);
    },
    close() {
      clearTimeout(timer);
      unsubscribe?.();
      cancel();
    },
  };
}
