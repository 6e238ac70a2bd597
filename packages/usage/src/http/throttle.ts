import type { Clock } from "./clock.ts";
import type { Lifetime } from "./lifetime.ts";

/** The client's only gate: every request of every report passes through it. */
export interface Throttle {
  /** Waits for pauses to end and for a free slot, then takes it. Returns the number of pauses so far, for `ease`. */
  enter(lifetime: Lifetime): Promise<number>;
  /** Frees the slot. */
  leave(): void;
  /** Delays every request by `waitMs`; afterwards they resume one by one. */
  pause(waitMs: number): void;
  /** Reports that a request succeeded that entered after the last pause: allows one more in flight, up to the limit. */
  ease(pausesAtEntry: number): void;
}

export function createThrottle(limit: number, clock: Clock): Throttle {
  let inFlight = 0;
  let allowed = limit;
  let pausedUntilMs = -Infinity;
  let pauses = 0;
  let waiting: (() => void)[] = [];

  // Wakes all of them, in order: handing a slot to one that was aborted meanwhile would lose it.
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const recheck of woken) recheck();
  };

  return {
    async enter(lifetime) {
      for (;;) {
        lifetime.throwIfCancelled();
        const untilMs = pausedUntilMs;
        const pauseMs = untilMs - clock.now();
        if (pauseMs > 0) {
          await lifetime.sleep(pauseMs);
          // After sleeping, treat the pause as over even if the clock has not moved (a frozen test clock would loop forever).
          if (pausedUntilMs === untilMs) pausedUntilMs = -Infinity;
        } else if (inFlight < allowed) break;
        else await lifetime.race(new Promise<void>((recheck) => waiting.push(recheck)));
      }
      inFlight++;
      return pauses;
    },
    leave() {
      inFlight--;
      wake();
    },
    pause(waitMs) {
      pausedUntilMs = Math.max(pausedUntilMs, clock.now() + waitMs);
      allowed = 1;
      pauses++;
    },
    ease(pausesAtEntry) {
      // A request that was already in flight when the limit was hit says nothing about the server's current capacity.
      if (pausesAtEntry !== pauses || allowed === limit) return;
      allowed++;
      wake();
    },
  };
}
