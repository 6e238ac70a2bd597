import { expect, test } from "vitest";
import { rejectionOf, thrownBy } from "../../test/pages.ts";
import { createCallerErrors } from "./caller-errors.ts";

test("a watched callback gets its arguments and returns its result", async () => {
  const { watch } = createCallerErrors();
  const sum = watch((left: number, right: number) => left + right);
  expect(sum(1, 2)).toBe(3);
  const later = watch(async (left: number, right: number) => left + right);
  expect(await later(1, 2)).toBe(3);
});

test("an error that a callback throws or rejects with is thrown unchanged and remembered", async () => {
  const { threw, watch } = createCallerErrors();
  const [thrown, rejected, other] = [new Error("thrown"), new Error("rejected"), new Error("other")];
  expect(threw(thrown)).toBe(false);
  const throwing = watch(() => {
    throw thrown;
  });
  expect(thrownBy(throwing)).toBe(thrown);
  expect(await rejectionOf(watch(() => Promise.reject(rejected))())).toBe(rejected);
  expect([thrown, rejected, other].map(threw)).toEqual([true, true, false]);
});

test.each(["enough", undefined, null, 7])(
  "%j, if thrown, is thrown unchanged and is not an error to remember",
  (value) => {
    const { threw, watch } = createCallerErrors();
    const throwing = watch(() => {
      throw value;
    });
    expect(thrownBy(throwing)).toBe(value);
    expect(threw(value)).toBe(false);
  },
);

test("two clients remember their own errors", () => {
  const [one, other] = [createCallerErrors(), createCallerErrors()];
  const error = new Error("of one");
  const throwing = one.watch(() => {
    throw error;
  });
  thrownBy(throwing);
  expect([one.threw(error), other.threw(error)]).toEqual([true, false]);
});
