import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rejectionOf } from "../../test/pages.ts";
import { maxTimerMs, systemClock } from "./clock.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Counts the listeners of a signal. */
function watchedSignal(): { signal: AbortSignal; abort: (reason: unknown) => void; listeners: () => number } {
  const controller = new AbortController();
  const { signal } = controller;
  const add = vi.spyOn(signal, "addEventListener");
  const remove = vi.spyOn(signal, "removeEventListener");
  return {
    signal,
    abort: (reason) => controller.abort(reason),
    listeners: () => add.mock.calls.length - remove.mock.calls.length,
  };
}

test("now() is the system's time, and random() is a number from 0 up to 1", () => {
  expect(systemClock.now()).toBe(1_000_000);
  const numbers = Array.from({ length: 100 }, () => systemClock.random());
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(new Set(numbers).size).toBeGreaterThan(1);
});

test("sleep() resolves after its time and not before, and then lets go of the signal", async () => {
  const { signal, listeners } = watchedSignal();
  let done = false;
  const sleep = systemClock.sleep(500, signal).then(() => (done = true));
  await vi.advanceTimersByTimeAsync(499);
  expect(done).toBe(false);
  expect(listeners()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toBe(true);
  expect(listeners()).toBe(0);
  await sleep;
});

test("an abort ends the sleep immediately with its reason, and clears the timer", async () => {
  const { signal, abort } = watchedSignal();
  const sleep = rejectionOf(systemClock.sleep(500, signal));
  expect(vi.getTimerCount()).toBe(1);
  abort("enough");
  expect(await sleep).toBe("enough");
  expect(vi.getTimerCount()).toBe(0);
});

test("a signal that was aborted before ends the sleep without waiting for its event", async () => {
  expect(await rejectionOf(systemClock.sleep(500, AbortSignal.abort("before")))).toBe("before");
  expect(vi.getTimerCount()).toBe(0);
});

test("a sleep longer than a timer can be is as long as a timer can be, instead of no sleep at all", async () => {
  const setTimer = vi.spyOn(globalThis, "setTimeout");
  const controller = new AbortController();
  const sleep = rejectionOf(systemClock.sleep(maxTimerMs + 1, controller.signal));
  expect(setTimer).toHaveBeenCalledWith(expect.any(Function), 2_147_483_647);
  controller.abort("enough");
  await sleep;
});
