import { expect, test } from "vitest";
import { checkOf } from "../../test/check-context.ts";
import { answerWith, thrownBy } from "../../test/pages.ts";
import { dayRecords } from "./day-records.ts";
import type { CheckContext, PageCheck } from "./layout.ts";

const dayMs = 86_400_000;
const startOf = (day: number): number => Date.parse(`2026-05-${String(day).padStart(2, "0")}T00:00:00Z`);
const window = { startMs: startOf(1), endMs: startOf(11), widthMs: dayMs };
const open = (context: Partial<CheckContext> = {}): PageCheck => checkOf(dayRecords, { window, ...context });

function deliver(check: PageCheck, day: number, items: readonly unknown[]): readonly unknown[] {
  return check.check(items, { startMs: startOf(day), endMs: startOf(day + 1) }, answerWith({ data: items })).items;
}

const record = (day: number, sessions: number, more: object = {}): object => ({
  date: `2026-05-0${day}`,
  sessions,
  ...more,
});
const duplicate = { code: "duplicate_row" };

test("a record that is equal in every field is a duplicate_row, on its page and on a later one", () => {
  const within = thrownBy(() => deliver(open(), 3, [record(3, 1), record(3, 2), record(3, 1)]));
  expect(within).toMatchObject({ ...duplicate, path: "data[2]" });
  expect((within as Error).message).toContain("record of 2026-05-03 came before");
  const check = open();
  deliver(check, 3, [record(3, 1)]);
  expect(thrownBy(() => deliver(check, 3, [record(3, 2), record(3, 1)]))).toMatchObject({ path: "data[1]" });
});

test("a record that differs in any field is another one, and a missing field equals a field that is null", () => {
  const check = open();
  const items = [record(3, 1), record(3, 1, { actor: { type: "user" } }), record(3, 1, { actor: { type: "api" } })];
  expect(deliver(check, 3, items)).toBe(items);
  expect(thrownBy(() => deliver(check, 3, [record(3, 1, { actor: null })]))).toMatchObject(duplicate);
});

test("the same figures on another day are other records, and a day knows nothing of the one before", () => {
  const check = open();
  const undated = { sessions: 1 };
  for (const day of [3, 4, 5]) expect(deliver(check, day, [{ ...undated }])).toHaveLength(1);
  expect(check.last()).toEqual({ known: [expect.any(String)] });
});

function complete(items: readonly unknown[]): number[] {
  for (const item of items) Object.assign(item as object, { sessions: 0 });
  return [];
}

test("records are compared as the server sent them, not as the inspection completes them", () => {
  const items = [record(3, 1), record(3, 2)];
  expect(deliver(open({ inspect: complete }), 3, items)).toHaveLength(2);
});

test("duplicates that the caller allows are delivered, and a token then knows no records", () => {
  const check = open({ rejectDuplicates: false });
  expect(deliver(check, 3, [record(3, 1), record(3, 1)])).toHaveLength(2);
  expect(check.last()).toBeUndefined();
  expect(deliver(check, 4, [record(4, 1)])).toHaveLength(1);
});

function failInspection(): never {
  throw new Error("inspected");
}

test("every page is inspected, and before the first one a token knows no records", () => {
  expect(thrownBy(() => deliver(open({ inspect: failInspection }), 3, [record(3, 1)]))).toEqual(new Error("inspected"));
  expect(open().last()).toEqual({ known: [] });
});

test("a resumed walk knows the last records of its day", () => {
  const first = open();
  deliver(
    first,
    3,
    Array.from({ length: 20 }, (_, index) => record(3, index)),
  );
  const last = first.last();
  expect(last?.known).toHaveLength(16);
  for (const sessions of [4, 19])
    expect(thrownBy(() => deliver(open({ last }), 3, [record(3, sessions)]))).toMatchObject(duplicate);
  expect(deliver(open({ last }), 3, [record(3, 3)])).toHaveLength(1);
  const resumed = open({ last });
  deliver(resumed, 3, [record(3, 100)]);
  expect(thrownBy(() => deliver(resumed, 3, [record(3, 19)]))).toMatchObject(duplicate);
});

test("a record of another day is reported before a repeated one", () => {
  const items = [record(4, 1), record(4, 1)];
  expect(thrownBy(() => deliver(open(), 3, items))).toMatchObject({
    code: "bucket_outside",
    path: "data[0].date",
    message: expect.stringContaining("is 2026-05-04T00:00:00Z, but 2026-05-03 was requested"),
  });
});

test("a date that is not an instant is a bad_row", () => {
  for (const date of ["yesterday", 5, "2026-05-32"])
    expect(thrownBy(() => deliver(open(), 3, [{ date }]))).toMatchObject({ code: "bad_row", path: "data[0].date" });
});

test("a record that is nested too deeply to be compared is a bad_row, and another error is thrown as it is", () => {
  let deep: unknown = 1;
  for (let depth = 0; depth < 100_000; depth++) deep = { deep };
  const answer = { protocolError: (code: string, _: string, path: string) => new Error(`${code} ${path}`) } as never;
  const piece = { startMs: startOf(3), endMs: startOf(4) };
  expect(thrownBy(() => open().check([record(3, 1), deep], piece, answer))).toEqual(new Error("bad_row data[1]"));
  const own = new TypeError("own");
  const failing = {
    get date(): string {
      throw own;
    },
  };
  expect(thrownBy(() => open().check([failing], piece, answer))).toBe(own);
});

test("items of a report without a window keep the dates that they have", () => {
  const items = [{ sessions: 1 }, { sessions: 2, date: "2020-01-01" }];
  const piece = { startMs: undefined, endMs: undefined };
  expect(open({ window: undefined }).check(items, piece, answerWith({}))).toEqual({ items, spans: [] });
  expect(items[0]).toEqual({ sessions: 1 });
  expect(open().expectedMs()).toBe(0);
});
