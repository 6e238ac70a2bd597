import { expect, test } from "vitest";
import { checkOf, deliver, hour, tenHours } from "../../test/check-context.ts";
import { answerWith, thrownBy } from "../../test/pages.ts";
import { windowRows } from "./window-rows.ts";

const member = (model: unknown): object => ({ model, sessions: 1 });
const duplicate = { code: "duplicate_row", path: "data[0]" };

test("a window of rows is one piece, in parts neither requested nor resumed", () => {
  expect(windowRows.maxPieceMs({ widthMs: 1, maxRequestMs: 2, pageMs: 3, lanes: 4 })).toBe(Infinity);
  const piece = { startMs: hour(2), endMs: hour(4) };
  const starts = (atMs: number): unknown => windowRows.remaining(tenHours, atMs, () => [piece]);
  expect(starts(hour(2))).toEqual([piece]);
  expect(starts(hour(3))).toEqual([]);
  expect(windowRows.remaining(tenHours, hour(3), () => [{ startMs: undefined, endMs: undefined }])).toHaveLength(1);
  expect(windowRows.minPages(piece, 1)).toBe(1);
  expect(windowRows.windowParams).toEqual(["date"]);
  expect([...windowRows.rowsOf(piece)]).toEqual([piece]);
});

test("rows of a window resume at a cursor, and are covered like days", () => {
  const page = { piece: { startMs: hour(2), endMs: hour(4) }, pages: 3, proof: [1, 2], expectedMs: 0 } as const;
  const last = { known: ["a"] };
  expect(windowRows.positionAfter({ ...page, next: "page_4", last })).toMatchObject({
    atMs: hour(2),
    cursor: "page_4",
    last,
  });
  expect(windowRows.positionAfter({ ...page, next: undefined, last })).toEqual({ atMs: hour(4) });
  const facts = {
    startMs: 0,
    endMs: 10,
    runningMs: 8,
    futureMs: 9,
    closedMs: 8,
    deliveredMs: 0,
    refreshedMs: undefined,
  };
  expect(windowRows.coverage(facts)).toEqual({
    throughMs: 8,
    missing: [{ startMs: 9, endMs: 10 }],
    partial: [{ startMs: 8, endMs: 9 }],
  });
});

test("a member that comes again is a duplicate_row, on its page, on a later one and after a resume", () => {
  expect(thrownBy(() => deliver(checkOf(windowRows), [member("a"), member("a")]))).toMatchObject({ path: "data[1]" });
  const check = checkOf(windowRows);
  expect(deliver(check, [member("a"), member("b")])).toHaveLength(2);
  expect(thrownBy(() => deliver(check, [member("a")]))).toMatchObject(duplicate);
  const resumed = checkOf(windowRows, { last: check.last() });
  expect(thrownBy(() => deliver(resumed, [member("b")]))).toMatchObject(duplicate);
  expect(checkOf(windowRows).last()).toEqual({ known: [] });
});

function completeModels(items: readonly unknown[]): number[] {
  for (const item of items) Object.assign(item as object, { model: null });
  return [];
}

test("rows are compared as the server sent them, and only if duplicates are rejected and there is a window", () => {
  expect(deliver(checkOf(windowRows, { inspect: completeModels }), [{}, {}])).toEqual([
    { model: null },
    { model: null },
  ]);
  const allowing = checkOf(windowRows, { rejectDuplicates: false });
  expect(deliver(allowing, [member("a"), member("a")])).toHaveLength(2);
  expect(allowing.last()).toBeUndefined();
  const items = [member("a"), member("a")];
  const piece = { startMs: undefined, endMs: undefined };
  expect(checkOf(windowRows, { window: undefined }).check(items, piece, answerWith({}))).toEqual({ items, spans: [] });
  expect(checkOf(windowRows).check([member("a")], piece, answerWith({})).spans).toEqual([]);
  expect(checkOf(windowRows).expectedMs()).toBe(0);
});
