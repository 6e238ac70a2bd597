import { expect, test } from "vitest";
import { countedSignal } from "../../test/counted-signal.ts";
import { fakeTimers } from "../../test/fake-timers.ts";
import { atRest } from "../../test/hand-clock.ts";
import { rejectionOf } from "../../test/pages.ts";
import { maxTimerMs, systemClock } from "./clock.ts";

test("now() is the system's time, and random() is a number from 0 up to 1", () => {
  const before = Date.now();
  const now = systemClock.now();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
  const numbers = Array.from({ length: 100 }, () => systemClock.random());
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(new Set(numbers).size).toBeGreaterThan(1);
});

test("sleep() resolves after its time and not before, and then lets go of the signal", async () => {
  const { pending, fire } = fakeTimers();
  const { caller, listeners } = countedSignal();
  let done = false;
  const sleep = systemClock.sleep(500, caller.signal).then(() => (done = true));
  await atRest();
  expect(done).toBe(false);
  expect(pending()).toEqual([500]);
  expect(listeners()).toBe(1);
  await fire();
  expect(done).toBe(true);
  expect(listeners()).toBe(0);
  await sleep;
});

test("an abort ends the sleep immediately with its reason, and clears the timer", async () => {
  const { pending } = fakeTimers();
  const { caller } = countedSignal();
  const sleep = rejectionOf(systemClock.sleep(500, caller.signal));
  expect(pending()).toHaveLength(1);
  caller.abort("enough");
  expect(await sleep).toBe("enough");
  expect(pending()).toEqual([]);
});

test("a signal that was aborted before ends the sleep without waiting for its event", async () => {
  const { pending } = fakeTimers();
  expect(await rejectionOf(systemClock.sleep(500, AbortSignal.abort("before")))).toBe("before");
  expect(pending()).toEqual([]);
});

test("a sleep longer than a timer can be is as long as a timer can be, instead of no sleep at all", async () => {
  const { pending } = fakeTimers();
  const caller = new AbortController();
  const sleep = rejectionOf(systemClock.sleep(maxTimerMs + 1, caller.signal));
  expect(pending()).toEqual([2_147_483_647]);
  caller.abort("enough");
  await sleep;
});
