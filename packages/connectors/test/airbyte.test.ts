import { createUsageClient } from "@org/usage";
import { createMock, type Mock } from "@org/usage-mock";
import { expect, test } from "vitest";
import { type AirbyteCommand, engineTables, runAirbyte } from "../src/index.ts";
import { costStream, createSync, streams, usersStream } from "@org/usage-sync";
import { sqliteStore } from "@org/usage-sync/sqlite";
import { surroundings, withoutCost } from "./support/around.ts";
import { recordsOf, statesOf, traces } from "./support/lists.ts";
import { hasProtocol, protocolCheck } from "./support/protocol.ts";

const now = "2026-09-10T14:20:00Z";
const canary = "sk-ant-admin01-canary-canary-canary";
const config = { start_date: "2026-09-01" };
const all = engineTables(Object.values(streams).map((make) => make())).map(({ name }) => name);

function catalogOf(names: readonly string[], mode = "incremental"): unknown {
  return {
    streams: names.map((name) => ({
      stream: { name, json_schema: {}, supported_sync_modes: [mode] },
      sync_mode: mode,
      destination_sync_mode: "append_dedup",
    })),
  };
}

/** Every command, and `read` of everything, also with wrong input. */
const cases: Readonly<Record<string, readonly [AirbyteCommand, object, boolean]>> = {
  spec: ["spec", {}, true],
  check: ["check", { config }, true],
  "check of a wrong config": ["check", { config: { start: "2026-09-01" } }, true],
  "check of a wrong key": ["check", { config: { ...config, api_key: canary } }, true],
  discover: ["discover", { config }, true],
  "discover without a config": ["discover", {}, false],
  read: ["read", { config, catalog: catalogOf(all) }, true],
  "read with a wrong catalog": ["read", { config, catalog: catalogOf(["costs"]) }, false],
  "read with a wrong state": ["read", { config, catalog: catalogOf(["cost"]), state: "cursor" }, false],
  "read without days": ["read", { config, catalog: catalogOf(["cost"]) }, true],
};

/** Each message is one of the protocol, also if fields that it does not name are refused. */
function expectProtocol(messages: readonly object[]): void {
  for (const variant of ["open", "closed"] as const) {
    const isValid = protocolCheck(variant);
    for (const message of messages) expect(isValid(message), JSON.stringify([message, isValid.errors])).toBe(true);
  }
}

test.runIf(hasProtocol).each(Object.entries(cases))(
  "the messages of %s are Airbyte's",
  async (_, [command, files, succeeds]) => {
    const mock = createMock({ seed: 7, now });
    const { around, messages, lines } = surroundings(mock);
    expect(await runAirbyte(command, async () => files, around)).toBe(succeeds);
    expect(lines.length).toBeGreaterThan(0);
    expectProtocol(messages());
    expect(lines.join("").includes(canary)).toBe(false);
    expect(lines.join("").includes(mock.apiKey)).toBe(false);
  },
);

test.runIf(hasProtocol)("the check of messages finds a field too many, a wrong type and a missing field", () => {
  const record = { stream: "cost", data: {}, emitted_at: 1 };
  expect(protocolCheck("closed")({ type: "RECORD", record: { ...record, cursor: 1 } })).toBe(false);
  expect(protocolCheck("open")({ type: "RECORD", record: { ...record, cursor: 1 } })).toBe(true);
  expect(protocolCheck("open")({ type: "RECORD", record: { ...record, emitted_at: "1" } })).toBe(false);
  expect(protocolCheck("open")({ type: "RECORD", record: { stream: "cost" } })).toBe(false);
});

test.skipIf(hasProtocol)(
  "without the schema of the Airbyte protocol (set AIRBYTE_PROTOCOL_SCHEMA to the airbyte_protocol.yaml of airbytehq/airbyte-protocol), messages are not validated",
  () => {},
);

async function read(mock: Mock, names: readonly string[], state?: unknown, mode?: string) {
  const { around, messages } = surroundings(mock);
  const succeeded = await runAirbyte("read", async () => ({ config, catalog: catalogOf(names, mode), state }), around);
  return { succeeded, messages: messages() };
}

test("a read sends what the ledger has, a receipt per day, and a state for each stream after it", async () => {
  const mock = createMock({ seed: 7, now });
  const { succeeded, messages } = await read(mock, ["cost", "days"]);
  expect(succeeded).toBe(true);
  const rows = recordsOf(messages, "cost");
  const window = { starting_at: "2026-09-01", ending_at: "2026-09-10" };
  const ledger = mock.ledger.cost({ ...window, group_by: ["workspace_id", "description"] });
  expect(rows).toHaveLength(ledger.length);
  const days = recordsOf(messages, "days");
  expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 9 }, (_, index) => `2026-09-0${index + 1}`));
  expect(days.map(({ rows: count }) => count)).toEqual(
    days.map(({ day }) => rows.filter((row) => row["day"] === day).length),
  );
  expect(new Set([...rows, ...days].map(({ read_at }) => read_at))).toEqual(new Set(["2026-09-10T14:20:00.000Z"]));
  const last = messages.findLastIndex(({ type }) => type === "RECORD");
  expect(messages.findIndex(({ type }) => type === "STATE")).toBe(last + 1);
  expect(statesOf(messages).map(({ sourceStats }) => sourceStats)).toEqual([
    { recordCount: rows.length },
    { recordCount: 9 },
  ]);
  expect(traces(messages, "STREAM_STATUS").map(({ status }) => status)).toEqual([
    "STARTED",
    "STARTED",
    "RUNNING",
    "RUNNING",
    "COMPLETE",
    "COMPLETE",
  ]);
});

