import { expect, test } from "vitest";
import { answerWith } from "../../test/pages.ts";
import type { ChainPage } from "./follow-cursors.ts";
import { emptyDigest } from "./digest.ts";
import { createSum, type Sum } from "./sum.ts";

const pageOf = (items: readonly unknown[], refreshedAtMs?: number | null): ChainPage => ({
  piece: { startMs: 0, endMs: 1 },
  answer: answerWith({}),
  envelope: { items, next: undefined, refreshedAtMs },
  pages: 1,
  proof: emptyDigest,
});

const sumOf = (...refreshes: readonly (number | null | undefined)[]): Sum => {
  const sum = createSum(undefined);
  for (const refreshedAtMs of refreshes) sum.add(pageOf([], refreshedAtMs), []);
  return sum;
};

test("a report is as fresh as the oldest of its pages", () => {
  expect(sumOf(30, 10, 20).refreshedAtMs()).toBe(10);
});

test("one page that was never refreshed makes the whole report so", () => {
  expect(sumOf(30, null, 20).refreshedAtMs()).toBeNull();
  expect(sumOf(null, 20).refreshedAtMs()).toBeNull();
});

test("a report without the field has no refresh at all", () => {
  expect(sumOf(undefined, undefined).refreshedAtMs()).toBeUndefined();
});

test("rows are those inside buckets, and elsewhere the items", () => {
  const sum = createSum(undefined);
  sum.add(pageOf([{ results: [1, 2] }, { results: [] }]), [
    { startMs: 0, endMs: 1 },
    { startMs: 1, endMs: 2 },
  ]);
  sum.add(pageOf([{ id: "a" }, { id: "b" }]), []);
  expect(sum.counts()).toEqual({ pages: 2, items: 4, rows: 4 });
});

test("rows without buckets tell the window that the server rounded to", () => {
  const sum = createSum(undefined);
  sum.add(pageOf([]), []);
  expect(sum.effective()).toBeUndefined();
  sum.add(pageOf([{ starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-01T10:00:00Z" }]), []);
  expect(sum.effective()).toEqual({ startMs: Date.UTC(2026, 4, 1), endMs: Date.UTC(2026, 4, 1, 10) });
});

test.each([{}, { starting_at: null, ending_at: null }, { starting_at: "x", ending_at: "y" }, null])(
  "rows that carry no bounds, as %j, tell no window",
  (item) => {
    const sum = createSum(undefined);
    sum.add(pageOf(item === null ? [] : [item]), []);
    expect(sum.effective()).toBeUndefined();
  },
);
