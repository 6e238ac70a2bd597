import { assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { analyticsUsageReport } from "../reports/analytics-usage.ts";
import { claudeCodeReport } from "../reports/claude-code.ts";
import { costReport } from "../reports/cost.ts";
import { usersList } from "../reports/directory.ts";
import { messagesReport } from "../reports/messages.ts";
import type { Piece } from "./piece.ts";
import { pageSize, piecesOf } from "./pieces.ts";

const dayMs = 86_400_000;
const widthsMs = { "1d": dayMs, "1h": 3_600_000, "1m": 60_000 } as const;
const startMs = Date.parse("2026-05-01T00:00:00Z");
const days = (count: number): { startMs: number; endMs: number; widthMs: number } => ({
  startMs,
  endMs: startMs + count * dayMs,
  widthMs: dayMs,
});

const lengths = (pieces: readonly Piece[], widthMs = dayMs): number[] =>
  pieces.map((piece) => ((piece.endMs ?? 0) - (piece.startMs ?? 0)) / widthMs);

// From the facts of the API: buckets a page, by width.
test.each([
  ["1d", 31],
  ["1h", 168],
  ["1m", 1440],
])("a page of messages by %s holds %i buckets", (bucket_width, buckets) => {
  expect(pageSize(messagesReport, { bucket_width })).toBe(buckets);
});

test("what the caller says is the size of a page", () => {
  expect(pageSize(messagesReport, { limit: 5 })).toBe(5);
  expect(pageSize(costReport, {})).toBe(31);
  expect(pageSize(claudeCodeReport, {})).toBe(1000);
});

test("one lane follows cursors through the whole window", () => {
  expect(lengths(piecesOf(messagesReport, {}, days(365), 1))).toEqual([365]);
});

test("several lanes get a page each", () => {
  expect(lengths(piecesOf(messagesReport, {}, days(80), 4))).toEqual([31, 31, 18]);
  expect(lengths(piecesOf(messagesReport, { limit: 10 }, days(25), 2))).toEqual([10, 10, 5]);
});

test("a window that is too long for one request is read piece by piece, even in one lane", () => {
  const byDay = { time_bucket_width: "1d", order_by: "time", order: "asc" };
  expect(lengths(piecesOf(analyticsUsageReport, byDay, days(80), 1))).toEqual([31, 31, 18]);
  const byMinute = { ...byDay, time_bucket_width: "1m" };
  expect(lengths(piecesOf(analyticsUsageReport, byMinute, { ...days(3), widthMs: 60_000 }, 1))).toEqual([1, 1, 1]);
});

test("rows in another order than time are read in one piece, whatever the lanes", () => {
  const byTokens = { time_bucket_width: "1d", order_by: "total_tokens", order: "desc" };
  expect(piecesOf(analyticsUsageReport, byTokens, days(20), 8)).toHaveLength(1);
  expect(piecesOf(analyticsUsageReport, {}, { ...days(20), widthMs: 3_600_000 }, 8)).toHaveLength(1);
  // Longer than one request may be: the checks refuse it before, because its pieces could not be joined.
  expect(piecesOf(analyticsUsageReport, byTokens, days(80), 8)).toHaveLength(1);
  expect(piecesOf(messagesReport, {}, days(80), 8)).toHaveLength(3);
});

test("a width that came after this package has the page size of the endpoint", () => {
  expect(pageSize(messagesReport, { bucket_width: "3h" })).toBe(messagesReport.parameters["limit"]?.maximum);
});

test("Claude Code is read day by day, in any number of lanes", () => {
  for (const lanes of [1, 4]) expect(lengths(piecesOf(claudeCodeReport, {}, days(3), lanes))).toEqual([1, 1, 1]);
});

test("a list is one piece without time", () => {
  expect(piecesOf(usersList, {}, undefined, 4)).toEqual([{ startMs: undefined, endMs: undefined }]);
});

test("pieces cover the window exactly, on bucket edges, none longer than a page", () => {
  const any = record({
    width: constantFrom("1d", "1h", "1m"),
    buckets: integer({ min: 1, max: 500 }),
    limit: integer({ min: 1, max: 31 }),
    lanes: integer({ min: 2, max: 16 }),
  });
  assert(
    property(any, ({ width, buckets, limit, lanes }) => {
      const widthMs = widthsMs[width];
      const window = { startMs, endMs: startMs + buckets * widthMs, widthMs };
      const pieces = piecesOf(messagesReport, { bucket_width: width, limit }, window, lanes);
      let edge = startMs;
      for (const piece of pieces) {
        expect(piece.startMs).toBe(edge);
        edge = piece.endMs ?? 0;
      }
      expect(edge).toBe(window.endMs);
      const sizes = lengths(pieces, widthMs);
      expect(sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= limit)).toBe(true);
      expect(pieces).toHaveLength(Math.ceil(buckets / limit));
    }),
  );
});
