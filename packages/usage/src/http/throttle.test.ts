import { expect, test } from "vitest";
import { AbortedError } from "../errors/aborted-error.ts";
import { atRest, handClock, heldClock } from "../../test/hand-clock.ts";
import { openLifetime, type Lifetime } from "./lifetime.ts";
import { createThrottle, type Throttle } from "./throttle.ts";

/** Requests slots and records the order in which they are granted. */
function enterers(throttle: Throttle, lifetime: Lifetime, count: number): { readonly entered: number[] } {
  const entered: number[] = [];
  for (let index = 0; index < count; index++) void throttle.enter(lifetime).then(() => entered.push(index));
  return { entered };
}

test("at most `limit` requests are in flight, and the rest follow in order", async () => {
  const clock = handClock();
  const throttle = createThrottle(2, clock);
  const { entered } = enterers(throttle, openLifetime({ clock }), 4);
  await atRest();
  expect(entered).toEqual([0, 1]);
  throttle.leave();
  await atRest();
  expect(entered).toEqual([0, 1, 2]);
});

test("a pause delays every request, and afterwards they resume one by one", async () => {
  const clock = heldClock();
  const throttle = createThrottle(3, clock);
  throttle.pause(1000);
  const { entered } = enterers(throttle, openLifetime({ clock }), 4);
  await atRest();
  expect(entered).toEqual([]);
  clock.pass(1000);
  await atRest();
  expect(entered, "one resumes").toHaveLength(1);
  throttle.leave();
  throttle.ease(1);
  await atRest();
  expect(entered, "it succeeded: two more resume").toHaveLength(3);
});

test("requests that were in flight when the limit was hit do not raise the limit", async () => {
  const clock = heldClock();
  const throttle = createThrottle(4, clock);
  const lifetime = openLifetime({ clock });
  const before = await Promise.all([throttle.enter(lifetime), throttle.enter(lifetime), throttle.enter(lifetime)]);
  throttle.leave();
  throttle.pause(500);
  for (const entered of before.slice(1)) {
    throttle.leave();
    throttle.ease(entered);
  }
  const { entered } = enterers(throttle, lifetime, 3);
  clock.pass(500);
  await atRest();
  expect(entered).toHaveLength(1);
});

test("a longer pause extends a shorter one, and a shorter one changes nothing", async () => {
  const clock = heldClock();
  const throttle = createThrottle(1, clock);
  const { entered } = enterers(throttle, openLifetime({ clock }), 0);
  throttle.pause(100);
  void throttle.enter(openLifetime({ clock })).then(() => entered.push(0));
  await atRest();
  throttle.pause(1000);
  throttle.pause(200);
  clock.pass(100);
  await atRest();
  expect(entered).toEqual([]);
  clock.pass(900);
  await atRest();
  expect(entered).toEqual([0]);
});

test("a frozen clock waits out a pause only once", async () => {
  const slept: number[] = [];
  const clock = {
    now: () => 0,
    random: () => 0,
    sleep: async (ms: number) => {
      slept.push(ms);
    },
  };
  const throttle = createThrottle(1, clock);
  throttle.pause(700);
  await throttle.enter(openLifetime({ clock }));
  throttle.leave();
  await throttle.enter(openLifetime({ clock }));
  expect(slept).toEqual([700]);
});

test("aborting a queued request rejects it immediately and frees its slot", async () => {
  const clock = handClock();
  const throttle = createThrottle(1, clock);
  const caller = new AbortController();
  await throttle.enter(openLifetime({ clock }));
  const queued = throttle.enter(openLifetime({ clock, signal: caller.signal }));
  const { entered } = enterers(throttle, openLifetime({ clock }), 1);
  caller.abort("enough");
  await expect(queued).rejects.toThrow(AbortedError);
  throttle.leave();
  await atRest();
  expect(entered).toEqual([0]);
});

test("aborting during a pause rejects immediately", async () => {
  const clock = heldClock();
  const throttle = createThrottle(1, clock);
  const caller = new AbortController();
  throttle.pause(60_000);
  const paused = throttle.enter(openLifetime({ clock, signal: caller.signal }));
  await atRest();
  caller.abort("enough");
  await expect(paused).rejects.toMatchObject({ code: "aborted", cause: "enough" });
  expect(clock.asleep()).toBe(0);
});

test("a pause that would pass the deadline is not started", async () => {
  const clock = handClock();
  const throttle = createThrottle(1, clock);
  throttle.pause(60_000);
  await expect(throttle.enter(openLifetime({ clock, deadlineMs: 30_000 }))).rejects.toMatchObject({ code: "deadline" });
  expect(clock.slept).toEqual([]);
});

test("a request of a walk that has ended takes no slot", async () => {
  const clock = handClock();
  const throttle = createThrottle(1, clock);
  const ended = openLifetime({ clock, signal: AbortSignal.abort() });
  await expect(throttle.enter(ended)).rejects.toThrow(AbortedError);
  const { entered } = enterers(throttle, openLifetime({ clock }), 1);
  await atRest();
  expect(entered).toEqual([0]);
});

test("a pause that ends right now is not waited for", async () => {
  const clock = handClock();
  const throttle = createThrottle(1, clock);
  throttle.pause(1000);
  clock.advance(1000);
  await throttle.enter(openLifetime({ clock }));
  expect(clock.slept).toEqual([]);
});

test("successes without a pause don't raise the limit", async () => {
  const clock = handClock();
  const throttle = createThrottle(1, clock);
  throttle.ease(0);
  const { entered } = enterers(throttle, openLifetime({ clock }), 2);
  await atRest();
  expect(entered).toEqual([0]);
});

test("a success after a pause lets another request in immediately", async () => {
  const clock = handClock();
  const throttle = createThrottle(2, clock);
  throttle.pause(1000);
  const { entered } = enterers(throttle, openLifetime({ clock }), 3);
  await atRest();
  expect(entered).toHaveLength(1);
  throttle.ease(1);
  await atRest();
  expect(entered).toHaveLength(2);
});
