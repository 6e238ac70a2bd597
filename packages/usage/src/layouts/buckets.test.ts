import { expect, test } from "vitest";
import { checkOf, deliver, hour, written } from "../../test/check-context.ts";
import { answerWith, thrownBy } from "../../test/pages.ts";
import { buckets } from "./buckets.ts";
import type { CheckContext, PageCheck } from "./layout.ts";

const bucket = (at: number, results: unknown): object => ({
  starting_at: written(hour(at)),
  ending_at: written(hour(at + 1)),
  results,
});

const all = (items: readonly unknown[]): number[] => [...items.keys()];
const unusual: Partial<CheckContext> = { inspect: all };

test("the items of a page are delivered with their spans, and the next bucket is expected after them", () => {
  const check = checkOf(buckets, { atMs: hour(3) });
  expect(check.expectedMs()).toBe(hour(3));
  const items = [bucket(3, []), bucket(4, [])];
  const piece = { startMs: hour(0), endMs: hour(10) };
  expect(check.check(items, piece, answerWith({ data: items }))).toEqual({
    items,
    spans: [
      { startMs: hour(3), endMs: hour(4) },
      { startMs: hour(4), endMs: hour(5) },
    ],
  });
  expect(check.expectedMs()).toBe(hour(5));
  expect(check.last()).toBeUndefined();
});

test("two rows of a bucket with the same dimensions are a duplicate_row that names both, the bucket and the dimensions", () => {
  const page = [bucket(0, [{ model: "a" }]), bucket(1, [{ model: "b" }, { model: "a" }, { model: "a" }])];
  const error = thrownBy(() => deliver(checkOf(buckets), page));
  expect(error).toMatchObject({ code: "duplicate_row", path: "data[1].results[2]" });
  const { message } = error as Error;
  expect(message).toContain("2026-05-01T01:00:00Z to 2026-05-01T02:00:00Z");
  expect(message).toContain('model "a"');
  expect(message).toContain("results[1] and results[2]");
});

test("the same dimensions in two buckets are two rows, also on one page", () => {
  const page = [bucket(0, [{ model: "a" }]), bucket(1, [{ model: "a" }])];
  expect(deliver(checkOf(buckets), page)).toBe(page);
});

test("duplicates that the caller allows are delivered", () => {
  const page = [bucket(0, [{ model: "a" }, { model: "a" }])];
  expect(deliver(checkOf(buckets, { rejectDuplicates: false }), page)).toBe(page);
});

function complete(items: readonly unknown[]): number[] {
  for (const item of items)
    for (const row of (item as { results: object[] }).results) Object.assign(row, { model: null });
  return all(items);
}

test("rows are compared as the server sent them, not as the inspection completes them", () => {
  const page = [bucket(0, [{}, {}])];
  expect(deliver(checkOf(buckets, { inspect: complete }), page)).toBe(page);
});

test("a missing bucket is reported before a repeated row of a later one", () => {
  const page = [bucket(0, []), bucket(2, [{ model: "a" }, { model: "a" }])];
  expect(thrownBy(() => deliver(checkOf(buckets), page))).toMatchObject({ code: "bucket_gap" });
});

test("results that are not a list are left to the inspection, and so are items that are not objects", () => {
  const seen: unknown[] = [];
  const inspect = (items: readonly unknown[]): number[] => {
    seen.push(...items);
    throw new Error("inspected");
  };
  for (const item of [bucket(0, "rows"), bucket(0, null), null, 5, "bucket"])
    expect(thrownBy(() => deliver(checkOf(buckets, { inspect }), [item]))).toEqual(new Error("inspected"));
  expect(seen).toHaveLength(5);
});

test("values that are nested too deeply to be compared are a bad_row, not a crash", () => {
  let deep: unknown = "leaf";
  for (let depth = 0; depth < 100_000; depth++) deep = { deep };
  const page = [bucket(0, []), bucket(1, [{ model: deep }, { model: { deep } }])];
  const check = checkOf(buckets, { identity: { grouped: ["model"], opened: [], holder: undefined } });
  const error = thrownBy(() => check.check(page, { startMs: hour(0), endMs: hour(10) }, answerWith({})));
  expect(error).toMatchObject({ name: "ProtocolError", code: "bad_row", path: "data[1]" });
});

test("items of a report without a window are delivered as they are, however often a bucket comes", () => {
  const check = checkOf(buckets, { window: undefined, atMs: undefined });
  const page = [bucket(0, []), bucket(0, [])];
  expect(check.check(page, { startMs: undefined, endMs: undefined }, answerWith({}))).toEqual({
    items: page,
    spans: [],
  });
  expect(check.expectedMs()).toBe(0);
});

