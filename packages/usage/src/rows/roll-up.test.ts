import { expect, test } from "vitest";
import { analyticsUsage, costRow, dataOf, usageRow, type UsageRow } from "../../test/roll-up-rows.ts";
import { money } from "../money/read-money.ts";
import { totalTokens } from "./tokens.ts";
import { rollUp } from "./roll-up.ts";

test("one row per combination, spanning the buckets it sums, with separate cache lifetimes", () => {
  const rows = [usageRow(1, "opus", 10), usageRow(2, "opus", 1), usageRow(2, "haiku", 4)];
  expect(rollUp(rows, ["model"])).toEqual([
    {
      starting_at: "2026-05-01T00:00:00Z",
      ending_at: "2026-05-03T00:00:00Z",
      model: "opus",
      uncached_input_tokens: 22,
      cache_read_input_tokens: 33,
      cache_creation: { ephemeral_5m_input_tokens: 55, ephemeral_1h_input_tokens: 77 },
      output_tokens: 11,
      server_tool_use: { web_search_requests: 2 },
    },
    {
      starting_at: "2026-05-02T00:00:00Z",
      ending_at: "2026-05-03T00:00:00Z",
      model: "haiku",
      uncached_input_tokens: 8,
      cache_read_input_tokens: 12,
      cache_creation: { ephemeral_5m_input_tokens: 20, ephemeral_1h_input_tokens: 28 },
      output_tokens: 4,
      server_tool_use: { web_search_requests: 1 },
    },
  ]);
});

test("no dimensions return the total, and no rows return no rows", () => {
  const total = rollUp([usageRow(1, "opus", 10), usageRow(1, null, 1)], []);
  expect(total).toHaveLength(1);
  expect(total[0]).toMatchObject({ output_tokens: 11, starting_at: "2026-05-01T00:00:00Z" });
  expect(total[0]).not.toHaveProperty("model");
  expect(rollUp([], [])).toEqual([]);
});

test("with starting_at among the dimensions each bucket stays separate", () => {
  const rows = [usageRow(1, "opus", 1), usageRow(1, "haiku", 2), usageRow(2, "opus", 4)];
  expect(rollUp(rows, ["starting_at"])).toMatchObject([
    { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-02T00:00:00Z", output_tokens: 3 },
    { starting_at: "2026-05-02T00:00:00Z", ending_at: "2026-05-03T00:00:00Z", output_tokens: 4 },
  ]);
});

test("one instant in two notations is one bucket", () => {
  const rows = [usageRow(1, "opus", 1), { ...usageRow(1, "opus", 2), starting_at: "2026-05-01T02:00:00.000+02:00" }];
  expect(rollUp(rows, ["starting_at"])).toMatchObject([{ starting_at: "2026-05-01T00:00:00Z", output_tokens: 3 }]);
});

test("null and a missing key are equal, and the string 'null' is different", () => {
  const { model: _, ...sparse } = usageRow(1, null, 1);
  const rows = [usageRow(1, null, 2), sparse as UsageRow, usageRow(1, "null", 4), usageRow(1, "", 8)];
  expect(rollUp(rows, ["model"]).map(({ model, output_tokens }) => [model, output_tokens])).toEqual([
    [null, 3],
    ["null", 4],
    ["", 8],
  ]);
});

test("values of two dimensions are never confused", () => {
  const rows = [
    { ...usageRow(1, "a", 1), workspace_id: "bc" },
    { ...usageRow(1, "ab", 2), workspace_id: "c" },
  ];
  expect(rollUp(rows, ["model", "workspace_id"])).toHaveLength(2);
});

test("analytics rows are accepted whole and returned flat", () => {
  const rows = [analyticsUsage("opus", 2), analyticsUsage("opus", 3), analyticsUsage(null, 1)];
  expect(rollUp(rows, ["model"])).toEqual([
    {
      starting_at: "2026-09-03T00:00:00Z",
      ending_at: "2026-09-04T00:00:00Z",
      model: "opus",
      uncached_input_tokens: 2,
      cache_read_input_tokens: 4,
      cache_creation: { ephemeral_5m_input_tokens: 8, ephemeral_1h_input_tokens: 6 },
      output_tokens: 10,
      total_tokens: 30,
      server_tool_use: { web_search_requests: 0 },
      requests: 5,
    },
    expect.objectContaining({ model: null, requests: 1 }),
  ]);
});

test("requests are null if any of them is null", () => {
  const rows = [analyticsUsage("opus", 2), analyticsUsage("opus", null), analyticsUsage("opus", 3)];
  expect(rollUp(rows, ["model"])[0]?.requests).toBeNull();
});

test("amounts stay decimal strings, exact to the last digit, at both prices", () => {
  const rows = ["0.1", "0.2", "123456789012345678901234.00000000000000000001", "-0.3"].map((amount) => costRow(amount));
  const [sum] = rollUp(rows, ["model"]);
  expect(sum).toMatchObject({ amount: "123456789012345678901234.00000000000000000001", currency: "USD", requests: 4 });
  expect(sum?.list_amount).toBe(sum?.amount);
});

test("a rolled-up row can be read by the other helpers and rolled up again", () => {
  const cost = rollUp([costRow("1.5"), costRow("2")], ["model"]);
  expect(cost.map((row) => money(row).toDollars())).toEqual(["0.035"]);
  expect(totalTokens(rollUp([usageRow(1, "opus", 1)], [])[0] as UsageRow)).toBe(18);
  const rows = [usageRow(1, "opus", 1), usageRow(3, "opus", 2), usageRow(2, "haiku", 4)];
  expect(rollUp(rollUp(rows, ["model", "workspace_id"]), ["workspace_id"])).toEqual(rollUp(rows, ["workspace_id"]));
});

test("the fan-out of an analytics cost report adds up by kind of cost", () => {
  // Constructed from the SDK's types; the sums below are by hand.
  interface Row {
    starting_at: string;
    ending_at: string;
    group: { cost_type: string | null };
    cost: { amount: string; list_amount: string; currency: string; requests: number | null };
  }
  const rows = dataOf<Row>("analytics_cost.cost-type-and-token-type-fanout.constructed.json");
  expect(rollUp(rows, ["cost_type"]).map(({ cost_type, amount, requests }) => [cost_type, amount, requests])).toEqual([
    ["tokens", "373.625", null],
    ["web_search", "10", null],
    ["code_execution", "5.5", null],
    ["session_usage", "8", null],
  ]);
});
