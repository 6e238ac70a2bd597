import { createUsageClient } from "@org/usage";
import { createMock, faults } from "@org/usage-mock";
import { expect, test } from "vitest";
import {
  analyticsCostStream,
  costStream,
  createSync,
  type Stream,
  type SyncOptions,
  usageStream,
} from "../src/index.ts";
import { sqliteStore } from "../src/sqlite.ts";
import { postgresStore } from "../src/postgres.ts";

function setUp(streams: readonly Stream[] = [costStream()], since = "2026-07-01", more: Partial<SyncOptions> = {}) {
  const mock = createMock({ seed: 7, now: "2026-11-02T09:30:00Z" });
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });
  const store = sqliteStore(":memory:", { now: () => new Date(mock.clock.now()) });
  return { mock, usage, store, sync: createSync({ usage, store, streams, since, organization: "o", ...more }) };
}

test("a unit that fails does not affect the others, and the next run reads it", async () => {
  const { mock, sync } = setUp();
  mock.inject(faults.html({ after: 1 }));
  const [first] = (await sync.run()).streams;

  expect(first).toMatchObject({ units: 4, days: 93, failed: [{ unit: { from: "2026-08-01", to: "2026-09-01" } }] });
  const [second] = (await sync.run()).streams;
  expect(second).toMatchObject({ units: 2, failed: [] });
  expect(await sync.status()).toMatchObject([
    { days: 124, completeThrough: "2026-11-02", settledThrough: "2026-10-26" },
  ]);
});

test("a key that is refused is asked about once", async () => {
  const mock = createMock({ seed: 7, now: "2026-11-02T09:30:00Z" });
  const usage = createUsageClient({ apiKey: "sk-ant-admin01-revoked", fetch: mock.fetch, clock: mock.clock });
  const { store } = setUp();
  const streams = [costStream(), usageStream()];
  const summary = await createSync({ usage, store, streams, since: "2026-07-01", organization: "o" }).run();

  expect(summary.streams.map(({ failed }) => failed.length)).toEqual([4, 4]);
  expect(mock.requests).toHaveLength(1);
});

test("an interrupted run stops after its unit, and the next one goes on", async () => {
  const { mock, sync } = setUp();
  const stop = new AbortController();
  const summary = await sync.run({ stop: stop.signal, onProgress: () => stop.abort() });

  expect(summary).toMatchObject({ interrupted: true, streams: [{ units: 4, days: 31 }] });
  expect(mock.requests).toHaveLength(1);
  expect(await sync.run()).toMatchObject({ interrupted: false, streams: [{ units: 3, days: 93 }] });
});

test("an aborted run stores nothing partial", async () => {
  const { mock, sync } = setUp();
  const abort = new AbortController();
  mock.inject(faults.slowBody({ times: 9 }));
  const running = sync.run({ signal: abort.signal });
  abort.abort();

  expect(await running).toMatchObject({ interrupted: true });
  expect(await sync.status()).toMatchObject([{ days: 0 }]);
});

test("progress counts units, rows and requests, and ends with nothing to wait for", async () => {
  const { sync } = setUp();
  const seen: number[][] = [];
  await sync.run({ onProgress: ({ unitsDone, unitsTotal, requests }) => seen.push([unitsDone, unitsTotal, requests]) });

  expect(seen).toEqual([
    [1, 4, 1],
    [2, 4, 2],
    [3, 4, 3],
    [4, 4, 4],
  ]);
});

test("a figure that a store would round is refused, and nothing of its unit is stored", async () => {
  const mock = createMock({ seed: 7, now: "2026-11-02T09:30:00Z" });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const text = await (await mock.fetch(input, init)).text();
    // 17 decimals of a cent are 19 of a dollar.
    return new Response(text.replace(/"amount":"(\d+)(\.\d+)?"/, '"amount":"$1.00000000000000001"'), {
      headers: { "content-type": "application/json" },
    });
  };
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch, clock: mock.clock });
  const store = sqliteStore(":memory:", { now: () => new Date(mock.clock.now()) });
  const sync = createSync({ usage, store, streams: [costStream()], since: "2026-10-20", organization: "o" });
  const { streams } = await sync.run();

  expect(streams[0]?.failed[0]?.error).toMatchObject({
    code: "inexact_value",
    message: expect.stringMatching(/cost, row .*at most 18 decimals/),
  });
  expect(await sync.status()).toMatchObject([{ days: 0 }]);
});

