import { expect, test } from "vitest";
import { AbortedError } from "../errors/aborted-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { atRest, deferred, handClock, heldClock } from "../../test/hand-clock.ts";
import { openScope } from "./lifetime.ts";

const never = new Promise<never>(() => {});

test("an abort ends what is waited for at once, with the caller's own reason as the cause", async () => {
  const caller = new AbortController();
  const scope = openScope({ clock: handClock(), signal: caller.signal });
  const waiting = scope.race(never);
  const reason = { because: "the tab was closed" };
  caller.abort(reason);
  const error: unknown = await waiting.catch((thrown: unknown) => thrown);
  expect(AbortedError.isInstance(error)).toBe(true);
  expect((error as AbortedError).cause).toBe(reason);
  expect(() => scope.check()).toThrow(AbortedError);
});

test("a signal that was aborted before ends the walk before it starts", () => {
  const scope = openScope({ clock: handClock(), signal: AbortSignal.abort("too late") });
  expect(() => scope.check()).toThrow(AbortedError);
});

test("an abort ends a sleep", async () => {
  const clock = heldClock();
  const caller = new AbortController();
  const asleep = openScope({ clock, signal: caller.signal }).sleep(1000);
  caller.abort();
  await expect(asleep).rejects.toThrow(AbortedError);
});

test("an abort ends a sleep by a clock that does not listen to its signal", async () => {
  const caller = new AbortController();
  const clock = { now: () => 0, random: () => 0, sleep: () => never };
  const asleep = openScope({ clock, signal: caller.signal }).sleep(1000);
  caller.abort();
  await expect(asleep).rejects.toThrow(AbortedError);
});

test("the deadline is found passed by the clock, although no timer rang", () => {
  const clock = handClock();
  const scope = openScope({ clock, deadlineMs: 5000 });
  clock.advance(4999);
  scope.check();
  clock.advance(1);
  expect(() => scope.check()).toThrow(TimeoutError);
  scope.close();
});

test("the deadline ends what hangs by a real timer, although the clock stands still", async () => {
  const scope = openScope({ clock: heldClock(), deadlineMs: 5 });
  // The timer alone does not keep a process; something has to.
  const kept = setInterval(() => {}, 1000);
  await expect(scope.race(never)).rejects.toMatchObject({ name: "TimeoutError", code: "deadline", limitMs: 5 });
  clearInterval(kept);
});

test("a sleep that would end at the deadline or behind it is not begun", async () => {
  const clock = handClock();
  const scope = openScope({ clock, deadlineMs: 1000 });
  await scope.sleep(999);
  await expect(scope.sleep(1)).rejects.toMatchObject({ code: "deadline" });
  expect(clock.slept).toEqual([999]);
  scope.close();
});

test("a deadline longer than any timer does not ring at once", async () => {
  const clock = handClock();
  const scope = openScope({ clock, deadlineMs: Number.MAX_SAFE_INTEGER });
  await new Promise((resolve) => {
    setTimeout(resolve, 3);
  });
  scope.check();
  scope.close();
});

test("the first end counts: an abort after the deadline is still the deadline", () => {
  const clock = handClock();
  const caller = new AbortController();
  const scope = openScope({ clock, signal: caller.signal, deadlineMs: 10 });
  clock.advance(10);
  expect(() => scope.check()).toThrow(TimeoutError);
  caller.abort();
  expect(() => scope.check()).toThrow(TimeoutError);
});

test("closing aborts what is in flight and lets go of the caller's signal", async () => {
  const caller = new AbortController();
  const scope = openScope({ clock: handClock(), signal: caller.signal });
  const waiting = scope.race(never);
  scope.close();
  const error: unknown = await waiting.catch((thrown: unknown) => thrown);
  caller.abort();
  expect(AbortedError.isInstance(error)).toBe(false);
});

test("a promise that rejects after the abort ends nobody's process", async () => {
  const caller = new AbortController();
  const late = deferred<never>();
  const waiting = openScope({ clock: handClock(), signal: caller.signal }).race(late.promise);
  caller.abort();
  await expect(waiting).rejects.toThrow(AbortedError);
  late.reject(new Error("too late"));
  await atRest();
});

test("who waits for the end is called once, at once if it has come, and not after taking it back", () => {
  const caller = new AbortController();
  const scope = openScope({ clock: handClock(), signal: caller.signal });
  const called: string[] = [];
  scope.onEnd(() => called.push("first"));
  const takeBack = scope.onEnd(() => called.push("second"));
  takeBack();
  caller.abort();
  scope.onEnd(() => called.push("late"));
  scope.close();
  expect(called).toEqual(["first", "late"]);
});

test("a scope is one listener of its caller's signal and no more, whatever waits in it", async () => {
  const caller = new AbortController();
  let added = 0;
  const { signal } = caller;
  const add = signal.addEventListener.bind(signal);
  signal.addEventListener = (...given: Parameters<typeof add>) => (added++, add(...given));
  const scope = openScope({ clock: heldClock(), signal });
  const waiting = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? scope.race(never) : scope.sleep(1000)));
  expect(added).toBe(1);
  caller.abort();
  for (const { status } of await Promise.allSettled(waiting)) expect(status).toBe("rejected");
});
