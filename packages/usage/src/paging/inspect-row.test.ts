import { expect, test } from "vitest";
import {
  analyticsCostRowShape,
  apiKeyShape,
  claudeCodeRecordShape,
  costBucketShape,
  enterpriseUserUsageRowShape,
  messagesUsageBucketShape,
  type Shape,
} from "@org/usage-raw";
import { rowAt } from "../../test/bucket-server.ts";
import { createInspector, inspect, type Problem } from "./inspect-row.ts";

interface Inspected {
  readonly problem: Problem | undefined;
  readonly told: readonly (readonly [path: string, value: unknown])[];
}

function inspected(item: unknown, shape: Shape = messagesUsageBucketShape): Inspected {
  const told: (readonly [string, unknown])[] = [];
  const problem = inspect(item, createInspector(shape, "data[]"), (path, value) => told.push([path, value]));
  return { problem, told };
}

const bucketWith = (row: object): object => ({
  starting_at: "2026-05-01T00:00:00Z",
  ending_at: "2026-05-02T00:00:00Z",
  results: [row],
});

const messagesRow = rowAt(0);
const costRow = { amount: "123.45", currency: "USD" };

test("a row with all its figures has no problem and is nothing new", () => {
  expect(inspected(bucketWith({ ...messagesRow }))).toEqual({ problem: undefined, told: [] });
});

test.each(["uncached_input_tokens", "cache_read_input_tokens", "output_tokens"])(
  "a row without %s is a problem",
  (counter) => {
    const { [counter as "output_tokens"]: _, ...row } = messagesRow;
    expect(inspected(bucketWith(row)).problem).toEqual({ path: `.results[0].${counter}`, message: "is missing" });
  },
);

test("a row without its nested counters is a problem: flat cache figures are not read as zero", () => {
  const { cache_creation: _, ...flat } = messagesRow;
  const row = { ...flat, cache_creation_input_tokens: 5 };
  expect(inspected(bucketWith(row)).problem).toMatchObject({ path: ".results[0].cache_creation" });
  const half = { ...messagesRow, cache_creation: { ephemeral_5m_input_tokens: 1 } };
  expect(inspected(bucketWith(half)).problem).toMatchObject({
    path: ".results[0].cache_creation.ephemeral_1h_input_tokens",
  });
});

test.each([-1, 1.5, 2 ** 53, Number.NaN, Infinity, "12", "", null, true, [1], {}])(
  "a counter of %j is a problem",
  (output_tokens) => {
    expect(inspected(bucketWith({ ...messagesRow, output_tokens })).problem).toEqual({
      path: ".results[0].output_tokens",
      message: "is not a count",
    });
  },
);

test.each([0, 1, Number.MAX_SAFE_INTEGER])("a counter of %i is a count", (output_tokens) => {
  expect(inspected(bucketWith({ ...messagesRow, output_tokens })).problem).toBeUndefined();
});

test.each(["0", "123.45", "123.78912", "-1.50", "41280.000000", "00.10"])("an amount of %s is money", (amount) => {
  expect(inspected(bucketWith({ ...costRow, amount }), costBucketShape).problem).toBeUndefined();
});

test.each([
  "",
  "1e3",
  "1.",
  ".5",
  "+1",
  "1,000",
  " 1",
  "1 ",
  "0x10",
  "NaN",
  "Infinity",
  "--1",
  "amount",
  12.5,
  0,
  null,
  true,
])("an amount of %j is a problem", (amount) => {
  expect(inspected(bucketWith({ ...costRow, amount }), costBucketShape).problem).toEqual({
    path: ".results[0].amount",
    message: "is not a decimal string of at most 100 digits",
  });
});

test.each([undefined, null, "", 5])("money in the currency %j is a problem", (currency) => {
  expect(inspected(bucketWith({ ...costRow, currency }), costBucketShape).problem?.path).toBe(".results[0].currency");
});

test("both amounts of an analytics row are looked at", () => {
  const cost = { amount: "1", list_amount: "1e9", currency: "USD", requests: null };
  const row = { starting_at: "x", ending_at: "y", group: {}, cost };
  expect(inspected(row, analyticsCostRowShape).problem?.path).toBe(".cost.list_amount");
});

const costOf = (requests?: unknown): object => ({
  starting_at: "x",
  ending_at: "y",
  group: {},
  cost: { amount: "1", list_amount: "2", currency: "USD", ...(requests === undefined ? {} : { requests }) },
});

test("requests may be null, but not missing, and nothing but a count otherwise", () => {
  for (const requests of [null, 7]) expect(inspected(costOf(requests), analyticsCostRowShape).problem).toBeUndefined();
  for (const requests of [undefined, -1, "7", 0.5])
    expect(inspected(costOf(requests), analyticsCostRowShape).problem?.path).toBe(".cost.requests");
});

test("a missing dimension reads as null", () => {
  const row: Record<string, unknown> = { ...messagesRow };
  delete row["model"];
  inspected(bucketWith(row));
  expect(row).toMatchObject({
    model: null,
    workspace_id: null,
    service_tier: null,
    context_window: null,
    account_id: null,
  });
});

test("a missing group of dimensions reads as nulls", () => {
  const row = { cost: { amount: "1", list_amount: "1", currency: "USD", requests: null } };
  expect(inspected(row, analyticsCostRowShape)).toEqual({ problem: undefined, told: [] });
  expect(row).toMatchObject({ group: { model: null, actor: null, workspace_id: null } });
});

