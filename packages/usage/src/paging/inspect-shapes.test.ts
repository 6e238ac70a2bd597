import type { FieldShape, Shape } from "@org/usage-raw";
import { expect, test } from "vitest";
import { createInspector, inspect } from "./inspect-row.ts";

/** What inspecting one object finds: the problem as a line, and the paths of what is not known. */
function found(row: unknown, shape: Shape): { readonly problem: string | undefined; readonly unknown: string[] } {
  const unknown: string[] = [];
  const problem = inspect(row, createInspector(shape, "data[]"), (path) => unknown.push(path));
  return { problem: problem && `${problem.path} ${problem.message}`, unknown };
}

const nothing = { problem: undefined, unknown: [] };

const inner: Shape = { count: "count", name: "text?" };
const named: Shape = { name: "text?", id: "text?" };

interface Kind {
  readonly shape: FieldShape;
  /** Values as described. */
  readonly good: readonly unknown[];
  /** Values that make the report inexact. */
  readonly bad?: readonly unknown[];
  /** What the first of them is not. */
  readonly not?: string;
  /** Values that are passed on and reported, with the path where each is. */
  readonly unknown?: readonly (readonly [value: unknown, path: string])[];
  /** What a missing field is: a problem, the value that it gets, or still missing. */
  readonly missing: "problem" | "absent" | { readonly is: unknown };
}

const kinds: Readonly<Record<string, Kind>> = {
  count: { shape: "count", good: [0, 7], bad: [null, -1, 1.5, "7"], not: "a count", missing: "problem" },
  "count?": { shape: "count?", good: [0, null], bad: [-1, "7"], not: "a count", missing: "problem" },
  cents: { shape: "cents", good: ["0", "-1.5"], bad: [null, 1, "1e3"], not: "a decimal string", missing: "problem" },
  "cents?": { shape: "cents?", good: ["0", null], bad: [1, ""], not: "a decimal string", missing: "problem" },
  amount: {
    shape: "amount",
    good: [0, 1.5, "1.5"],
    bad: [null, {}, "x"],
    not: "a number of cents",
    missing: "problem",
  },
  "number?": {
    shape: "number?",
    good: [1.5, -1, null],
    bad: ["1", Number.NaN, Infinity],
    not: "a number",
    missing: "problem",
  },
  currency: { shape: "currency", good: ["USD"], bad: [null, "", 5], not: "a currency", missing: "problem" },
  text: {
    shape: "text",
    good: ["", "x"],
    unknown: [
      [null, ""],
      [5, ""],
    ],
    missing: "absent",
  },
  "text?": { shape: "text?", good: ["x", null], unknown: [[5, ""]], missing: { is: null } },
  flag: { shape: "flag", good: [true, null, 5], missing: "absent" },
  "closed values": {
    shape: { values: ["a", "b"] },
    good: ["a", "b"],
    unknown: [
      ["c", ""],
      [null, ""],
      [5, ""],
    ],
    missing: "absent",
  },
  "closed values or null": {
    shape: { values: ["a"], nullable: true },
    good: ["a", null],
    unknown: [["c", ""]],
    missing: { is: null },
  },
  "a figure that may be missing": { shape: { optional: "count" }, good: [0], bad: [null, -1], missing: "absent" },
  "a nullable figure that may be missing": {
    shape: { optional: "count?" },
    good: [0, null],
    bad: [-1],
    missing: "absent",
  },
  "a group that may be missing": {
    shape: { optional: { fields: named } },
    good: [{ name: "x", id: null }],
    missing: "absent",
  },
  "a group with a figure": {
    shape: { fields: inner },
    good: [{ count: 1, name: "x" }],
    bad: [null, [], "x", { name: "x" }, { count: -1 }],
    not: "an object",
    missing: "problem",
  },
  "a group of names": {
    shape: { fields: named },
    good: [{ name: null, id: "x" }],
    bad: [null],
    missing: { is: { name: null, id: null } },
  },
  "a group that may be null": {
    shape: { fields: named, nullable: true },
    good: [null, { name: null, id: "x" }],
    bad: [5],
    missing: { is: null },
  },
  "a group with a name that is never null": {
    shape: { fields: { ...named, type: "text" } },
    good: [{ name: null, id: null, type: "x" }],
    bad: [5, []],
    not: "an object",
    unknown: [[null, ""]],
    missing: "absent",
  },
  "a list of names": {
    shape: { each: "text" },
    good: [[], ["x"]],
    bad: [null, {}, "x"],
    not: "a list",
    missing: "absent",
  },
  "a list of groups": {
    shape: { each: { fields: named } },
    good: [[], [{ name: "x", id: null }]],
    bad: [[5]],
    missing: "absent",
  },
  "a list of figures": {
    shape: { each: { fields: inner } },
    good: [[], [{ count: 1, name: null }]],
    bad: [null, {}, [null], [{ count: 1, name: null }, {}]],
    not: "a list",
    missing: "problem",
  },
  "entries of names": {
    shape: { entries: "text" },
    good: [{}, { any: "x" }],
    bad: [null, [], 5],
    not: "an object",
    missing: "absent",
  },
  "entries of figures": {
    shape: { entries: { fields: inner } },
    good: [{}, { any: { count: 1, name: null } }],
    bad: [null, [], { any: 5 }, { any: {} }],
    not: "an object",
    missing: "problem",
  },
  "one of several kinds": {
    shape: { by: "type", kinds: { user: { type: "text", id: "text?" } } },
    good: [{ type: "user", id: "x" }],
    unknown: [
      [null, ".type"],
      [{ type: "robot" }, ".type"],
      [{ type: "toString" }, ".type"],
      [5, ".type"],
      [{ type: "user", id: 5 }, ".id"],
    ],
    missing: "absent",
  },
  "one of several kinds or null": {
    shape: { by: "type", kinds: { user: { type: "text" } }, nullable: true },
    good: [null, { type: "user" }],
    unknown: [[{}, ".type"]],
    missing: { is: null },
  },
};

