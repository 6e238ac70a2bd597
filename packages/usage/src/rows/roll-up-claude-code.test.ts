import { expect, test } from "vitest";
import { dataOf, failure } from "../../test/roll-up-rows.ts";
import { rollUp } from "./roll-up.ts";

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
