import { AbortedError } from "../errors/aborted-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { type Clock, longestTimerMs } from "./clock.ts";
import { createEnding, type OnEnd, orEnded } from "./cancellation.ts";

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
  const ending = createEnding();
  const { onEnd, end } = ending;

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
    ending.check();
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
