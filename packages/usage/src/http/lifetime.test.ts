import { expect, test } from "vitest";
import { AbortedError } from "../errors/aborted-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { fakeTimers } from "../../test/fake-timers.ts";
import { atRest, deferred, handClock, heldClock } from "../../test/hand-clock.ts";
import { openLifetime } from "./lifetime.ts";

const never = new Promise<never>(() => {});

test("an abort ends a wait immediately, with the caller's reason as the cause", async () => {
  const caller = new AbortController();
  const lifetime = openLifetime({ clock: handClock(), signal: caller.signal });
  const waiting = lifetime.race(never);
  const reason = { because: "the tab was closed" };
  caller.abort(reason);
  const error: unknown = await waiting.catch((thrown: unknown) => thrown);
  expect(AbortedError.isInstance(error)).toBe(true);
  expect((error as AbortedError).cause).toBe(reason);
  expect(() => lifetime.throwIfCancelled()).toThrow(AbortedError);
});

test("a signal that is already aborted ends the walk before it starts", () => {
  const lifetime = openLifetime({ clock: handClock(), signal: AbortSignal.abort("too late") });
  expect(() => lifetime.throwIfCancelled()).toThrow(AbortedError);
});

test("an abort ends a sleep", async () => {
  const clock = heldClock();
  const caller = new AbortController();
  const asleep = openLifetime({ clock, signal: caller.signal }).sleep(1000);
  caller.abort();
  await expect(asleep).rejects.toThrow(AbortedError);
});

test("an abort ends a sleep even if the clock ignores its signal", async () => {
  const caller = new AbortController();
  const clock = { now: () => 0, random: () => 0, sleep: () => never };
  const asleep = openLifetime({ clock, signal: caller.signal }).sleep(1000);
  caller.abort();
  await expect(asleep).rejects.toThrow(AbortedError);
});

test("the deadline is enforced by the clock even if no timer fired", () => {
  const clock = handClock();
  const lifetime = openLifetime({ clock, deadlineMs: 5000 });
  clock.advance(4999);
  lifetime.throwIfCancelled();
  clock.advance(1);
  expect(() => lifetime.throwIfCancelled()).toThrow(TimeoutError);
  lifetime.close();
});

test("a real timer enforces the deadline even if the clock is frozen", async () => {
  const lifetime = openLifetime({ clock: heldClock(), deadlineMs: 5 });
  // The deadline's timer does not keep the process alive, so something else must.
  const kept = setInterval(() => {}, 1000);
  await expect(lifetime.race(never)).rejects.toMatchObject({ name: "TimeoutError", code: "deadline", limitMs: 5 });
  clearInterval(kept);
});

test("a sleep that would end at or after the deadline is not started", async () => {
  const clock = handClock();
  const lifetime = openLifetime({ clock, deadlineMs: 1000 });
  await lifetime.sleep(999);
  await expect(lifetime.sleep(1)).rejects.toMatchObject({ code: "deadline" });
  expect(clock.slept).toEqual([999]);
  lifetime.close();
});

test("a deadline beyond a timer's range does not fire immediately", async () => {
  const clock = handClock();
  const lifetime = openLifetime({ clock, deadlineMs: Number.MAX_SAFE_INTEGER });
  await new Promise((resolve) => {
    setTimeout(resolve, 3);
  });
  lifetime.throwIfCancelled();
  lifetime.close();
});

test("only the first cancellation counts: an abort after the deadline is still the deadline", () => {
  const clock = handClock();
  const caller = new AbortController();
  const lifetime = openLifetime({ clock, signal: caller.signal, deadlineMs: 10 });
  clock.advance(10);
  expect(() => lifetime.throwIfCancelled()).toThrow(TimeoutError);
  caller.abort();
  expect(() => lifetime.throwIfCancelled()).toThrow(TimeoutError);
});

test("closing cancels what is in flight and removes the listener from the caller's signal", async () => {
  const caller = new AbortController();
  const lifetime = openLifetime({ clock: handClock(), signal: caller.signal });
  const waiting = lifetime.race(never);
  lifetime.close();
  const error: unknown = await waiting.catch((thrown: unknown) => thrown);
  caller.abort();
  expect(AbortedError.isInstance(error)).toBe(false);
});

test("a promise that rejects after the abort is handled", async () => {
  const caller = new AbortController();
  const late = deferred<never>();
  const waiting = openLifetime({ clock: handClock(), signal: caller.signal }).race(late.promise);
  caller.abort();
  await expect(waiting).rejects.toThrow(AbortedError);
  late.reject(new Error("too late"));
  await atRest();
});

test("onCancel callbacks fire once, immediately if already cancelled, never after unsubscribing", () => {
  const caller = new AbortController();
  const lifetime = openLifetime({ clock: handClock(), signal: caller.signal });
  const called: string[] = [];
  lifetime.onCancel(() => called.push("first"));
  const unsubscribe = lifetime.onCancel(() => called.push("second"));
  unsubscribe();
  caller.abort();
  lifetime.onCancel(() => called.push("late"));
  lifetime.close();
  expect(called).toEqual(["first", "late"]);
});

test("a lifetime adds one listener to the caller's signal, however many waits it has", async () => {
  const caller = new AbortController();
  let added = 0;
  const { signal } = caller;
  const add = signal.addEventListener.bind(signal);
  signal.addEventListener = (...given: Parameters<typeof add>) => (added++, add(...given));
  const lifetime = openLifetime({ clock: heldClock(), signal });
  const waiting = Array.from({ length: 40 }, (_, index) =>
    index % 2 === 0 ? lifetime.race(never) : lifetime.sleep(1000),
  );
  expect(added).toBe(1);
  caller.abort();
  for (const { status } of await Promise.allSettled(waiting)) expect(status).toBe("rejected");
});

test("a deadline that a timer can measure has one, which closing clears", () => {
  const { pending } = fakeTimers();
  const lifetime = openLifetime({ clock: handClock(), deadlineMs: 2 ** 31 - 1 });
  expect(pending()).toEqual([2 ** 31 - 1]);
  lifetime.close();
  expect(pending()).toEqual([]);
  openLifetime({ clock: handClock(), deadlineMs: 2 ** 31 });
  openLifetime({ clock: handClock() });
  expect(pending()).toEqual([]);
});

test("a sleep past the deadline does not reach the clock, even one that ignores its signal", async () => {
  let sleeps = 0;
  const clock = { now: () => 0, random: () => 0, sleep: async () => void sleeps++ };
  const lifetime = openLifetime({ clock, deadlineMs: 1000 });
  await expect(lifetime.sleep(1000)).rejects.toMatchObject({ code: "deadline" });
  expect(sleeps).toBe(0);
  lifetime.close();
});
