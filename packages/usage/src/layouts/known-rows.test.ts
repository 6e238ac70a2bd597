import { expect, test } from "vitest";
import { checkOf, deliver, hour, tenHours, written } from "../../test/check-context.ts";
import { thrownBy } from "../../test/pages.ts";
import type { PageCheck } from "./layout.ts";
import { rows } from "./rows.ts";

/** A row of one hour. */
const row = (at: number, model: unknown, more: object = {}): object => ({
  starting_at: written(hour(at)),
  ending_at: written(hour(at + 1)),
  model,
  ...more,
});

const duplicate = { code: "duplicate_row", path: "data[0]" };
const refusalOf = (check: PageCheck, ...items: object[]): unknown => thrownBy(() => deliver(check, items));

test("a row that comes again on a later page is a duplicate_row that names its bucket and dimensions", () => {
  const check = checkOf(rows);
  deliver(check, [row(0, "claude-opus-5"), row(0, "claude-haiku-5")]);
  const error = refusalOf(check, row(0, "claude-opus-5", { output_tokens: 7 }));
  expect(error).toMatchObject(duplicate);
  expect((error as Error).message).toContain("2026-05-01T00:00:00Z to 2026-05-01T01:00:00Z");
  expect((error as Error).message).toContain('model "claude-opus-5"');
});

test("a row that comes again on its own page is found at its second place", () => {
  expect(refusalOf(checkOf(rows), row(0, "a"), row(0, "b"), row(0, "a"))).toMatchObject({ path: "data[2]" });
});

test("the same dimensions in another bucket are another row, in time order and in any other", () => {
  for (const timeOrdered of [true, false]) {
    const check = checkOf(rows, { timeOrdered });
    for (let at = 0; at < 10; at++) deliver(check, [row(at, "a"), row(at, "b")]);
    expect(refusalOf(check, row(9, "b"))).toMatchObject(duplicate);
  }
});

test("buckets that are days or months apart are other buckets", () => {
  const [startMs, endMs] = [Date.parse("2026-01-01T00:00:00Z"), Date.parse("2027-01-01T00:00:00Z")];
  const check = checkOf(rows, { window: { ...tenHours, startMs, endMs }, timeOrdered: false });
  const page: object[] = [];
  for (let atMs = startMs; atMs < endMs; atMs += 22 * tenHours.widthMs)
    page.push({ starting_at: written(atMs), ending_at: written(atMs + tenHours.widthMs), model: "a" });
  expect(check.check(page, { startMs, endMs }, plain).items).toBe(page);
});

test("a row without a known identity may come again", () => {
  const byActor = { grouped: ["actor"], opened: [], holder: undefined };
  for (const [identity, fields] of [
    [byActor, { actor: null }],
    [byActor, {}],
    [{ ...byActor, grouped: ["model", "speed"] }, { model: "a" }],
  ] as const) {
    const check = checkOf(rows, { identity });
    expect(deliver(check, [row(0, undefined, fields), row(0, undefined, fields)])).toHaveLength(2);
  }
});

test("a null is a value like any other, and so is the text null", () => {
  const check = checkOf(rows);
  deliver(check, [row(0, null), row(0, "null"), row(0, ""), row(0, '"'), row(0, true), row(0, "true")]);
  expect(refusalOf(check, row(0, null))).toMatchObject(duplicate);
});

const described = (model: unknown, geo?: unknown): object => row(0, model, { description: "x", geo });

test("what a grouped dimension opens is a part of the identity, and a missing one is null", () => {
  const identity = { grouped: ["description"], opened: ["model", "geo"], holder: undefined };
  const check = checkOf(rows, { identity });
  deliver(check, [described("a", "us"), described("a", "eu"), described("us", "a"), described("a")]);
  expect(refusalOf(check, described("a", null))).toMatchObject(duplicate);
  expect(refusalOf(check, described("a", "us"))).toMatchObject(duplicate);
});

test("dimensions of analytics are in their group", () => {
  const check = checkOf(rows, { identity: { grouped: ["model"], opened: [], holder: "group" } });
  deliver(check, [row(0, "x", { group: { model: "a" } }), row(0, "x", { group: { model: "b" } })]);
  expect(refusalOf(check, row(0, "y", { group: { model: "b" } }))).toMatchObject(duplicate);
});

test("all rows without a grouped dimension are one row of their bucket", () => {
  const check = checkOf(rows, { identity: { grouped: [], opened: [], holder: undefined } });
  deliver(check, [row(0, "a"), row(1, "a")]);
  expect(refusalOf(check, row(1, "b"))).toMatchObject(duplicate);
});

