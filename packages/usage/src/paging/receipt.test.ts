import { expect, test } from "vitest";
import { createReceiptSums, type ReceiptSums } from "./receipt.ts";

const sumOf = (...refreshes: readonly (number | null | undefined)[]): ReceiptSums => {
  const sum = createReceiptSums(undefined);
  for (const refreshedAtMs of refreshes) sum.add([], [], refreshedAtMs);
  return sum;
};

test("a report is as fresh as the oldest of its pages", () => {
  expect(sumOf(30, 10, 20).refreshedAtMs()).toBe(10);
});

test("one page that was never refreshed makes the report never refreshed", () => {
  expect(sumOf(30, null, 20).refreshedAtMs()).toBeNull();
  expect(sumOf(null, 20).refreshedAtMs()).toBeNull();
});

test("a report without the field has no refresh at all", () => {
  expect(sumOf(undefined, undefined).refreshedAtMs()).toBeUndefined();
});

test("rows are those inside buckets, and elsewhere the items", () => {
  const sum = createReceiptSums(undefined);
  const spans = [
    { startMs: 0, endMs: 1 },
    { startMs: 1, endMs: 2 },
  ];
  sum.add([{ results: [1, 2] }, { results: [] }], spans, undefined);
  sum.add([{ id: "a" }, { id: "b" }], [], undefined);
  expect(sum.counts()).toEqual({ pages: 2, items: 4, rows: 4 });
});
