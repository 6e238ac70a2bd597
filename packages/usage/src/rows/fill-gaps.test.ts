import { expect, test } from "vitest";
import { ParamsError } from "../errors/params-error.ts";
import { fillGaps } from "./fill-gaps.ts";
import { rollUp } from "./roll-up.ts";
import { rowKey } from "./row-key.ts";

const week = { starting_at: "2026-09-01T00:00:00Z", ending_at: "2026-09-05T00:00:00Z" };

function daily(day: number, model: string, output = 5) {
  return {
    starting_at: `2026-09-0${day}T00:00:00Z`,
    ending_at: `2026-09-0${day + 1}T00:00:00Z`,
    group: { model, workspace_id: null as string | null },
    usage: {
      uncached_input_tokens: 1,
      cache_read_input_tokens: 2,
      cache_creation: { ephemeral_1h_input_tokens: 3, ephemeral_5m_input_tokens: 4 },
      output_tokens: output,
      total_tokens: 10 + output,
      server_tool_use: { web_search_requests: 1 },
      requests: 2 as number | null,
    },
  };
}

function costRow(day: number, requests: number | null = 1) {
  return {
    starting_at: `2026-09-0${day}T00:00:00Z`,
    ending_at: `2026-09-0${day + 1}T00:00:00Z`,
    amount: "12.5",
    list_amount: "13",
    currency: "EUR",
    requests,
    model: "opus",
    product: null as string | null,
  };
}

/** The days that a row on the first of September is filled up to. */
function fill(through: string | null): string[] {
  const filled = fillGaps([daily(1, "opus")], { window: week, width: "1d", through });
  return filled.map((row) => row.starting_at.slice(8, 10));
}

