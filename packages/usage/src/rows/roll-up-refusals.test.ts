import { expect, test } from "vitest";
import { analyticsUsage, costRow, failure, usageRow, type UsageRow } from "../../test/roll-up-rows.ts";
import { MixedCurrencyError } from "../errors/mixed-currency-error.ts";
import { ParamsError } from "../errors/params-error.ts";
import { ProtocolError } from "../errors/protocol-error.ts";
import { rollUp } from "./roll-up.ts";

test("two currencies have no sum, and each can be summed separately", () => {
  expect(failure(() => rollUp([costRow("1"), costRow("1", "EUR")], ["model"]))).toBeInstanceOf(MixedCurrencyError);
  const apart = rollUp([costRow("1"), costRow("1", "EUR", "haiku")], ["model"]);
  expect(apart.map(({ currency }) => currency)).toEqual(["USD", "EUR"]);
});

test("rows of two RBAC groups overlap, so they are never added", () => {
  const rows = [
    { ...costRow("1"), rbac_group_id: "rbac_group_a" },
    { ...costRow("1"), rbac_group_id: "rbac_group_b" },
    { ...costRow("1"), rbac_group_id: null },
  ];
  expect(failure(() => rollUp(rows, ["model"]))).toBeInstanceOf(ParamsError);
  expect(failure(() => rollUp([rows[0]!, rows[2]!], []))).toBeInstanceOf(ParamsError);
  expect(rollUp(rows, ["rbac_group_id"]).map(({ amount }) => amount)).toEqual(["1", "1", "1"]);
  expect(rollUp([rows[0]!, rows[0]!], ["model"])).toMatchObject([{ amount: "2" }]);
  const wholeRows = rows.map(({ rbac_group_id, model, ...cost }) => ({ group: { rbac_group_id, model }, cost }));
  expect(failure(() => rollUp(wholeRows, ["model"]))).toBeInstanceOf(ParamsError);
});

test("a total is never added to its parts, and the remainder of a full bucket is a part", () => {
  const total = { ...costRow("3"), cost_type: null };
  const parts = [
    { ...costRow("1"), cost_type: "tokens" },
    { ...costRow("2"), cost_type: "web_search" },
  ];
  for (const rows of [
    [total, ...parts],
    [...parts, total],
  ]) {
    expect(failure(() => rollUp(rows, ["model"]))).toMatchObject({ code: "invalid_params", param: "rows" });
    expect(rollUp(rows, ["cost_type"])).toHaveLength(3);
    const wholeRows = rows.map(({ cost_type, model, ...cost }) => ({ group: { cost_type, model }, cost }));
    expect(failure(() => rollUp(wholeRows, []))).toBeInstanceOf(ParamsError);
  }
  expect(rollUp([total, total], [])).toMatchObject([{ amount: "6" }]);
  const rest = { ...costRow("4"), cost_type: null, remainder: true };
  for (const rows of [
    [rest, ...parts],
    [...parts, rest],
  ])
    expect(rollUp(rows, [])).toMatchObject([{ amount: "7" }]);
});

test("a sum beyond a safe integer is an error that names the figure", () => {
  const rows = [usageRow(1, "opus", 1), { ...usageRow(1, "opus", 1), output_tokens: Number.MAX_SAFE_INTEGER }];
  expect(failure(() => rollUp(rows, ["model"]))).toMatchObject({ code: "invalid_params", param: "output_tokens" });
});

test.each([["5"], [NaN], [Infinity], [-1], [1.5], [2 ** 53], [null], [undefined], [{}]])(
  "a counter of %j is a bad row with its path, never NaN",
  (count) => {
    const rows = [usageRow(1, "opus", 1), { ...usageRow(1, "opus", 1), output_tokens: count }];
    const error = failure(() => rollUp(rows as UsageRow[], ["model"]));
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error).toMatchObject({ code: "bad_row", path: "rows[1].output_tokens" });
  },
);

test("a nested bad counter is named by its full path", () => {
  const bad = analyticsUsage("opus", 1);
  const usage = { ...bad.usage, cache_creation: { ephemeral_5m_input_tokens: 1 } };
  expect(failure(() => rollUp([analyticsUsage("opus", 1), { ...bad, usage }] as never, []))).toMatchObject({
    path: "rows[1].usage.cache_creation.ephemeral_1h_input_tokens",
  });
});

test("flat cache writes are a bad row, not zero", () => {
  const { cache_creation: _, ...rest } = usageRow(1, "opus", 1);
  const rows = [{ ...rest, cache_creation_input_tokens: 5 }];
  expect(failure(() => rollUp(rows, []))).toMatchObject({ code: "bad_row", path: "rows[0].cache_creation" });
});

test.each([["1e3"], [5], [""], ["amount"], [undefined], [null]])("an amount of %j is a bad row", (amount) => {
  const rows = [{ ...costRow("1"), amount }];
  expect(failure(() => rollUp(rows, []))).toMatchObject({ code: "bad_row", path: "rows[0].amount" });
});

