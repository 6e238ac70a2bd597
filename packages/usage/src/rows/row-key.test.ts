import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rowKey } from "./row-key.ts";

const messagesRow = {
  starting_at: "2026-05-01T00:00:00Z",
  ending_at: "2026-05-02T00:00:00Z",
  model: "claude-opus-5",
  workspace_id: null,
  uncached_input_tokens: 1500,
  cache_read_input_tokens: 200,
  cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
  output_tokens: 500,
  server_tool_use: { web_search_requests: 10 },
};

const record = {
  date: "2026-09-08T00:00:00Z",
  organization_id: "12345678-1234-5678-1234-567812345678",
  actor: { type: "user_actor", email_address: "user@emaildomain.com" },
  customer_type: "subscription",
  subscription_type: "team",
  terminal_type: "tmux",
  is_remote: false,
  core_metrics: { num_sessions: 2 },
  tool_actions: {},
  model_breakdown: [],
};

function failure(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

test("a key is the bucket and the dimensions that are set, readable and without metrics", () => {
  expect(rowKey(messagesRow)).toBe('["2026-05-01T00:00:00Z","2026-05-02T00:00:00Z","model","claude-opus-5"]');
});

test("a revised figure keeps its key", () => {
  const revised = {
    ...messagesRow,
    output_tokens: 501,
    requests: null,
    total_tokens: 7,
    amount: "1",
    list_amount: "2",
    currency: "USD",
    server_tool_use: { web_search_requests: 0 },
    cache_creation: { ephemeral_5m_input_tokens: 1, ephemeral_1h_input_tokens: 1 },
  };
  expect(rowKey(revised)).toBe(rowKey(messagesRow));
  expect(rowKey({ ...record, core_metrics: { num_sessions: 3 }, subscription_type: null })).toBe(rowKey(record));
});

test("notation does not matter: instants, key order, and a missing null", () => {
  const { workspace_id: _, ...sparse } = messagesRow;
  expect(rowKey(sparse)).toBe(rowKey(messagesRow));
  expect(rowKey(Object.fromEntries(Object.entries(messagesRow).toReversed()))).toBe(rowKey(messagesRow));
  expect(rowKey({ ...messagesRow, starting_at: "2026-05-01T02:00:00.000+02:00" })).toBe(rowKey(messagesRow));
  expect(rowKey({ ...record, date: "2026-09-08" })).toBe(rowKey(record));
});

test.each([
  [{ starting_at: "2026-05-01T01:00:00Z" }],
  [{ ending_at: "2026-05-01T01:00:00Z" }],
  [{ model: "claude-opus-4" }],
  [{ model: null }],
  [{ workspace_id: "wrkspc_1" }],
  [{ a_dimension_that_came_later: "x" }],
])("another bucket or dimension has another key: %j", (change) => {
  expect(rowKey({ ...messagesRow, ...change })).not.toBe(rowKey(messagesRow));
});

test.each([
  [{ date: "2026-09-09" }],
  [{ actor: { type: "user_actor", email_address: "other@emaildomain.com" } }],
  [{ actor: { type: "api_actor", api_key_name: "user@emaildomain.com" } }],
  [{ terminal_type: "vscode" }],
  [{ is_remote: true }],
  [{ customer_type: "api" }],
  [{ organization_id: "87654321-1234-5678-1234-567812345678" }],
])("another actor, day, terminal, place or customer has another key: %j", (change) => {
  expect(rowKey({ ...record, ...change })).not.toBe(rowKey(record));
});

test("no values make two rows share a key", () => {
  const keys = [
    { model: "a", workspace_id: "b" },
    { model: 'a","workspace_id","b' },
    { model: "b", workspace_id: "a" },
    { workspace_id: "a" },
    { model: "a" },
    { model: "" },
    { model: "null" },
    {},
  ].map((dimensions) =>
    rowKey({ starting_at: messagesRow.starting_at, ending_at: messagesRow.ending_at, ...dimensions }),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test("each actor of an analytics report has its own key, including null", () => {
  const url = new URL(
    "../../../../openapi/fixtures/analytics_usage.by-actor-all-variants.constructed.json",
    import.meta.url,
  );
  const { data } = JSON.parse(readFileSync(url, "utf8")) as { data: object[] };
  expect(new Set(data.map((row) => rowKey(row))).size).toBe(data.length);
});

test("a usage row and a cost row about the same things can be joined by key", () => {
  const bounds = { starting_at: "2026-09-03T00:00:00Z", ending_at: "2026-09-04T00:00:00Z" };
  const usage = { ...bounds, group: { model: "opus", product: null }, usage: { output_tokens: 1 } };
  const cost = { ...bounds, group: { model: "opus", cost_type: null }, cost: { amount: "1", currency: "USD" } };
  expect(rowKey(usage)).toBe(rowKey(cost));
});

test("a user row of a report without buckets is identified by its user", () => {
  const actor = { type: "user_actor", user_id: "user_1", deleted: false };
  expect(rowKey({ actor, requests: 1 })).toBe('[null,null,"actor",["user_actor.user_id:user_1"]]');
  expect(rowKey({ actor, starting_at: null, ending_at: null })).toBe(rowKey({ actor }));
});

test("a result taken out of its bucket has no identity", () => {
  const { starting_at: _, ending_at: __, ...torn } = messagesRow;
  expect(failure(() => rowKey(torn))).toMatchObject({
    code: "invalid_params",
    hint: expect.stringContaining("rows()"),
  });
  expect(failure(() => rowKey({}))).toMatchObject({ code: "invalid_params" });
});

test.each([
  [{ ...messagesRow, ending_at: null }],
  [{ ...messagesRow, starting_at: "today" }],
  [{ ...messagesRow, ending_at: messagesRow.starting_at }],
  [{ ...record, date: "2026-09-08T13:00:00Z" }],
  [{ ...record, actor: { type: "user_actor" } }],
  [null],
  [undefined],
  ["row"],
])("%j is a bad row", (row) => {
  expect(failure(() => rowKey(row as never))).toMatchObject({ code: "bad_row" });
});

test("a bucket is not a row", () => {
  expect(failure(() => rowKey({ ...messagesRow, results: [] }))).toMatchObject({ code: "invalid_params" });
});

test("a row that says it has no bucket, or only its day, has a key without an actor too", () => {
  expect(rowKey({ starting_at: null, ending_at: null, model: "m" })).toBe('[null,null,"model","m"]');
  expect(rowKey({ date: "2026-05-01T00:00:00Z", terminal_type: "tmux" })).toBe(
    '["2026-05-01T00:00:00Z","2026-05-02T00:00:00Z","terminal_type","tmux"]',
  );
});