function failure(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

test("an idle day is a zero row of the same shape, marked as filled", () => {
  const rows = [daily(1, "opus"), daily(3, "opus")];
  const filled = fillGaps(rows, { window: week, width: "1d", through: week.ending_at });
  expect(filled.map((row) => [row.starting_at, row.filled ?? false])).toEqual([
    ["2026-09-01T00:00:00Z", false],
    ["2026-09-02T00:00:00Z", true],
    ["2026-09-03T00:00:00Z", false],
    ["2026-09-04T00:00:00Z", true],
  ]);
  expect(filled[1]).toEqual({
    starting_at: "2026-09-02T00:00:00Z",
    ending_at: "2026-09-03T00:00:00Z",
    group: { model: "opus", workspace_id: null },
    usage: {
      uncached_input_tokens: 0,
      cache_read_input_tokens: 0,
      cache_creation: { ephemeral_1h_input_tokens: 0, ephemeral_5m_input_tokens: 0 },
      output_tokens: 0,
      total_tokens: 0,
      server_tool_use: { web_search_requests: 0 },
      requests: 0,
    },
    filled: true,
  });
  expect(filled[0]).toBe(rows[0]);
});

test("each combination has its own gaps, and rows are in time order", () => {
  const rows = [daily(3, "haiku"), daily(1, "opus")];
  const filled = fillGaps(rows, { window: week, width: "1d", through: week.ending_at });
  expect(filled).toHaveLength(8);
  expect(filled.map((row) => row.starting_at)).toEqual(filled.map((row) => row.starting_at).toSorted());
  expect(new Set(filled.map((row) => rowKey(row))).size).toBe(8);
  expect(rollUp(filled, ["model"]).map(({ model, output_tokens }) => [model, output_tokens])).toEqual([
    ["opus", 5],
    ["haiku", 5],
  ]);
});

test("nothing is filled after `through`: missing is not zero", () => {
  expect(fill("2026-09-03T00:00:00Z")).toEqual(["01", "02"]);
  expect(fill("2026-09-03T23:59:59Z")).toEqual(["01", "02"]);
  expect(fill("2026-09-04T00:00:00Z")).toEqual(["01", "02", "03"]);
  expect(fill("2027-01-01T00:00:00Z")).toEqual(["01", "02", "03", "04"]);
  expect(fill("2026-09-01T00:00:00Z")).toEqual(["01"]);
  expect(fill(null)).toEqual(["01"]);
});

test("a row after `through` is kept unchanged", () => {
  const filled = fillGaps([daily(4, "opus")], { window: week, width: "1d", through: "2026-09-02" });
  expect(filled.map((row) => [row.starting_at.slice(8, 10), row.filled])).toEqual([
    ["01", true],
    ["04", undefined],
  ]);
});

test("idle money is zero in the currency of its row, at both prices", () => {
  const [, filled] = fillGaps([costRow(1)], { window: week, width: "1d", through: "2026-09-03" });
  expect(filled).toMatchObject({ amount: "0", list_amount: "0", currency: "EUR", requests: 0, model: "opus" });
});

test("requests that a report does not count stay null", () => {
  const [, filled] = fillGaps([costRow(1, null)], { window: week, width: "1d", through: "2026-09-03" });
  expect(filled?.requests).toBeNull();
});

test("hours and minutes are filled like days", () => {
  const row = {
    ...daily(1, "opus").usage,
    starting_at: "2026-09-01T01:00:00Z",
    ending_at: "2026-09-01T02:00:00Z",
  };
  const window = { starting_at: "2026-09-01T00:00:00Z", ending_at: "2026-09-01T04:00:00Z" };
  expect(fillGaps([row], { window, width: "1h", through: window.ending_at })).toHaveLength(4);
  const minute = { ...row, ending_at: "2026-09-01T01:01:00Z" };
  expect(fillGaps([minute], { window, width: "1m", through: window.ending_at })).toHaveLength(240);
});

test("a Claude Code day without a record is a record of zeros", () => {
  const record = {
    date: "2026-09-01T00:00:00Z",
    organization_id: "12345678-1234-5678-1234-567812345678",
    actor: { type: "api_actor", api_key_name: "ci" },
    customer_type: "api",
    subscription_type: null,
    terminal_type: "tmux",
    is_remote: false,
    core_metrics: {
      num_sessions: 2,
      lines_of_code: { added: 3, removed: 1 },
      commits_by_claude_code: 1,
      pull_requests_by_claude_code: 0,
    },
    tool_actions: { edit_tool: { accepted: 1, rejected: 0 } },
    model_breakdown: [],
  };
  const [, filled] = fillGaps([record], { window: week, width: "1d", through: "2026-09-03" });
  expect(filled).toEqual({
    ...record,
    date: "2026-09-02T00:00:00Z",
    core_metrics: {
      num_sessions: 0,
      lines_of_code: { added: 0, removed: 0 },
      commits_by_claude_code: 0,
      pull_requests_by_claude_code: 0,
    },
    tool_actions: {},
    filled: true,
  });
});

test("an idle day of a Claude Code model has an estimate of zero in the currency of its row", () => {
  const tokens = { input: 5, output: 4, cache_read: 3, cache_creation: 2 };
  const row = { date: "2026-09-01", model: "opus", tokens, estimated_cost: { amount: 12, currency: "EUR" } };
  const [, filled] = fillGaps([row], { window: week, width: "1d", through: "2026-09-03" });
  expect(filled).toEqual({
    date: "2026-09-02T00:00:00Z",
    model: "opus",
    tokens: { input: 0, output: 0, cache_read: 0, cache_creation: 0 },
    estimated_cost: { amount: "0", currency: "EUR" },
    filled: true,
  });
});

test("unknown figures are omitted from zero rows, not repeated", () => {
  const row = { ...costRow(1), new_counter: 99 };
  const [, filled] = fillGaps([row], { window: week, width: "1d", through: "2026-09-03" });
  expect(filled).not.toHaveProperty("new_counter");
});

test("without rows nothing is filled", () => {
  expect(fillGaps([], { window: week, width: "1d", through: week.ending_at })).toEqual([]);
});

test("a start inside a bucket is snapped down, as the API does", () => {
  const window = { starting_at: "2026-09-01T13:30:00Z", ending_at: "2026-09-03" };
  expect(fillGaps([daily(1, "opus")], { window, width: "1d", through: "2026-09-03" })).toHaveLength(2);
});

test("an end inside a bucket is rejected with the nearest boundaries", () => {
  const window = { starting_at: "2026-09-01", ending_at: "2026-09-03T23:59:59Z" };
  expect(failure(() => fillGaps([], { window, width: "1d", through: null }))).toMatchObject({
    code: "invalid_params",
    param: "window.ending_at",
    allowed: ["2026-09-03T00:00:00Z", "2026-09-04T00:00:00Z"],
  });
});

test.each([
  [{ width: "2d" }, "width"],
  [{ width: undefined }, "width"],
  [{ through: undefined }, "through"],
  [{ through: "yesterday" }, "through"],
  [{ through: "2026-09-03T00:00:00" }, "through"],
  [{ through: Number.NaN }, "through"],
  [{ window: undefined }, "window.starting_at"],
  [{ window: { starting_at: "2026-09-02", ending_at: "2026-09-02" } }, "window.ending_at"],
  [{ window: { starting_at: "2026-02-30", ending_at: "2026-09-02" } }, "window.starting_at"],
])("options with %j are rejected", (wrong, param) => {
  const options = { window: week, width: "1d", through: week.ending_at, ...wrong };
  expect(failure(() => fillGaps([daily(1, "opus")], options as never))).toMatchObject({
    code: "invalid_params",
    param,
  });
});

test("rows outside the window, of another width, or without a bucket are rejected", () => {
  const options = { window: week, width: "1d", through: week.ending_at } as const;
  expect(failure(() => fillGaps([daily(6, "opus")], options))).toBeInstanceOf(ParamsError);
  expect(failure(() => fillGaps([daily(1, "opus")], { ...options, width: "1h" }))).toBeInstanceOf(ParamsError);
  const { starting_at: _, ending_at: __, ...torn } = costRow(1);
  expect(failure(() => fillGaps([torn], options))).toBeInstanceOf(ParamsError);
  expect(failure(() => fillGaps(undefined as never, options))).toBeInstanceOf(ParamsError);
});

test("a malformed row is a bad row, even if nothing is added to it", () => {
  const options = { window: week, width: "1d", through: week.ending_at } as const;
  const bad = { ...costRow(2), amount: "1,5" };
  expect(failure(() => fillGaps([costRow(1), bad], options))).toMatchObject({ path: "rows[1].amount" });
  expect(failure(() => fillGaps([null] as never, options))).toMatchObject({ code: "bad_row" });
});

test("nothing is summed, so rows whose sum would be too large can be filled", () => {
  const rows = [1, 2].map((day) => {
    const row = daily(day, "opus", Number.MAX_SAFE_INTEGER);
    return { ...row, usage: { ...row.usage, total_tokens: 0 } };
  });
  expect(fillGaps(rows, { window: week, width: "1d", through: week.ending_at })).toHaveLength(4);
});
