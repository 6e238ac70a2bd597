import { onTestFinished } from "vitest";
import { atRest } from "./hand-clock.ts";

export interface FakeTimers {
  /** How long each pending timer runs. */
  readonly pending: () => number[];
  /** Fires every pending timer. */
  readonly fire: () => Promise<void>;
}

/** Replaces the timers of the system until the test ends: they fire by hand. Like a browser's, they are numbers. */
export function fakeTimers(): FakeTimers {
  const timers = new Map<number, { readonly ms: number; readonly fire: () => void }>();
  const { setTimeout, clearTimeout } = globalThis;
  onTestFinished(() => void Object.assign(globalThis, { setTimeout, clearTimeout }));
  let id = 0;
  Object.assign(globalThis, {
    setTimeout: (fire: () => void, ms: number) => (timers.set(++id, { ms, fire }), id),
    clearTimeout: (timer: number) => timers.delete(timer),
  });
  return {
    pending: () => [...timers.values()].map(({ ms }) => ms),
    async fire() {
      for (const { fire } of timers.values()) fire();
      timers.clear();
      await atRest();
    },
  };
}
