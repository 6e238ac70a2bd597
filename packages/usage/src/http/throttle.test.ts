import { expect, test } from "vitest";
import { AbortedError } from "../errors/aborted-error.ts";
import { atRest, handClock, heldClock } from "../../test/hand-clock.ts";
import { openScope, type Scope } from "./lifetime.ts";
import { createThrottle, type Throttle } from "./throttle.ts";

/** Asks for a place and notes when it was given. */
function enterers(throttle: Throttle, scope: Scope, count: number): { readonly entered: number[] } {
  const entered: number[] = [];
  for (let index = 0; index < count; index++) void throttle.enter(scope).then(() => entered.push(index));
  return { entered };
}

test("no more requests than the limit are in flight, and the rest follow in their order", async () => {
  const clock = handClock();
  const throttle = createThrottle(2, clock);
  const { entered } = enterers(throttle, openScope({ clock }), 4);
  await atRest();
  expect(entered).toEqual([0, 1]);
  throttle.leave();
  await atRest();
  expect(entered).toEqual([0, 1, 2]);
});

test("a pause holds everybody back, and afterwards they come back one by one", async () => {
  const clock = heldClock();
  const throttle = createThrottle(3, clock);
  throttle.pause(1000);
  const { entered } = enterers(throttle, openScope({ clock }), 4);
  await atRest();
  expect(entered).toEqual([]);
  clock.pass(1000);
  await atRest();
  expect(entered, "one").toHaveLength(1);
  throttle.leave();
  throttle.ease(1);
  await atRest();
  expect(entered, "it came through: two more").toHaveLength(3);
});

test("what was in flight when the limit was hit does not let more in", async () => {
  const clock = heldClock();
  const throttle = createThrottle(4, clock);
  const scope = openScope({ clock });
  const before = await Promise.all([throttle.enter(scope), throttle.enter(scope), throttle.enter(scope)]);
  throttle.leave();
  throttle.pause(500);
  for (const entered of before.slice(1)) {
    throttle.leave();
    throttle.ease(entered);
  }
  const { entered } = enterers(throttle, scope, 3);
  clock.pass(500);
  await atRest();
  expect(entered).toHaveLength(1);
});

test("a longer pause prolongs a shorter one, and a shorter one changes nothing", async () => {
  const clock = heldClock();
  const throttle = createThrottle(1, clock);
  const { entered } = enterers(throttle, openScope({ clock }), 0);
  throttle.pause(100);
  void throttle.enter(openScope({ clock })).then(() => entered.push(0));
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

test("a clock that stands still sleeps through a pause once and goes on", async () => {
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
  await throttle.enter(openScope({ clock }));
  throttle.leave();
  await throttle.enter(openScope({ clock }));
  expect(slept).toEqual([700]);
});

test("who is aborted while queued is told at once, and takes no place from the others", async () => {
  const clock = handClock();
  const throttle = createThrottle(1, clock);
  const caller = new AbortController();
  await throttle.enter(openScope({ clock }));
  const queued = throttle.enter(openScope({ clock, signal: caller.signal }));
  const { entered } = enterers(throttle, openScope({ clock }), 1);
  caller.abort("enough");
  await expect(queued).rejects.toThrow(AbortedError);
  throttle.leave();
  await atRest();
  expect(entered).toEqual([0]);
});

test("who is aborted during a pause is told at once", async () => {
  const clock = heldClock();
  const throttle = createThrottle(1, clock);
  const caller = new AbortController();
  throttle.pause(60_000);
  const paused = throttle.enter(openScope({ clock, signal: caller.signal }));
  await atRest();
  caller.abort("enough");
  await expect(paused).rejects.toMatchObject({ code: "aborted", cause: "enough" });
  expect(clock.asleep()).toBe(0);
});

test("a pause that would pass the deadline is not begun", async () => {
  const clock = handClock();
  const throttle = createThrottle(1, clock);
  throttle.pause(60_000);
  await expect(throttle.enter(openScope({ clock, deadlineMs: 30_000 }))).rejects.toMatchObject({ code: "deadline" });
  expect(clock.slept).toEqual([]);
});