test("an amount without its currency is a bad row", () => {
  expect(failure(() => rollUp([{ ...costRow("1"), currency: undefined }], []))).toMatchObject({ code: "bad_row" });
});

test.each([[null], [undefined], [5], ["row"], [{}], [{ model: "opus" }]])("%j is not a row", (row) => {
  expect(failure(() => rollUp([row] as never, []))).toMatchObject({ code: "bad_row", path: "rows[0]" });
});

test("rows of two reports are not added: their figures differ", () => {
  const { requests: _, ...withoutRequests } = analyticsUsage("opus", 1).usage;
  const without = { ...analyticsUsage("opus", 1), usage: withoutRequests };
  for (const rows of [
    [usageRow(1, "opus", 1), costRow("1")],
    [costRow("1"), usageRow(1, "opus", 1)],
    [analyticsUsage("opus", 1), without],
    [without, analyticsUsage("opus", 1)],
  ]) {
    expect(failure(() => rollUp(rows as UsageRow[], []))).toMatchObject({ code: "bad_row" });
  }
});

test("a dimension that no row has is rejected with the available ones", () => {
  expect(failure(() => rollUp([usageRow(1, "opus", 1)], ["modle" as never]))).toMatchObject({
    code: "invalid_params",
    received: "modle",
    allowed: ["starting_at", "model", "workspace_id"],
  });
});

test.each(["output_tokens", "cache_creation", "amount", "currency", "toString", "__proto__", "group", "ending_at"])(
  "%s is not a dimension",
  (name) => {
    expect(failure(() => rollUp([usageRow(1, "opus", 1)], [name as never]))).toBeInstanceOf(ParamsError);
    expect(failure(() => rollUp([costRow("1")], [name as never]))).toBeInstanceOf(ParamsError);
    expect(failure(() => rollUp([analyticsUsage("opus", 1)], [name as never]))).toBeInstanceOf(ParamsError);
  },
);

test("results taken out of their bucket roll up without bounds, and cannot be grouped by bucket", () => {
  const { starting_at: _, ending_at: __, ...result } = usageRow(1, "opus", 1);
  expect(rollUp([result], ["model"])).toMatchObject([{ starting_at: null, ending_at: null, output_tokens: 1 }]);
  expect(failure(() => rollUp([result], ["starting_at" as never]))).toBeInstanceOf(ParamsError);
});

test.each([
  [{ starting_at: "2026-05-01" }, undefined],
  [{ starting_at: "2026-02-30T00:00:00Z" }, "rows[0].starting_at"],
  [{ starting_at: "2026-05-01T00:00:00" }, "rows[0].starting_at"],
  [{ ending_at: null }, "rows[0].ending_at"],
  [{ ending_at: "2026-05-01T00:00:00Z" }, "rows[0].ending_at"],
])("bounds of %j are read or are a bad row", (bounds, path) => {
  const error = failure(() => rollUp([{ ...usageRow(1, "opus", 1), ...bounds }], []));
  if (path === undefined) expect(error).toMatchObject([{ starting_at: "2026-05-01T00:00:00Z" }]);
  else expect(error).toMatchObject({ code: "bad_row", path });
});

test("two buckets with the same start and different ends are rejected", () => {
  const hour = { ...usageRow(1, "opus", 1), ending_at: "2026-05-01T01:00:00Z" };
  expect(failure(() => rollUp([usageRow(1, "opus", 1), hour], ["starting_at"]))).toBeInstanceOf(ParamsError);
});

test("buckets are rejected with how to read their rows", () => {
  const bucket = { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-02T00:00:00Z", results: [] };
  expect(failure(() => rollUp([bucket], []))).toMatchObject({ hint: expect.stringContaining("rows()") });
});

test.each([[null], [undefined], [5], [{}], ["rows"]])("rollUp(%j) is rejected", (rows) => {
  expect(failure(() => rollUp(rows as never, []))).toMatchObject({ code: "invalid_params", param: "rows" });
  expect(failure(() => rollUp([], rows as never))).toMatchObject({ param: "dimensions" });
});

test("a report that has not been read is rejected with how to read it", () => {
  const later = { [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }) };
  expect(failure(() => rollUp(later as never, []))).toMatchObject({ hint: expect.stringContaining("for await") });
});

test("the input rows are not changed", () => {
  const rows = [usageRow(1, "opus", 1), usageRow(2, "opus", 2)];
  const before = structuredClone(rows);
  const [sum] = rollUp(rows, ["model"]);
  sum!.cache_creation.ephemeral_1h_input_tokens = 0;
  expect(rows).toEqual(before);
});

test.each([[[undefined, Object.create(null)]], [["model", undefined]], [[null]]])(
  "a dimension that is not a name is a ParamsError: %j",
  (dimensions) => {
    const rows = [
      { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-02T00:00:00Z", model: "m", output_tokens: 1 },
    ];
    const unchecked = rollUp as unknown as (all: object[], names: unknown[]) => unknown;
    expect(() => unchecked(rows, dimensions)).toThrow(
      expect.objectContaining({ name: "ParamsError", param: "dimensions" }),
    );
  },
);
