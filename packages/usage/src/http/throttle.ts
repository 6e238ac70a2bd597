import type { Clock } from "./clock.ts";
import type { Scope } from "./lifetime.ts";

/** The client's one gate: every request of every report passes it. */
export interface Throttle {
  /** Waits for a pause to pass and for a free place, then takes it. Gives the number of pauses so far, for `ease`. */
  enter(scope: Scope): Promise<number>;
  /** Gives the place back. */
  leave(): void;
  /** Holds every request back for `waitMs`; afterwards they come back one by one. */
  pause(waitMs: number): void;
  /** A request that entered after the last pause came through: one more may be in flight, up to the limit. */
  ease(entered: number): void;
}

export function createThrottle(limit: number, clock: Clock): Throttle {
  let inFlight = 0;
  let allowed = limit;
  let pausedUntilMs = -Infinity;
  let pauses = 0;
  let waiting: (() => void)[] = [];

  // All who wait look again, in their order: a place is never lost to one who was aborted meanwhile.
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const look of woken) look();
  };

  return {
    async enter(scope) {
      for (;;) {
        scope.check();
        const untilMs = pausedUntilMs;
        const pauseMs = untilMs - clock.now();
        if (pauseMs > 0) {
          await scope.sleep(pauseMs);
          // Slept through is over, also by a clock that stands still: asking it again would never end.
          if (pausedUntilMs === untilMs) pausedUntilMs = -Infinity;
        } else if (inFlight < allowed) break;
        else await scope.race(new Promise<void>((look) => waiting.push(look)));
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
    ease(entered) {
      // What was under way when the limit was hit says nothing of what the server takes now.
      if (entered !== pauses || allowed === limit) return;
      allowed++;
      wake();
    },
  };
}