test.each([undefined, null, {}, "rows", 5])("results of %j are a problem, never an empty bucket", (results) => {
  expect(inspected({ ...bucketWith({}), results }).problem?.path).toBe(".results");
});

test.each([null, [], "row", 5])("an item that is %j is a problem", (item) => {
  expect(inspected(item).problem).toEqual({ path: "", message: "is not an object" });
});

test("a row in place of an object is a problem", () => {
  expect(inspected({ ...bucketWith({}), results: [null] }).problem).toEqual({
    path: ".results[0]",
    message: "is not an object",
  });
});

test("an unknown enum value passes, and is reported with a path without indices", () => {
  expect(inspected(bucketWith({ ...messagesRow, service_tier: "overnight" }))).toEqual({
    problem: undefined,
    told: [["data[].results[].service_tier", "overnight"]],
  });
});

test("an unknown field passes, and stays on the row", () => {
  const row = { ...messagesRow, audio_tokens: 7 };
  expect(inspected(bucketWith(row))).toEqual({ problem: undefined, told: [["data[].results[].audio_tokens", 7]] });
  expect(row.audio_tokens).toBe(7);
});

test("an actor of an unknown type passes with everything it has", () => {
  const row = { starting_at: "x", ending_at: "y", group: { actor: { type: "robot_actor", robot_id: "r" } } };
  const cost = { amount: "1", list_amount: "1", currency: "USD", requests: 1 };
  expect(inspected({ ...row, cost }, analyticsCostRowShape)).toEqual({
    problem: undefined,
    told: [["data[].group.actor.type", "robot_actor"]],
  });
});

test.each([5, "robot", [], {}])("an actor of %j passes and is reported", (actor) => {
  const cost = { amount: "1", list_amount: "1", currency: "USD", requests: 1 };
  const { problem, told } = inspected(
    { starting_at: "x", ending_at: "y", group: { actor }, cost },
    analyticsCostRowShape,
  );
  expect(problem).toBeUndefined();
  expect(told).toHaveLength(1);
});

const record = (more: object): object => ({
  date: "2026-05-01T00:00:00Z",
  organization_id: "o",
  actor: { type: "user_actor", email_address: "ada@example.com" },
  customer_type: "api",
  terminal_type: "vscode",
  core_metrics: {
    num_sessions: 1,
    lines_of_code: { added: 1, removed: 0 },
    commits_by_claude_code: 0,
    pull_requests_by_claude_code: 0,
  },
  tool_actions: { edit_tool: { accepted: 1, rejected: 0 } },
  model_breakdown: [],
  ...more,
});

test("a tool of any name has its two counters", () => {
  expect(
    inspected(record({ tool_actions: { tomorrow_tool: { accepted: 1, rejected: 2 } } }), claudeCodeRecordShape),
  ).toEqual({
    problem: undefined,
    told: [],
  });
  expect(inspected(record({ tool_actions: { edit_tool: { accepted: 1 } } }), claudeCodeRecordShape).problem).toEqual({
    path: ".tool_actions.edit_tool.rejected",
    message: "is missing",
  });
});

test.each([1, 1.5, 0, "12345678901234567.89"])("an estimated cost of %j is money", (amount) => {
  const tokens = { input: 1, output: 1, cache_read: 0, cache_creation: 0 };
  const model_breakdown = [{ model: "m", tokens, estimated_cost: { amount, currency: "USD" } }];
  expect(inspected(record({ model_breakdown }), claudeCodeRecordShape).problem).toBeUndefined();
});

test.each([null, "1e99999", Infinity, {}, true])("an estimated cost of %j is a problem", (amount) => {
  const tokens = { input: 1, output: 1, cache_read: 0, cache_creation: 0 };
  const model_breakdown = [{ model: "m", tokens, estimated_cost: { amount, currency: "USD" } }];
  expect(inspected(record({ model_breakdown }), claudeCodeRecordShape).problem?.path).toBe(
    ".model_breakdown[0].estimated_cost.amount",
  );
});

test("names that every object inherits are not fields", () => {
  const row = JSON.parse(`{"constructor":1,"toString":2,"__proto__":3,"hasOwnProperty":4}`) as object;
  const { problem, told } = inspected(bucketWith(Object.assign(row, { ...messagesRow })));
  expect(problem).toBeUndefined();
  expect(told.map(([path]) => path.slice("data[].results[].".length)).toSorted()).toEqual([
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "toString",
  ]);
  const actor = { type: "constructor" };
  expect(inspected(record({ actor }), claudeCodeRecordShape).told).toEqual([["data[].actor.type", "constructor"]]);
});

test("an entry of a list, and a user row without buckets, pass with what is optional left out", () => {
  expect(
    inspected({ id: "k", type: "api_key", name: "n", status: "active", created_at: "x" }, apiKeyShape).problem,
  ).toBeUndefined();
  const row = {
    actor: { type: "user_actor", user_id: "u", deleted: false },
    starting_at: null,
    ending_at: null,
    ...messagesRow,
    requests: null,
    total_tokens: 1,
  };
  expect(inspected(row, enterpriseUserUsageRowShape).problem).toBeUndefined();
});
