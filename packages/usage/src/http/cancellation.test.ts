import { expect, test } from "vitest";
import { createCancellation, orCancelled } from "./cancellation.ts";

test("onCancel callbacks fire once, immediately if already cancelled, never after unsubscribing", () => {
  const { onCancel, cancel } = createCancellation();
  const calls: unknown[] = [];
  onCancel((reason) => calls.push(["first", reason]));
  const unsubscribe = onCancel((reason) => calls.push(["second", reason]));
  unsubscribe();
  cancel("over");
  cancel("over again");
  onCancel((reason) => calls.push(["late", reason]));
  expect(calls).toEqual([
    ["first", "over"],
    ["late", "over"],
  ]);
});

test("throwIfCancelled throws the reason of the cancellation, and nothing before it", () => {
  const { cancel, throwIfCancelled } = createCancellation();
  expect(throwIfCancelled()).toBeUndefined();
  const reason = new Error("over");
  cancel(reason);
  expect(throwIfCancelled).toThrow(reason);
});

test("orCancelled settles like the promise or rejects on cancellation, whichever comes first", async () => {
  const { onCancel, cancel } = createCancellation();
  await expect(orCancelled(Promise.resolve(1), onCancel)).resolves.toBe(1);
  await expect(orCancelled(Promise.reject(new Error("mine")), onCancel)).rejects.toThrow("mine");
  const hanging = orCancelled(new Promise<never>(() => {}), onCancel);
  cancel(new Error("over"));
  await expect(hanging).rejects.toThrow("over");
});

test("a promise that has settled waits for no cancellation anymore", async () => {
  let waiting = 0;
  const onCancel = (): (() => void) => (waiting++, () => void waiting--);
  await orCancelled(Promise.resolve(1), onCancel);
  expect(waiting).toBe(0);
  await expect(orCancelled(Promise.reject(new Error("mine")), onCancel)).rejects.toThrow("mine");
  expect(waiting).toBe(0);
});