test("a field that the API adds later is kept in extra", async () => {
  const mock = createMock({ seed: 7, now: "2026-11-02T09:30:00Z" });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const text = await (await mock.fetch(input, init)).text();
    const added = text.replaceAll('"currency":"USD"', '"currency":"USD","tax":{"rate":"0.19"}');
    return new Response(added, { headers: { "content-type": "application/json" } });
  };
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch, clock: mock.clock });
  const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
  const database = new DatabaseSync(":memory:");
  const store = sqliteStore(database, { now: () => new Date(mock.clock.now()) });
  await createSync({ usage, store, streams: [costStream()], since: "2026-10-30", organization: "o" }).run();
  const found = database.prepare("select distinct extra from cost").all();

  expect(found.map(({ extra }) => extra)).toEqual(['{"tax":{"rate":"0.19"}}']);
});

test("what can be known before a request is refused before it", () => {
  const { usage, store } = setUp();
  const options = { usage, store, streams: [costStream()], since: "2026-01-01" };

  expect(() => createSync({ ...options, since: "January" })).toThrow(
    /since is invalid: got "January"; expected a UTC day/,
  );
  expect(() => createSync({ ...options, verifyDays: -1 })).toThrow(/verifyDays/);
  expect(() => createSync({ ...options, streams: [] })).toThrow(/streams/);
  expect(() => createSync({ ...options, streams: [costStream(), costStream()] })).toThrow(/two with the table cost/);
  expect(() => createSync({ ...options, rebuild: ["usage"] })).toThrow(/rebuild/);
  expect(() => costStream({ name: "days" })).toThrow(/none of days, changes and usage_meta/);
  expect(() => costStream({ settleDays: -1 })).toThrow(/settleDays of the stream cost/);
  expect(() => postgresStore({ query: async () => ({ rows: [] }) }, { schema: 'a"b' })).toThrow(/schema is invalid/);
  const pool = { query: async () => ({ rows: [] }), totalCount: 0 };
  expect(() => postgresStore(pool)).toThrow(/needs one connection/);
});

test("six dimensions are refused before any request", async () => {
  const groupBy = ["workspace_id", "api_key_id", "model", "product", "service_tier", "actor"] as const;
  const { mock, sync } = setUp([analyticsCostStream({ groupBy })]);

  await expect(sync.countRequests(await sync.plan())).rejects.toMatchObject({ code: "invalid_params" });
  expect(mock.requests).toHaveLength(0);
});

test("a unit that is not this sync's is refused", async () => {
  const { sync, mock } = setUp();
  const [unit] = await sync.plan();
  if (unit === undefined) throw new Error("no unit");

  expect(JSON.stringify({ ...unit, organization: "7a302b65-d85e-4d13-87b7-092a956ed38f" }).length).toBeLessThan(200);
  await expect(sync.runUnit({ ...unit, organization: "other" })).rejects.toThrow(/organization is "other"/);
  await expect(sync.runUnit({ ...unit, query: "0" })).rejects.toMatchObject({ code: "other_query" });
  await expect(sync.runUnit({ ...unit, stream: "usage" })).rejects.toThrow(/expected one of cost/);
  await expect(sync.runUnit({ ...unit, from: "2026-02-30" })).rejects.toThrow(/from is "2026-02-30"/);
  await expect(sync.runUnit({ ...unit, to: unit.from })).rejects.toThrow(/expected a day after/);
  await expect(sync.runUnit(null as never)).rejects.toThrow(/expected an object/);
  expect(mock.requests).toHaveLength(0);
});

test("a unit can run twice, and late", async () => {
  const { sync, mock } = setUp();
  const [unit] = await sync.plan();
  if (unit === undefined) throw new Error("no unit");
  const first = await sync.runUnit(unit);
  mock.advance("40d");
  const second = await sync.runUnit(unit);

  expect(first.commit).toMatchObject({ replaced: { length: 31 } });
  expect(second.commit).toMatchObject({ replaced: [], confirmed: { length: 31 }, changes: 0 });
});
