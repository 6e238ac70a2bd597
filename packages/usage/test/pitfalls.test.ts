// Pitfalls of docs/pitfalls.md that no single module can rule out: shown through the public surface, against the mock.
import { inspect } from "node:util";
import { createMock, type Fault, faults, type Mock } from "@org/usage-mock";
import { expect, test } from "vitest";
import {
  createUsageClient,
  money,
  month,
  ParamsError,
  sumMoney,
  type UsageClient,
  type UsageClientOptions,
  UsageError,
  type UsageEvent,
} from "../src/index.ts";
import { serverOf } from "./answers.ts";

const now = "2026-09-10T14:20:00Z";

interface Place {
  readonly mock: Mock;
  readonly usage: UsageClient;
}

function place(options: UsageClientOptions = {}, ...broken: Fault[]): Place {
  const mock = createMock({ seed: 7, now });
  mock.inject(...broken);
  const { apiKey, fetch, clock } = mock;
  return { mock, usage: createUsageClient({ apiKey, fetch, clock, ...options }) };
}

/** What a promise was rejected with; a promise that was kept fails the test. */
async function failureOf(promise: Promise<unknown>): Promise<UsageError> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  expect(outcome).not.toHaveProperty("value");
  const { error } = outcome as { error: unknown };
  if (!UsageError.isInstance(error)) throw error;
  return error;
}

async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const gathered: Item[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
}

const may = { ...month("2026-05"), limit: 7 };

test.each([
  ["more pages and no cursor", faults.missingCursor({ after: 1 }), "cursor_missing"],
  ["a cursor that leads in a circle", faults.repeatedCursor({ after: 1, times: 9 }), "cursor_repeated"],
  ["a bucket that is lost", faults.lostBucket({ after: 1 }), "bucket_gap"],
  ["a bucket that comes twice", faults.repeatedBucket({ after: 1 }), "bucket_overlap"],
])("%s: an error, never a report cut short", async (_, fault, code) => {
  const { usage } = place({ concurrency: 1 }, fault);
  expect(await failureOf(usage.messages(may).collect())).toMatchObject({ code });
});

test.each([
  ["HTML", faults.html(), "not_json"],
  ["an empty body", faults.emptyBody({ times: 99 }), "network"],
  ["an empty object", faults.emptyObject(), "bad_envelope"],
  ["an error in a 200", faults.errorInOk(), "bad_envelope"],
  ["null for data", faults.nullData(), "bad_envelope"],
])("%s is never an empty report", async (_, fault, code) => {
  const { usage } = place({}, fault);
  expect(await failureOf(usage.cost(may).collect())).toMatchObject({ code });
});

test("a key without the right is an error and never an empty report", async () => {
  const { mock, usage } = place({ apiKey: createMock({ seed: 7 }).keys.workspace });
  expect(await failureOf(usage.cost(may).collect())).toMatchObject({ code: "wrong_key", status: 403 });
  expect(mock.requests).toHaveLength(1);
});

test("a report without an end stops before the bucket that is still filling", async () => {
  const { usage } = place();
  const { items, receipt } = await usage.messages({ starting_at: "2026-09-09", bucket_width: "1h" }).collect();
  expect(items.at(-1)?.ending_at).toBe("2026-09-10T14:00:00Z");
  expect(receipt.coverage).toMatchObject({ through: "2026-09-10T14:00:00Z", partial: [], missing: [] });
});

test("a bucket that is still filling is read on request, and reported as partial", async () => {
  const { usage } = place();
  const { items, receipt } = await usage.messages({ starting_at: "2026-09-08", include_running: true }).collect();
  expect(items).toHaveLength(3);
  const today = { starting_at: "2026-09-10T00:00:00Z", ending_at: "2026-09-11T00:00:00Z" };
  expect(receipt.coverage).toMatchObject({ through: "2026-09-10T00:00:00Z", partial: [today] });
});

