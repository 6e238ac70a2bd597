import { expect, test } from "vitest";
import { checkOf, deliver, hour, written } from "../../test/check-context.ts";
import { answerWith, thrownBy } from "../../test/pages.ts";
import type { CheckContext } from "./layout.ts";
import { rows } from "./rows.ts";

const row = (from: number, until: number): object => ({
  starting_at: written(hour(from)),
  ending_at: written(hour(until)),
  model: `${from} to ${until}`,
});

const refusalOf = (item: object, context: Partial<CheckContext> = {}, from = 0, until = 10): unknown =>
  thrownBy(() => deliver(checkOf(rows, context), [item], from, until));

const span = (from: number, until: number): string => `${written(hour(from))} to ${written(hour(until))}`;

test.each([
  [3, 5, "bucket_overlap", "longer than the requested width"],
  [3.5, 4.5, "bucket_overlap", "crosses the edge of a bucket"],
  [3, 3.5, "bucket_gap", "shorter than the requested width"],
  [-1, 0, "bucket_outside", `outside the window ${span(0, 10)}`],
  [10, 11, "bucket_outside", `outside the window ${span(0, 10)}`],
])("a row from hour %s to hour %s is %s, and the error says why", (from, until, code, problem) => {
  expect(refusalOf(row(from, until))).toMatchObject({
    code,
    path: "data[0]",
    message: expect.stringContaining(`The row of ${span(from, until)} `),
  });
  expect((refusalOf(row(from, until)) as Error).message).toContain(problem);
});

test("the first and the last bucket of a piece pass, and those next to it do not", () => {
  for (const at of [2, 4]) expect(deliver(checkOf(rows), [row(at, at + 1)], 2, 5)).toHaveLength(1);
  for (const at of [1, 5]) expect(refusalOf(row(at, at + 1), {}, 2, 5)).toMatchObject({ code: "bucket_outside" });
});

test("a piece without bounds is the whole window", () => {
  const piece = { startMs: undefined, endMs: undefined };
  const check = (item: object, bucketed: boolean): unknown =>
    checkOf(rows, { bucketed }).check([item], piece, answerWith({})).items;
  for (const at of [0, 9]) expect(check(row(at, at + 1), true)).toHaveLength(1);
  expect(thrownBy(() => check(row(10, 11), true))).toMatchObject({ code: "bucket_outside" });
  expect(check(row(0, 10), false)).toHaveLength(1);
});

test("without buckets, a row has the bounds of its piece, and the error names both", () => {
  expect(deliver(checkOf(rows, { bucketed: false }), [row(2, 5)], 2, 5)).toHaveLength(1);
  for (const [from, until] of [
    [0, 10],
    [2, 10],
    [0, 5],
  ] as const) {
    const error = refusalOf(row(from, until), { bucketed: false }, 2, 5);
    expect(error).toMatchObject({ code: "bucket_outside", path: "data[0]" });
    expect((error as Error).message).toContain(span(from, until));
    expect((error as Error).message).toContain(span(2, 5));
  }
});

test("bounds may be null only together, and only in reports that leave them null", () => {
  const nulls = { starting_at: null, ending_at: null, model: "a" };
  const documented = { bucketed: false, shape: { starting_at: "text?", ending_at: "text?" } } as const;
  expect(deliver(checkOf(rows, documented), [nulls])).toHaveLength(1);
  expect(deliver(checkOf(rows, documented), [{ model: "a" }])).toHaveLength(1);
  const half = { ...nulls, ending_at: written(hour(10)) };
  expect(refusalOf(half, documented)).toMatchObject({ code: "bad_row", path: "data[0].starting_at" });
  expect(refusalOf(nulls, { bucketed: false })).toMatchObject({ code: "bad_row" });
});

test("a row that steps back is a row_order that names both times", () => {
  const error = thrownBy(() => deliver(checkOf(rows), [row(6, 7), row(2, 3)]));
  expect(error).toMatchObject({ code: "row_order", path: "data[1]" });
  expect((error as Error).message).toContain(span(2, 3));
  expect((error as Error).message).toContain(`after a row that starts at ${written(hour(6))}`);
});

function failInspection(): never {
  throw new Error("inspected");
}

test("every page is inspected, and rows have no spans", () => {
  expect(refusalOf(row(0, 1), { inspect: failInspection })).toEqual(new Error("inspected"));
  const piece = { startMs: hour(0), endMs: hour(10) };
  expect(checkOf(rows).check([row(0, 1)], piece, answerWith({}))).toMatchObject({ spans: [] });
});