test.each(Object.entries(kinds))("%s: what is good, bad, unknown and missing", (_, kind) => {
  const shape: Shape = { id: "text", field: kind.shape };
  for (const field of kind.good) expect(found({ id: "x", field }, shape), JSON.stringify(field)).toEqual(nothing);
  for (const field of kind.bad ?? [])
    expect(found({ id: "x", field }, shape).problem, JSON.stringify(field)).toMatch(/^\.field/);
  if (kind.not !== undefined)
    expect(found({ id: "x", field: kind.bad?.[0] }, shape).problem).toContain(`.field is not ${kind.not}`);
  for (const [field, path] of kind.unknown ?? [])
    expect(found({ id: "x", field }, shape), JSON.stringify(field)).toEqual({
      problem: undefined,
      unknown: [`data[].field${path}`],
    });
  const row: Record<string, unknown> = { id: "x" };
  const { problem } = found(row, shape);
  expect(problem).toBe(kind.missing === "problem" ? ".field is missing" : undefined);
  if (typeof kind.missing === "object") expect(row).toStrictEqual({ id: "x", field: kind.missing.is });
  else expect(row).toStrictEqual({ id: "x" });
});

test("problems inside lists and entries have the path to the figure", () => {
  const shape: Shape = { each: { each: { fields: inner } }, entries: { entries: { fields: inner } } };
  const good = { count: 1, name: null };
  expect(found({ each: [good, { ...good, count: -1 }], entries: {} }, shape).problem).toBe(
    ".each[1].count is not a count",
  );
  expect(found({ each: [], entries: { a: good, b: {} } }, shape).problem).toBe(".entries.b.count is missing");
  expect(found({ each: [{ ...good, name: 5 }], entries: {} }, shape).unknown).toEqual(["data[].each[].name"]);
});

test("a field that an object only inherits is not one that the server sent", () => {
  const row = Object.assign(Object.create({ inherited: 1 }) as object, { id: "x" });
  expect(found(row, { id: "text" })).toEqual(nothing);
});

test("rows may differ in the order of their fields and in what they lack", () => {
  const shape: Shape = { a: "count", b: "text?", c: "text?", d: "text?" };
  const inspector = createInspector(shape, "data[]");
  const rows: Record<string, unknown>[] = [
    { a: 1, b: "x", c: "y", d: "z" },
    { a: 1, b: "x" },
    { c: "y", a: 1 },
    { d: "z", a: 1 },
    { b: "x", a: 1 },
    { a: 1, c: "y" },
    { a: 1 },
    { c: "y", b: "x", a: 1 },
  ];
  const expected = rows.map((row) => ({ b: null, c: null, d: null, ...row }));
  for (const row of rows) expect(inspect(row, inspector, () => expect.unreachable())).toBeUndefined();
  expect(rows).toEqual(expected);
  expect(inspect({ b: "x", c: "y" }, inspector, () => {})).toEqual({ path: ".a", message: "is missing" });
});