test.each([
  ["flat", { cache_creation_input_tokens: 5, cache_creation: undefined }],
  ["with one lifetime missing", { cache_creation: { ephemeral_5m_input_tokens: 5 } }],
])("cache writes %s are an error of the report and not a zero", async (_, wrong) => {
  const row = {
    uncached_input_tokens: 1,
    cache_read_input_tokens: 1,
    output_tokens: 1,
    server_tool_use: { web_search_requests: 0 },
    ...wrong,
  };
  const bucket = { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-02T00:00:00Z", results: [row] };
  const { fetch } = serverOf(() => ({ data: [bucket], has_more: false, next_page: null }));
  const usage = createUsageClient({ apiKey: "sk-ant-admin01-test", fetch });
  const error = await failureOf(usage.messages({ starting_at: "2026-05-01", ending_at: "2026-05-02" }).collect());
  expect(error).toMatchObject({ code: "bad_row", path: expect.stringContaining("data[0].results[0].cache_creation") });
});

test("the key is in nothing that a client can show", async () => {
  const key = "sk-ant-admin01-canary";
  const shown: unknown[] = [];
  const usage = createUsageClient({
    apiKey: key,
    baseUrl: "http://127.0.0.1:9",
    fetch: async (_, init) => {
      throw Object.assign(new TypeError(`failed with ${key}`), { init });
    },
    clock: { now: () => 0, random: () => 0, sleep: async () => {} },
    onEvent: (event) => shown.push(event),
  });
  const report = usage.messages(may);
  const error = await failureOf(report.collect());
  shown.push(usage, report, report.plan(), error, error.cause, error.toJSON(), error.stack);
  for (const thing of shown) {
    expect(inspect(thing, { depth: 20, showHidden: true, getters: true })).not.toContain("canary");
    expect(JSON.stringify(thing) ?? "").not.toContain("canary");
  }
  expect(shown.length).toBeGreaterThan(10);
});

test("a walk goes on with its own parameters only: a token of others is refused before any request", async () => {
  const { mock, usage } = place();
  const [page] = await gather(usage.messages(may).pages());
  const requestCount = mock.requests.length;
  const resume = page?.resume ?? "";
  expect(() => usage.messages({ ...may, group_by: ["model"] }, { resume })).toThrow(ParamsError);
  expect(() => usage.cost(may, { resume })).toThrow(ParamsError);
  expect(mock.requests).toHaveLength(requestCount);
});

test("an unknown value passes through, and is reported once", async () => {
  const events: UsageEvent[] = [];
  const { usage } = place(
    { onEvent: (event) => events.push(event) },
    faults.unknownEnum({ field: "service_tier", value: "tier_of_tomorrow", times: 3 }),
  );
  const report = usage.messages({ ...may, group_by: ["service_tier"] });
  const rows = await gather(report.rows());
  expect(rows.filter((row) => row.service_tier === "tier_of_tomorrow")).toHaveLength(3);
  expect(events.filter(({ type }) => type === "unrecognized")).toMatchObject([
    { path: "data[].results[].service_tier", value: "tier_of_tomorrow" },
  ]);
});

test("a bucket full of groups is named in the receipt, and its remainder can be read", async () => {
  const mock = createMock({ seed: 7, now, size: "large" });
  const usage = createUsageClient({ apiKey: mock.keys.analytics, fetch: mock.fetch, clock: mock.clock });
  const window = { starting_at: "2026-07-01", ending_at: "2026-07-03" };
  const group_by = ["model", "product", "slack_channel_id", "claude_tag_user_id", "token_type"] as const;
  const full = await usage.enterprise.costReport({ ...window, group_by }).collect();
  expect(full.items.map(({ results }) => results.length)).toEqual([100, 100]);
  expect(full.receipt.coverage.capped).toEqual([
    { starting_at: "2026-07-01T00:00:00Z", ending_at: "2026-07-02T00:00:00Z" },
    { starting_at: "2026-07-02T00:00:00Z", ending_at: "2026-07-03T00:00:00Z" },
  ]);
  const { items } = await usage.enterprise.costReport({ ...window, group_by, remainder: true }).collect();
  const truth = mock.ledger.enterprise.costReport(window);
  expect(items.map(({ results }) => results.length)).toEqual([101, 101]);
  expect(items.map(({ results }) => sumMoney(results).amountCents)).toEqual(
    truth.map(({ amount, currency }) => money({ amount, currency }).amountCents),
  );
});

test.each([
  ["next_page", { next_page: "page_1" }],
  ["start_date", { start_date: "2026-05-01" }],
  ["group_by", { group_by: "model,workspace_id" }],
  ["group_by[]", { "group_by[]": ["model"] }],
])("%s, as hand-written clients send it, is refused with how to fix it", (name, wrong) => {
  const { mock, usage } = place();
  const call = (): unknown => usage.messages({ ...may, ...(wrong as object) });
  expect(call).toThrow(ParamsError);
  expect(call).toThrow(name);
  expect(mock.requests).toEqual([]);
});

test("names are read from every page of every list, archived entries and the default workspace among them", async () => {
  const mock = createMock({ seed: 7, now, size: "large" });
  const usage = createUsageClient({ authToken: mock.keys.oauth, fetch: mock.fetch, clock: mock.clock });
  const names = await usage.directory.names();
  const { apiKeys, workspaces, serviceAccounts, users } = mock.organization;
  expect(apiKeys.length).toBeGreaterThan(1000);
  expect(workspaces.some(({ archivedMs }) => archivedMs !== null)).toBe(true);
  // Those who left are in no list.
  const members = users.filter(({ addedMs, deletedMs }) => addedMs <= Date.parse(now) && deletedMs === null);
  const unnamed = [...apiKeys, ...workspaces, ...serviceAccounts, ...members].filter(({ id }) => names.of(id) === id);
  expect(unnamed).toEqual([]);
  expect(names.warnings).toEqual([]);
});

test("a series says what legacy cost leaves out", async () => {
  const { usage } = place();
  const { receipt } = await usage.series.cost({ starting_at: "2025-12-30", ending_at: "2026-01-03" }).collect();
  expect(receipt.notes.join()).toContain("Priority Tier");
});

test("analytics buckets are requested in time order unless the caller sets an order", async () => {
  const { mock, usage } = place();
  const rows = await gather(usage.analytics.usage({ ...month("2026-05"), time_bucket_width: "1d" }));
  const url = new URL(mock.requests[0]?.url ?? "");
  expect(url.searchParams.get("order_by")).toBe("time");
  expect(url.searchParams.get("order")).toBe("asc");
  const starts = rows.map((row) => row.starting_at);
  expect(starts).toEqual(starts.toSorted());
});

test("actor_ids and api_key_ids are two filters: what a key's owner did is only in the second", async () => {
  const { mock, usage } = place();
  const window = { ...month("2026-05"), time_bucket_width: "1d" } as const;
  const tokensOf = async (filter: object): Promise<number> => {
    const rows = await gather(usage.analytics.usage({ ...window, ...filter }));
    return rows.reduce((sum, row) => sum + row.usage.total_tokens, 0);
  };
  const owned = mock.organization.apiKeys.filter(({ principal }) => principal !== null).map(({ id }) => id);
  const byActor = await tokensOf({ actor_ids: owned });
  const byKey = await tokensOf({ api_key_ids: owned });
  expect(byKey).toBeGreaterThan(byActor);
});

test("without buckets the receipt shows the hours that were really answered for", async () => {
  const { usage } = place();
  const params = { starting_at: "2026-07-01T10:30:00Z", ending_at: "2026-07-02T11:00:00Z" };
  const { items, receipt } = await usage.analytics.usage(params).collect();
  const answered = { starting_at: "2026-07-01T10:00:00Z", ending_at: "2026-07-02T11:00:00Z" };
  expect(items).toMatchObject([answered]);
  expect(receipt.window).toEqual(answered);
});
