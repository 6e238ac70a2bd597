import { expect, test } from "vitest";
import { hour, tenHours } from "../../test/check-context.ts";
import type { Piece, WindowMs } from "../plan/piece.ts";
import { buckets } from "./buckets.ts";
import { dayRecords } from "./day-records.ts";
import { entriesBy } from "./entries.ts";
import { type Layout, spanBetween } from "./layout.ts";
import { rows } from "./rows.ts";

/** A new one for each test. */
const entriesNow = (): Layout => entriesBy("id", () => "user_1");

const limits = { widthMs: 1, maxRequestMs: 31, pageMs: 7, lanes: 1 };

test("a piece of buckets is one request, and with several lanes one page", () => {
  expect(buckets.maxPieceMs(limits)).toBe(31);
  expect(buckets.maxPieceMs({ ...limits, lanes: 2 })).toBe(7);
  expect(buckets.maxPieceMs({ ...limits, lanes: 2, pageMs: 100 })).toBe(31);
});

test("a piece of rows is one request, a piece of day records one day, and a list is one piece", () => {
  expect(rows.maxPieceMs({ ...limits, lanes: 4 })).toBe(31);
  expect(dayRecords.maxPieceMs({ ...limits, lanes: 4 })).toBe(1);
  expect(entriesNow().maxPieceMs(limits)).toBe(Infinity);
});

test("only Claude Code takes a date instead of bounds", () => {
  expect([buckets, rows, dayRecords, entriesNow()].map(({ windowParams }) => windowParams)).toEqual([
    [],
    [],
    ["date"],
    [],
  ]);
});

/** Pieces of two hours. */
function split({ startMs, endMs }: WindowMs): Piece[] {
  const pieces: Piece[] = [];
  for (let at = startMs; at < endMs; at += hour(2) - hour(0))
    pieces.push({ startMs: at, endMs: at + hour(2) - hour(0) });
  return pieces;
}

const startsOf = (layout: Layout, atMs: number): (number | undefined)[] =>
  layout.remaining(tenHours, atMs, split).map(({ startMs }) => startMs);

test("buckets are cut anew from where the walk stopped", () => {
  expect(startsOf(buckets, hour(3))).toEqual([hour(3), hour(5), hour(7), hour(9)]);
});

test("rows and day records keep the pieces of the first walk, because a cursor belongs to its piece", () => {
  for (const layout of [rows, dayRecords]) {
    expect(startsOf(layout, hour(4))).toEqual([hour(4), hour(6), hour(8)]);
    expect(startsOf(layout, hour(0))).toHaveLength(5);
    expect(layout.remaining(tenHours, hour(4), () => [{ startMs: undefined, endMs: undefined }])).toHaveLength(1);
  }
  expect(startsOf(entriesNow(), hour(4))).toHaveLength(5);
});

