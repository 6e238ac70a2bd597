import type { Clock } from "../src/http/clock.ts";

/** A clock that moves only when the code under test sleeps by it, and then jumps. It records the sleeps. */
export interface HandClock extends Clock {
  readonly slept: number[];
  /** Moves time on without a sleeper. */
  advance(ms: number): void;
}

export function handClock(startMs = Date.parse("2026-09-10T14:20:00Z"), random = 0.5): HandClock {
  let nowMs = startMs;
  const slept: number[] = [];
  return {
    slept,
    now: () => nowMs,
    random: () => random,
    advance(ms) {
      nowMs += ms;
    },
    sleep(ms, signal) {
      if (signal.aborted) return Promise.reject(signal.reason as Error);
      slept.push(ms);
      nowMs += ms;
      return Promise.resolve();
    },
  };
}

/** A clock whose sleepers wake only when `wake` is called, or when their signal is aborted. */
export interface HeldClock extends Clock {
  /** Sleepers that have not woken. */
  asleep(): number;
  /** Moves time on by `ms` and wakes all whose time has come. */
  pass(ms: number): void;
}

export function heldClock(startMs = 0): HeldClock {
  let nowMs = startMs;
  let sleepers: { readonly atMs: number; readonly wake: () => void }[] = [];
  return {
    now: () => nowMs,
    random: () => 0.5,
    asleep: () => sleepers.length,
    pass(ms) {
      nowMs += ms;
      const due = sleepers.filter(({ atMs }) => atMs <= nowMs);
      sleepers = sleepers.filter((sleeper) => !due.includes(sleeper));
      for (const { wake } of due) wake();
    },
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { atMs: nowMs + ms, wake: resolve };
        sleepers.push(sleeper);
        signal.addEventListener("abort", () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          reject(signal.reason as Error);
        });
      }),
  };
}

/** A promise that a test settles by hand. */
export function deferred<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  return { promise, resolve, reject };
}

/** Lets everything that is ready to run come to rest, without waiting for any time to pass. */
export function atRest(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