test("a row that has the bounds of its bucket, none, or null ones passes", () => {
  const own = { starting_at: "2026-05-01T00:00:00.000Z", ending_at: "2026-05-01T03:00:00+02:00" };
  const rows = [{ model: "a", ...own }, { model: "b" }, { model: "c", starting_at: null, ending_at: null }];
  const page = [bucket(0, rows)];
  expect(deliver(checkOf(buckets, unusual), page)).toBe(page);
});

test.each([
  ["starting_at", "2026-05-01T01:00:00Z"],
  ["ending_at", "2026-05-01T02:00:00Z"],
  ["starting_at", "2026-05-01T00:00:01Z"],
])("a row whose %s is %s differs from its bucket: it would land on another day", (name, value) => {
  const page = [bucket(0, []), bucket(1, [{ model: "a" }]), bucket(2, [{ model: "a" }, { model: "b", [name]: value }])];
  const error = thrownBy(() => deliver(checkOf(buckets, unusual), page));
  expect(error).toMatchObject({ code: "bad_row", path: `data[2].results[1].${name}` });
  expect((error as Error).message).toContain("2026-05-01T02:00:00Z to 2026-05-01T03:00:00Z");
});

test("a row whose bound is not an instant is a bad_row with its path", () => {
  const page = [bucket(0, [{ model: "a", ending_at: "later" }])];
  expect(thrownBy(() => deliver(checkOf(buckets, unusual), page))).toMatchObject({
    code: "bad_row",
    path: "data[0].results[0].ending_at",
  });
});

const onlySecond: Partial<CheckContext> = { inspect: () => [1] };

test("only rows of buckets that the inspection found unusual are looked into", () => {
  const other = { model: "a", starting_at: "2025-01-01T00:00:00Z" };
  const page = [bucket(0, [other]), bucket(1, [])];
  expect(deliver(checkOf(buckets, onlySecond), page)).toBe(page);
});

const outside = (check: PageCheck, page: object[], until = 10): unknown =>
  thrownBy(() => deliver(check, page, 0, until));

test("the last bucket of the window and of a piece passes, the one after does not", () => {
  expect(deliver(checkOf(buckets, { atMs: hour(9) }), [bucket(9, [])])).toHaveLength(1);
  expect(deliver(checkOf(buckets), [bucket(0, [])], 0, 1)).toHaveLength(1);
  const error = outside(checkOf(buckets), [bucket(0, []), bucket(1, [])], 1);
  expect(error).toMatchObject({ code: "bucket_outside", path: "data[1]" });
  expect((error as Error).message).toContain("not requested");
  expect(outside(checkOf(buckets, { atMs: hour(10) }), [bucket(10, [])])).toMatchObject({
    code: "bucket_outside",
    message: expect.stringContaining("outside the window"),
  });
});

test("an error about a bucket names what it should have been", () => {
  const [long, short] = [
    { ...bucket(0, []), ending_at: written(hour(2)) },
    { ...bucket(0, []), ending_at: written(hour(0.5)) },
  ];
  expect(outside(checkOf(buckets), [long])).toMatchObject({
    code: "bucket_overlap",
    message: expect.stringContaining("overlaps 2026-05-01T01:00:00Z to 2026-05-01T02:00:00Z"),
  });
  expect(outside(checkOf(buckets), [short])).toMatchObject({
    code: "bucket_gap",
    message: expect.stringContaining("2026-05-01T00:00:00Z to 2026-05-01T01:00:00Z"),
  });
  expect(outside(checkOf(buckets), [bucket(2, [])])).toMatchObject({
    code: "bucket_gap",
    message: expect.stringContaining("does not start the window 2026-05-01T00:00:00Z to 2026-05-01T10:00:00Z"),
  });
  expect(outside(checkOf(buckets, { atMs: hour(3) }), [bucket(5, [])])).toMatchObject({
    code: "bucket_gap",
    message: expect.stringContaining("follows 2026-05-01T02:00:00Z to 2026-05-01T03:00:00Z"),
  });
  expect(outside(checkOf(buckets, { atMs: hour(3) }), [bucket(1, [])])).toMatchObject({
    code: "bucket_overlap",
    message: expect.stringContaining("comes after 2026-05-01T02:00:00Z to 2026-05-01T03:00:00Z"),
  });
  expect(outside(checkOf(buckets), [bucket(-1, [])])).toMatchObject({
    code: "bucket_outside",
    message: expect.stringContaining("outside the window 2026-05-01T00:00:00Z to 2026-05-01T10:00:00Z"),
  });
});

test("a piece without an end takes any bucket of the window", () => {
  const page = [bucket(0, [])];
  const piece = { startMs: undefined, endMs: undefined };
  expect(checkOf(buckets).check(page, piece, answerWith({ data: page })).items).toBe(page);
});
