import { expect, test } from "vitest";
import { checkOf, hour, tenHours, written } from "../../test/check-context.ts";
import { answerWith, thrownBy } from "../../test/pages.ts";
import { days } from "./days.ts";
import type { PageCheck } from "./layout.ts";

const entry = (at: number): object => ({ starting_at: written(hour(at)), ending_at: written(hour(at + 1)) });
const piece = { startMs: hour(0), endMs: hour(10) };
const check = (of: PageCheck, items: readonly unknown[]): unknown =>
  of.check(items, piece, answerWith({ data: items }));

test("days are requested as far as one request may reach, and resume after the last one", () => {
  expect(days.maxPieceMs({ widthMs: 1, maxRequestMs: 31, pageMs: 3, lanes: 4 })).toBe(31);
  expect(days.remaining(tenHours, hour(3), (window) => [window])).toEqual([{ ...tenHours, startMs: hour(3) }]);
  expect(days.minPages(piece, 1)).toBe(1);
  expect(days.windowParams).toEqual([]);
  expect([...days.rowsOf(entry(1))]).toEqual([entry(1)]);
  const page = { piece, next: "page_2", pages: 1, proof: [1, 2], expectedMs: hour(4), last: undefined } as const;
  expect(days.positionAfter(page)).toEqual({ atMs: hour(4) });
  const facts = {
    startMs: 0,
    endMs: 10,
    runningMs: 8,
    futureMs: 9,
    closedMs: 10,
    deliveredMs: 7,
    refreshedMs: undefined,
  };
  expect(days.coverage(facts)).toEqual({ throughMs: 7, missing: [{ startMs: 7, endMs: 10 }], partial: [] });
});

test("contiguous days have their spans, and one that is missing or comes again is an error", () => {
  const walk = checkOf(days, { atMs: hour(1) });
  expect(walk.expectedMs()).toBe(hour(1));
  const items = [entry(1), entry(2)];
  expect(check(walk, items)).toEqual({
    items,
    spans: [
      { startMs: hour(1), endMs: hour(2) },
      { startMs: hour(2), endMs: hour(3) },
    ],
  });
  expect(walk.expectedMs()).toBe(hour(3));
  expect(walk.last()).toBeUndefined();
  expect(thrownBy(() => check(walk, [entry(3), entry(5)]))).toMatchObject({ code: "bucket_gap", path: "data[1]" });
  expect(thrownBy(() => check(checkOf(days), [entry(0), entry(0)]))).toMatchObject({ code: "bucket_overlap" });
  expect(thrownBy(() => check(checkOf(days), [{}]))).toMatchObject({ code: "bad_row", path: "data[0].starting_at" });
});

function failInspection(): never {
  throw new Error("inspected");
}

test("every page is inspected, and without a window it is delivered as it is", () => {
  expect(thrownBy(() => check(checkOf(days, { inspect: failInspection }), []))).toEqual(new Error("inspected"));
  const items = [entry(5), entry(5)];
  expect(check(checkOf(days, { window: undefined, atMs: undefined }), items)).toEqual({ items, spans: [] });
  expect(checkOf(days, { atMs: undefined }).expectedMs()).toBe(0);
});
