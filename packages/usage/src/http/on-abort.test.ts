import { expect, test } from "vitest";
import { countedSignal } from "../../test/counted-signal.ts";
import { handClock } from "../../test/hand-clock.ts";
import { openLifetime } from "./lifetime.ts";
import { onAbort } from "./on-abort.ts";

test("many walks on one signal add one listener, cause no warning, and remove it in the end", async () => {
  const warnings: unknown[] = [];
  const onWarning = (warning: Error): void => void warnings.push(warning);
  process.on("warning", onWarning);
  const { caller, listeners } = countedSignal();
  const lifetimes = Array.from({ length: 50 }, () => openLifetime({ clock: handClock(), signal: caller.signal }));
  expect(listeners()).toBe(1);
  for (const lifetime of lifetimes) lifetime.close();
  expect(listeners()).toBe(0);
  await new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
  process.off("warning", onWarning);
  expect(warnings).toEqual([]);
});

test("an abort reaches every callback that is still subscribed, once", () => {
  const { caller } = countedSignal();
  const calls: string[] = [];
  onAbort(caller.signal, () => calls.push("first"));
  const unsubscribe = onAbort(caller.signal, () => calls.push("second"));
  onAbort(caller.signal, () => calls.push("third"));
  unsubscribe();
  caller.abort();
  caller.abort();
  expect(calls).toEqual(["first", "third"]);
});

test("a signal can be used again after its last callback unsubscribed", () => {
  const { caller, listeners } = countedSignal();
  onAbort(caller.signal, () => {})();
  const calls: string[] = [];
  const unsubscribe = onAbort(caller.signal, () => calls.push("again"));
  expect(listeners()).toBe(1);
  caller.abort();
  unsubscribe();
  unsubscribe();
  expect(calls).toEqual(["again"]);
});

test("unsubscribing twice does not affect callbacks that came later", () => {
  const { caller, listeners } = countedSignal();
  const unsubscribe = onAbort(caller.signal, () => {});
  unsubscribe();
  const calls: string[] = [];
  onAbort(caller.signal, () => calls.push("second"));
  unsubscribe();
  onAbort(caller.signal, () => calls.push("third"));
  expect(listeners()).toBe(1);
  caller.abort();
  expect(calls).toEqual(["second", "third"]);
});
