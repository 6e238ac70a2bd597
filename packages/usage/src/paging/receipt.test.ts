import { expect, test } from "vitest";
import { createReceipt, createReceiptSums, type Receipt, type ReceiptSums } from "./receipt.ts";

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

const firstHour = { startMs: 0, endMs: 3_600_000 };

test("buckets with as many groups as the API lists at most are capped, and items without a bucket never are", () => {
  const sums = createReceiptSums(2);
  const items = [{ results: [{ model: "a" }] }, { results: [{ model: "a" }, { model: "b" }] }];
  sums.add(items, [firstHour, { startMs: 3_600_000, endMs: 7_200_000 }], undefined);
  expect(sums.capped()).toEqual([{ startMs: 3_600_000, endMs: 7_200_000 }]);
  const unbounded = createReceiptSums(2);
  unbounded.add(items, [], undefined);
  expect(unbounded.capped()).toEqual([]);
});

test("rows that were appended count as rows only", () => {
  const sums = sumOf(undefined);
  sums.addRows(3);
  sums.addRows(2);
  expect(sums.counts()).toEqual({ pages: 1, items: 0, rows: 5 });
});

const coverage = { through: null, settledThrough: null, missing: [], partial: [], settling: [], capped: [] };

const receiptOf = (sums: ReceiptSums, window: typeof firstHour | undefined): Receipt =>
  createReceipt({
    sums,
    tally: { requests: 5, retries: 1, requestIds: ["req_1"] },
    window,
    coverage,
    unrecognized: [],
    notes: ["a note"],
    elapsedMs: 7,
  });

test("a receipt is what was counted, with its instants as text", () => {
  expect(receiptOf(sumOf(Date.parse("2026-05-01T00:00:00Z")), firstHour)).toEqual({
    complete: true,
    pages: 1,
    items: 0,
    rows: 0,
    requests: 5,
    retries: 1,
    requestIds: ["req_1"],
    window: { starting_at: "1970-01-01T00:00:00Z", ending_at: "1970-01-01T01:00:00Z" },
    coverage,
    dataRefreshedAt: "2026-05-01T00:00:00Z",
    unrecognized: [],
    notes: ["a note"],
    elapsedMs: 7,
  });
});

test("a receipt without a window or a refresh has null for each", () => {
  for (const refresh of [null, undefined])
    expect(receiptOf(sumOf(refresh), undefined)).toMatchObject({ window: null, dataRefreshedAt: null });
});