test("the stream days has the receipts of a store that was filled at the same time, column by column", async () => {
  const mock = createMock({ seed: 7, now });
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });
  const store = sqliteStore(":memory:", { now: () => new Date(mock.clock.now()) });
  const kept = [costStream(), usersStream()];
  const { organization } = await createSync({ usage, store, streams: kept, since: config.start_date }).run();
  const ledger = [];
  for (const stream of kept) ledger.push(...(await store.ledger(organization, stream)));
  expect(ledger).toHaveLength(10);

  const { messages } = await read(mock, ["cost", "users", "days"]);
  expect(recordsOf(messages, "days")).toEqual(ledger);
  const receipts = engineTables(kept).find(({ name }) => name === "days");
  expect(new Set(receipts?.columns.map(({ name }) => name))).toEqual(new Set(Object.keys(ledger[0] ?? {})));
  await store.close();
});

test("the next read sends only the days that can still change", async () => {
  const mock = createMock({ seed: 7, now });
  const first = await read(mock, ["cost", "days"]);
  mock.advance("1d");
  const second = await read(mock, ["cost", "days"], statesOf(first.messages));
  // Cost settles after 7 days: what was read 7 days after its end is not read again.
  expect(recordsOf(second.messages, "days").map(({ day }) => day)).toEqual(
    Array.from({ length: 8 }, (_, index) => `2026-09-${String(index + 3).padStart(2, "0")}`),
  );
});

test("an earlier start reads the days before, and sends no settled day again", async () => {
  const mock = createMock({ seed: 7, now: "2026-09-30T14:20:00Z" });
  const around = surroundings(mock);
  const catalog = catalogOf(["cost", "days"]);
  await runAirbyte("read", async () => ({ config: { start_date: "2026-09-18" }, catalog }), around.around);
  const state = statesOf(around.messages());
  const again = surroundings(mock);
  await runAirbyte("read", async () => ({ config: { start_date: "2026-09-16" }, catalog, state }), again.around);
  expect(recordsOf(again.messages(), "days").map(({ day }) => day)).toEqual([
    "2026-09-16",
    "2026-09-17",
    ...Array.from({ length: 7 }, (_, index) => `2026-09-${23 + index}`),
  ]);
});

test("a full refresh reads every day, whatever the state says", async () => {
  const mock = createMock({ seed: 7, now });
  const first = await read(mock, ["cost", "days"]);
  mock.advance("30d");
  const again = await read(mock, ["cost", "days"], statesOf(first.messages), "full_refresh");
  expect(recordsOf(again.messages, "days")).toHaveLength(39);
});

test("a full refresh that fails before its first days leaves no state of the reads before", async () => {
  const mock = createMock({ seed: 7, now });
  const first = await read(mock, ["cost", "days"]);
  const { around, messages } = surroundings(mock, withoutCost(mock));
  const files = { config, catalog: catalogOf(["cost", "days"], "full_refresh"), state: statesOf(first.messages) };
  expect(await runAirbyte("read", async () => files, around)).toBe(false);
  expect(statesOf(messages())).toMatchObject([
    { stream: { stream_descriptor: { name: "cost" }, stream_state: {} } },
    { stream: { stream_descriptor: { name: "days" }, stream_state: {} } },
  ]);
  expect(JSON.stringify(statesOf(messages()))).not.toContain("read_at");
});

test("a read is later than the one before, also if the clock was set back", async () => {
  const late = createMock({ seed: 7, now: "2026-09-12T14:20:00Z" });
  const first = await read(late, ["cost", "days"]);
  const second = await read(createMock({ seed: 7, now }), ["cost", "days"], statesOf(first.messages));
  expect(recordsOf(second.messages, "cost")[0]?.["read_at"]).toBe("2026-09-12T14:20:00.001Z");
});

test("a stream whose report is refused is incomplete, the others are read", async () => {
  const mock = createMock({ seed: 7, now });
  const { around, messages } = surroundings(mock, withoutCost(mock));
  const files = { config, catalog: catalogOf(["cost", "usage", "days"]) };
  expect(await runAirbyte("read", async () => files, around)).toBe(false);
  expect(traces(messages(), "ERROR")).toMatchObject([
    { failure_type: "config_error", stream_descriptor: { name: "cost" } },
  ]);
  expect(recordsOf(messages(), "usage").length).toBeGreaterThan(0);
  expect(traces(messages(), "STREAM_STATUS").slice(-3)).toMatchObject([
    { stream_descriptor: { name: "cost" }, status: "INCOMPLETE" },
    { stream_descriptor: { name: "usage" }, status: "COMPLETE" },
    { stream_descriptor: { name: "days" }, status: "INCOMPLETE" },
  ]);
  if (hasProtocol) expectProtocol(messages());
});

test("the state of another organization is refused", async () => {
  const first = await read(createMock({ seed: 7, now }), ["cost", "days"]);
  const { succeeded, messages } = await read(createMock({ seed: 8, now }), ["cost", "days"], statesOf(first.messages));
  expect(succeeded).toBe(false);
  expect(traces(messages, "ERROR")).toMatchObject([
    { failure_type: "config_error", message: expect.stringContaining("belongs to the organization") },
  ]);
  expect(recordsOf(messages, "cost")).toEqual([]);
});
