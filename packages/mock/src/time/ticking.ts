import type { MovableClock } from "./clock.ts";
import { hash } from "../hash.ts";

/** A clock that starts at `startMs` and advances in real time; `advance` adds to it. */
export function tickingClock(startMs: number, seed: number): MovableClock {
  let offsetMs = startMs - Date.now();
  let draws = 0;
  return {
    now: () => Date.now() + offsetMs,
    random: () => hash(seed, draws++, 0xc10c) / 0x1_0000_0000,
    advance(ms) {
      offsetMs += ms;
    },
    hold: () => () => {},
    sleep(ms, signal) {
      return new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const timer = setTimeout(finish, Math.max(0, ms));
        function finish(): void {
          signal?.removeEventListener("abort", abort);
          resolve();
        }
        function abort(): void {
          clearTimeout(timer);
          reject(signal?.reason);
        }
        signal?.addEventListener("abort", abort, { once: true });
      });
    },
  };
}
