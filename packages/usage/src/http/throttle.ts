import type { Clock } from "./clock.ts";
import type { Scope } from "./scope.ts";

/** The client's one gate: every request of every report passes it. */
export interface Throttle {
  /** Waits for a pause to pass and for a free place, then takes it. */
  enter(scope: Scope): Promise<void>;
  /** Gives the place back. */
  leave(): void;
  /** Holds every request back for `waitMs`; afterwards they come back one by one. */
  pause(waitMs: number): void;
  /** An answer came through: one more request may be in flight, up to the limit. */
  ease(): void;
}

export function createThrottle(limit: number, clock: Clock): Throttle {
  let inFlight = 0;
  let allowed = limit;
  let pausedUntilMs = -Infinity;
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
        const pauseMs = pausedUntilMs - clock.now();
        if (pauseMs > 0) await scope.sleep(pauseMs);
        else if (inFlight < allowed) break;
        else await scope.race(new Promise<void>((look) => waiting.push(look)));
      }
      inFlight++;
    },
    leave() {
      inFlight--;
      wake();
    },
    pause(waitMs) {
      pausedUntilMs = Math.max(pausedUntilMs, clock.now() + waitMs);
      allowed = 1;
    },
    ease() {
      if (allowed === limit) return;
      allowed++;
      wake();
    },
  };
}
