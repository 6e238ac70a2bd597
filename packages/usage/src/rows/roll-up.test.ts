import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MixedCurrencyError } from "../errors/mixed-currency-error.ts";
import { ParamsError } from "../errors/params-error.ts";
import { ProtocolError } from "../errors/protocol-error.ts";
import { money } from "../money/read-money.ts";
import { totalTokens } from "./tokens.ts";
import { rollUp } from "./roll-up.ts";

interface UsageRow {
  starting_at: string;
  ending_at: string;
  model: string | null;
  workspace_id: string | null;
  uncached_input_tokens: number;
  cache_read_input_tokens: number;
  cache_creation: { ephemeral_5m_input_tokens: number; ephemeral_1h_input_tokens: number };
  output_tokens: number;
  server_tool_use: { web_search_requests: number };
}

function usageRow(day: number, model: string | null, output: number): UsageRow {
  return {
    starting_at: `2026-05-0${day}T00:00:00Z`,
    ending_at: `2026-05-0${day + 1}T00:00:00Z`,
    model,
    workspace_id: null,
    uncached_input_tokens: output * 2,
    cache_read_input_tokens: output * 3,
    cache_creation: { ephemeral_5m_input_tokens: output * 5, ephemeral_1h_input_tokens: output * 7 },
    output_tokens: output,
    server_tool_use: { web_search_requests: 1 },
  };
}

function costRow(amount: string, currency = "USD", model = "opus") {
  return {
    starting_at: "2026-05-01T00:00:00Z",
    ending_at: "2026-05-02T00:00:00Z",
    amount,
    list_amount: amount,
    currency,
    requests: 1 as number | null,
    model,
    rbac_group_id: null as string | null,
  };
}

function analyticsUsage(model: string | null, requests: number | null, output = 5) {
  return {
    starting_at: "2026-09-03T00:00:00Z",
    ending_at: "2026-09-04T00:00:00Z",
    group: { model, workspace_id: "wrkspc_1", actor: null as { type: string } | null },
    usage: {
      uncached_input_tokens: 1,
      cache_read_input_tokens: 2,
      cache_creation: { ephemeral_1h_input_tokens: 3, ephemeral_5m_input_tokens: 4 },
      output_tokens: output,
      total_tokens: 10 + output,
      server_tool_use: { web_search_requests: 0 },
      requests,
    },
  };
}

function dataOf<Row>(file: string): Row[] {
  const url = new URL(`../../../../openapi/fixtures/${file}`, import.meta.url);
  return (JSON.parse(readFileSync(url, "utf8")) as { data: Row[] }).data;
}

function failure(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

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

test("Claude Code records add up figure by figure, tool by tool and model by model", () => {
  interface Row {
    date: string;
    customer_type: string;
    core_metrics: { num_sessions: number };
    tool_actions: Record<string, { accepted: number; rejected: number }>;
    model_breakdown: { model: string; estimated_cost: { amount: number; currency: string } }[];
  }
  const documented = dataOf<Row>("claude_code.doc-2026-09-11.json");
  const constructed = dataOf<Row>("claude_code.api-actor-subscription.constructed.json");
  const [api, subscription] = rollUp([...documented, ...documented, ...constructed], ["customer_type"]);
  expect(api).toEqual({
    starting_at: "2025-08-08T00:00:00Z",
    ending_at: "2026-09-09T00:00:00Z",
    customer_type: "api",
    core_metrics: {
      num_sessions: 31,
      lines_of_code: { added: 684, removed: 256 },
      commits_by_claude_code: 16,
      pull_requests_by_claude_code: 4,
    },
    tool_actions: {
      edit_tool: { accepted: 50, rejected: 6 },
      multi_edit_tool: { accepted: 24, rejected: 2 },
      notebook_edit_tool: { accepted: 10, rejected: 4 },
      write_tool: { accepted: 16, rejected: 0 },
    },
    model_breakdown: [
      {
        model: "claude-opus-5",
        tokens: { input: 90_460, output: 24_900, cache_read: 17_580, cache_creation: 4680 },
        estimated_cost: { amount: "372", currency: "USD" },
      },
      {
        model: "claude-sonnet-5",
        tokens: { input: 46_200, output: 11_360, cache_read: 6840, cache_creation: 1780 },
        estimated_cost: { amount: "84", currency: "USD" },
      },
    ],
  });
  expect(subscription?.model_breakdown[0]?.estimated_cost.amount).toBe("12.5");
});

test("Claude Code days stay separate by date or starting_at, whatever the notation", () => {
  const [record] = dataOf<{ date: string; core_metrics: { num_sessions: number } }>("claude_code.doc-2026-09-11.json");
  const rows = [record!, { ...record!, date: "2025-08-08" }, { ...record!, date: "2025-08-09T00:00:00Z" }];
  expect(rollUp(rows, ["date"]).map(({ date, core_metrics }) => [date, core_metrics.num_sessions])).toEqual([
    ["2025-08-08T00:00:00Z", 30],
    ["2025-08-09T00:00:00Z", 15],
  ]);
  expect(rollUp(rows, ["starting_at"]).map(({ starting_at }) => starting_at)).toEqual([
    "2025-08-08T00:00:00Z",
    "2025-08-09T00:00:00Z",
  ]);
});

test("models of Claude Code can be rolled up from the entries of the records", () => {
  const records = dataOf<{ date: string; model_breakdown: { model: string; tokens: { input: number } }[] }>(
    "claude_code.doc-2026-09-11.json",
  );
  const entries = records.flatMap((record) => record.model_breakdown);
  expect(rollUp([...entries, ...entries], ["model"]).map((row) => [row.model, row.tokens.input])).toEqual([
    ["claude-opus-5", 90_460],
    ["claude-sonnet-5", 46_200],
  ]);
  expect(failure(() => rollUp(records, ["model" as never]))).toMatchObject({
    code: "invalid_params",
    hint: expect.stringContaining("model_breakdown"),
  });
});

test("one person under two names is one group, and actors of other kinds are others", () => {
  const rows = dataOf<{ group: { actor: { type: string } | null }; usage: { output_tokens: number } }>(
    "analytics_usage.by-actor-all-variants.constructed.json",
  );
  const [jane] = rows;
  const renamed = {
    ...jane!,
    group: { actor: { type: "user_actor", user_id: "user_01AbCdEfGhIjKlMnOpQrSt", name: "J. Smith" } },
  };
  const rolled = rollUp([...rows, renamed], ["actor"]);
  expect(rolled).toHaveLength(rows.length);
  expect(rolled[0]).toMatchObject({ actor: { name: "Jane Smith" }, output_tokens: 1000 });
});

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