const person = (user_id: string, name: string): object => row(0, "", { actor: { type: "user_actor", user_id, name } });

test("a person is the same under another name, on any page", () => {
  const identity = { grouped: ["actor"], opened: [], holder: undefined };
  const check = checkOf(rows, { identity });
  deliver(check, [person("user_1", "Ada"), person("user_2", "Ada")]);
  expect(refusalOf(check, person("user_1", "Ada L."))).toMatchObject(duplicate);
});

test("a longer page after a shorter one is read to its end", () => {
  const check = checkOf(rows);
  deliver(check, [row(0, "first")]);
  const many = Array.from({ length: 50 }, (_, index) => row(0, `model-${index}`));
  deliver(check, many);
  deliver(check, [row(0, "third")]);
  const twelve = checkOf(rows);
  deliver(twelve, [row(0, "first")]);
  expect(deliver(twelve, many.slice(0, 12))).toHaveLength(12);
  for (const again of [many[0], many[49], row(0, "first"), row(0, "third")] as object[])
    expect(refusalOf(check, again)).toMatchObject(duplicate);
});

test("duplicates that the caller allows are delivered, and a token then knows no rows", () => {
  const check = checkOf(rows, { rejectDuplicates: false });
  expect(deliver(check, [row(0, "a"), row(0, "a")])).toHaveLength(2);
  expect(check.last()).toBeUndefined();
});

test("a resumed walk knows the last sixteen rows of the bucket, and where it is in time", () => {
  const first = checkOf(rows);
  deliver(first, [row(0, "earlier"), ...Array.from({ length: 20 }, (_, index) => row(1, `model-${index}`))]);
  const last = first.last();
  expect(last?.known).toHaveLength(16);
  expect(last?.startMs).toBe(hour(1));
  const resumed = (): PageCheck => checkOf(rows, { last });
  for (const model of ["model-4", "model-19"]) expect(refusalOf(resumed(), row(1, model))).toMatchObject(duplicate);
  expect(deliver(resumed(), [row(1, "model-3"), row(2, "model-19")])).toHaveLength(2);
  expect(refusalOf(resumed(), row(0, "new"))).toMatchObject({ code: "row_order" });
});

test("a token of rows by a metric knows the last rows of any bucket, and no time", () => {
  const first = checkOf(rows, { timeOrdered: false });
  deliver(first, [row(5, "a"), row(1, "b")]);
  expect(first.last()).toEqual({ known: [expect.any(String), expect.any(String)] });
  const resumed = checkOf(rows, { timeOrdered: false, last: first.last() });
  deliver(resumed, [row(0, "a")]);
  expect(refusalOf(resumed, row(5, "a"))).toMatchObject(duplicate);
});

test("a token knows only rows of the current bucket, and none without an identity", () => {
  const check = checkOf(rows);
  deliver(check, [row(0, "a"), row(0, "b"), row(0, "c"), row(1, "d")]);
  expect(check.last()?.known).toHaveLength(1);
  deliver(
    check,
    Array.from({ length: 20 }, () => row(1, undefined)),
  );
  expect(check.last()?.known).toHaveLength(1);
});

test("before the first row there is nothing to know", () => {
  expect(checkOf(rows).last()).toEqual({ known: [] });
});

test("a value that is nested too deeply to be compared is a bad_row, not a crash", () => {
  let deep: unknown = "leaf";
  for (let depth = 0; depth < 100_000; depth++) deep = { deep };
  const check = checkOf(rows);
  expect(
    thrownBy(() => check.check([row(0, "a"), row(0, deep)], { startMs: hour(0), endMs: hour(10) }, plain)),
  ).toEqual(new Error("bad_row data[1]"));
});

const plain = { protocolError: (code: string, _: string, path: string) => new Error(`${code} ${path}`) } as never;

test("an error that is not about depth is thrown as it is", () => {
  const own = new TypeError("own");
  const failing = Object.defineProperty({}, "model", {
    get() {
      throw own;
    },
  });
  expect(thrownBy(() => checkOf(rows).check([failing], { startMs: hour(0), endMs: hour(10) }, plain))).toBe(own);
});

test("items of a report without a window are delivered as they are", () => {
  const items = [row(0, "a"), row(0, "a")];
  expect(checkOf(rows, { window: undefined }).check(items, { startMs: undefined, endMs: undefined }, plain)).toEqual({
    items,
    spans: [],
  });
});

test("rows expect no bucket to come next", () => {
  expect(checkOf(rows).expectedMs()).toBe(0);
});