test("a piece is requested by its bounds, a day by its date, and a list by nothing", () => {
  const piece = { startMs: hour(0), endMs: hour(24) };
  const bounds = { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-02T00:00:00Z" };
  expect(buckets.bounds(piece)).toEqual(bounds);
  expect(rows.bounds(piece)).toEqual(bounds);
  expect(dayRecords.bounds(piece)).toEqual({ starting_at: "2026-05-01" });
  expect(entriesNow().bounds(piece)).toEqual({});
});

test("buckets take as many pages as their window needs, and anything else at least one", () => {
  const piece = { startMs: hour(0), endMs: hour(10) };
  const pagesOf = (hours: number): number => buckets.minPages(piece, hour(hours) - hour(0));
  expect([1, 3, 5, 10, 11].map(pagesOf)).toEqual([10, 4, 2, 1, 1]);
  expect(buckets.minPages({ startMs: hour(0), endMs: hour(0) }, 1)).toBe(1);
  expect([rows, dayRecords, entriesNow()].map((layout) => layout.minPages(piece, 1))).toEqual([1, 1, 1]);
});

const piece = { startMs: hour(2), endMs: hour(4) };
const page = { piece, pages: 3, proof: [1, 2], expectedMs: hour(3), last: { known: ["a"] } } as const;

test("buckets resume at the end of the last one, whether the piece has more pages or not", () => {
  expect(buckets.positionAfter({ ...page, next: "page_4" })).toEqual({ atMs: hour(3) });
  expect(buckets.positionAfter({ ...page, next: undefined })).toEqual({ atMs: hour(3) });
});

test("rows and day records resume at a cursor of their piece, or at the next piece", () => {
  const place = { cursor: "page_4", pages: 3, proof: [1, 2], last: { known: ["a"] } };
  for (const layout of [rows, dayRecords]) {
    expect(layout.positionAfter({ ...page, next: "page_4" })).toEqual({ atMs: hour(2), ...place });
    expect(layout.positionAfter({ ...page, next: undefined })).toEqual({ atMs: hour(4) });
  }
  expect(entriesNow().positionAfter({ ...page, next: "page_4" })).toEqual(place);
  expect(entriesNow().positionAfter({ ...page, next: undefined })).toEqual({ done: true });
});

/** A window of ten days, in days. */
const facts = {
  startMs: 0,
  endMs: 10,
  runningMs: 10,
  futureMs: 10,
  closedMs: 10,
  deliveredMs: 10,
  refreshedMs: undefined,
};
const span = (startMs: number, endMs: number): object => ({ startMs, endMs });

test("buckets are covered as far as they were delivered, closed and refreshed", () => {
  expect(buckets.coverage(facts)).toEqual({ throughMs: 10, missing: [], partial: [] });
  expect(buckets.coverage({ ...facts, deliveredMs: 8 })).toEqual({ throughMs: 8, missing: [span(8, 10)], partial: [] });
  expect(buckets.coverage({ ...facts, closedMs: 7 })).toEqual({ throughMs: 7, missing: [], partial: [span(7, 10)] });
  expect(buckets.coverage({ ...facts, refreshedMs: 6 })).toEqual({ throughMs: 6, missing: [], partial: [span(6, 10)] });
  expect(buckets.coverage({ ...facts, deliveredMs: 9, closedMs: 7, refreshedMs: 8 })).toEqual({
    throughMs: 7,
    missing: [span(9, 10)],
    partial: [span(7, 9)],
  });
  expect(buckets.coverage({ ...facts, startMs: 5, closedMs: 3 })).toMatchObject({ throughMs: 5 });
});

test("a day of records is covered once it has closed, whether it has records or not", () => {
  expect(dayRecords.coverage({ ...facts, deliveredMs: 0 })).toEqual({ throughMs: 10, missing: [], partial: [] });
  expect(dayRecords.coverage({ ...facts, futureMs: 8, closedMs: 6 })).toEqual({
    throughMs: 6,
    missing: [span(8, 10)],
    partial: [span(6, 8)],
  });
  expect(dayRecords.coverage({ ...facts, futureMs: 4, closedMs: 6 })).toMatchObject({ throughMs: 4 });
  expect(dayRecords.coverage({ ...facts, startMs: 5, futureMs: 4, closedMs: 3 })).toMatchObject({ throughMs: 5 });
});

test("rows are covered up to the refresh, and the running bucket is open, not missing", () => {
  expect(rows.coverage({ ...facts, refreshedMs: 10 })).toEqual({ throughMs: 10, missing: [], partial: [] });
  expect(rows.coverage({ ...facts, refreshedMs: 4, runningMs: 8, futureMs: 9, closedMs: 7 })).toEqual({
    throughMs: 4,
    missing: [span(4, 8), span(9, 10)],
    partial: [span(8, 9)],
  });
  expect(rows.coverage({ ...facts, refreshedMs: 8, closedMs: 7 })).toMatchObject({ throughMs: 7 });
  expect(rows.coverage({ ...facts, startMs: 2 })).toEqual({ throughMs: 2, missing: [span(2, 10)], partial: [] });
});

test("a list has no window to cover", () => {
  expect(entriesNow().coverage({ ...facts, startMs: 3, refreshedMs: 7 })).toEqual({
    throughMs: 3,
    missing: [],
    partial: [],
  });
});

test("two moments have no span between them if it would be empty or turned around", () => {
  expect(spanBetween(1, 2)).toEqual([span(1, 2)]);
  expect(spanBetween(2, 2)).toEqual([]);
  expect(spanBetween(3, 2)).toEqual([]);
});

test("the rows of a bucket have its bounds as it writes them, and other items are their own row", () => {
  const bounds = { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-02T00:00:00Z" };
  const results = [{ output_tokens: 1 }, { output_tokens: 2, ...bounds, starting_at: "2026-05-01T00:00:00.000Z" }];
  const stamped = [...buckets.rowsOf({ ...bounds, results })];
  expect(stamped).toEqual([
    { ...bounds, output_tokens: 1 },
    { ...bounds, output_tokens: 2 },
  ]);
  expect(Object.keys(stamped[0] as object).slice(0, 2)).toEqual(["starting_at", "ending_at"]);
  expect(results[0]).toEqual({ output_tokens: 1 });
  for (const layout of [rows, dayRecords, entriesNow()]) expect([...layout.rowsOf(results[0])]).toEqual([results[0]]);
});
