import type { MovableClock } from "./clock.ts";
import { hash } from "../hash.ts";
import { nextTurn } from "./turn.ts";

interface Sleeper {
  wakeAt: number;
  wake(): void;
}

/**
 * A clock that is frozen until code sleeps on it or advances it, and then jumps. Sleeps that start
 * at the same time run in parallel. The clock never jumps while a request is being answered:
 * otherwise a deadline would pass before the answer arrives.
 */
export function virtualClock(startMs: number, seed: number): MovableClock {
  let nowMs = startMs;
  let draws = 0;
  let holds = 0;
  let jumpPlanned = false;
  const sleepers = new Set<Sleeper>();

  function wakeThoseDue(): void {
    for (const sleeper of [...sleepers].toSorted((a, b) => a.wakeAt - b.wakeAt)) {
      if (sleeper.wakeAt > nowMs) return;
      sleepers.delete(sleeper);
      sleeper.wake();
    }
  }

  async function jumpWhenAtRest(): Promise<void> {
    if (jumpPlanned) return;
    jumpPlanned = true;
    await nextTurn();
    jumpPlanned = false;
    if (sleepers.size === 0 || holds > 0) return;
    nowMs = Math.max(nowMs, Math.min(...[...sleepers].map((sleeper) => sleeper.wakeAt)));
    wakeThoseDue();
    if (sleepers.size > 0) await jumpWhenAtRest();
  }

  return {
    now: () => nowMs,
    random: () => hash(seed, draws++, 0xc10c) / 0x1_0000_0000,
    advance(ms) {
      nowMs += ms;
      wakeThoseDue();
    },
    hold() {
      let held = true;
      holds++;
      return () => {
        if (!held) return;
        held = false;
        holds--;
        if (holds === 0) void jumpWhenAtRest();
      };
    },
    sleep(ms, signal) {
      return new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper: Sleeper = {
          wakeAt: nowMs + Math.max(0, ms),
          wake() {
            signal?.removeEventListener("abort", abort);
            resolve();
          },
        };
        function abort(): void {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        }
        signal?.addEventListener("abort", abort, { once: true });
        sleepers.add(sleeper);
        void jumpWhenAtRest();
      });
    },
  };
}
