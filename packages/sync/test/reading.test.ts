import { unlink, writeFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Decimal } from "decimal.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  claudeCodeStream,
  costStream,
  createSync,
  type Store,
  type StoredDay,
  type StoredRange,
  type Stream,
  usageStream,
  usersStream,
} from "../src/index.ts";
import { digestOf } from "../src/rows/digest.ts";
import { makeApi } from "./support/api.ts";
import { costBatch, organization } from "./support/batch.ts";
import { type Harness, makeHarness, storeNames } from "./support/harness.ts";

const [t1, t2] = ["2026-05-04T01:00:00.000Z", "2026-05-04T02:00:00.000Z"] as const;
const later = (): Date => new Date("2026-06-01T00:00:00Z");

async function collect(days: AsyncIterable<StoredDay>): Promise<StoredDay[]> {
  const found: StoredDay[] = [];
  for await (const day of days) found.push(day);
  return found;
}

/** Days with their keys and costs, in the order in which they come. */
async function readCosts(
  store: Store,
  range: Partial<StoredRange> = {},
): Promise<[day: string, key: string, cost: unknown][][]> {
  const days = await collect(store.read({ organization, stream: costStream(), ...range }));
  return days.map(({ rows }) =>
    [...rows.values()]
      .flat()
      .map((row) => [row.day, row.row_key, row.values["cost"]] as const)
      .map((each) => [...each]),
  );
}

/** As many workspaces as rounds, each with the round as its cost. */
function costsOfRound(round: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: round + 1 }, (_, index) => [`w${index}`, String(round)]));
}

function inOrder(keys: readonly (string | null | undefined)[]): string[] {
  return keys.map(String).toSorted((a, b) => (a < b ? -1 : 1));
}

describe.each(storeNames)("%s", (name) => {
  let harness: Harness;

  beforeEach(async () => {
    harness = await makeHarness(name);
  });
  afterEach(() => harness.close());

  async function openStore(streams: readonly Stream[] = [costStream()]): Promise<Store> {
    const store = await harness.open({ now: later });
    await store.prepare({ organization, streams, rebuild: [] });
    return store;
  }

  test("days come back oldest first, with rows in the order of their keys and every digit", async () => {
    const store = await openStore();
    const [big, small] = ["12345678901234567890.123456789012345678", "0.000000000000000001"];
    // An underscore, capitals and other letters: a database may order them in its own way.
    await store.commit(
      costBatch(t1, { "2026-05-03": { b: "-0.5" }, "2026-05-01": { ä: "1", b: big, B: "2", _: small } }),
    );

    expect(await readCosts(store)).toEqual([
      [
        ["2026-05-01", "2026-05-01 B", "2"],
        ["2026-05-01", "2026-05-01 _", small],
        ["2026-05-01", "2026-05-01 b", big],
        ["2026-05-01", "2026-05-01 ä", "1"],
      ],
      [["2026-05-03", "2026-05-03 b", "-0.5"]],
    ]);
  });

  test("a range has its first day and not its end", async () => {
    const store = await openStore();
    await store.commit(costBatch(t1, { "2026-05-01": { a: "1" }, "2026-05-02": { a: "2" }, "2026-05-03": { a: "3" } }));
    const costsOf = async (range: Partial<StoredRange>): Promise<unknown[]> =>
      (await readCosts(store, range)).flat().map(([, , cost]) => cost);

    expect(await costsOf({ from: "2026-05-02" })).toEqual(["2", "3"]);
    expect(await costsOf({ to: "2026-05-02" })).toEqual(["1"]);
    expect(await costsOf({ from: "2026-05-02", to: "2026-05-03" })).toEqual(["2"]);
    expect(await costsOf({ from: "2026-06-01" })).toEqual([]);
  });

  test("an empty day comes without rows, and a day that was not read does not come", async () => {
    const store = await openStore();
    await store.commit(costBatch(t1, { "2026-05-01": { a: "1" }, "2026-05-03": {} }));
    const days = await collect(store.read({ organization, stream: costStream() }));

    expect(days.map(({ receipt }) => [receipt.day, receipt.rows, receipt.read_at, receipt.settled])).toEqual([
      ["2026-05-01", 1, t1, false],
      ["2026-05-03", 0, t1, false],
    ]);
    expect([...(days[1]?.rows.values() ?? [])]).toEqual([[]]);
  });

  test("a day with a receipt from the future is not known, until it is read again", async () => {
    const store = await openStore();
    await store.commit(costBatch("2027-01-01T00:00:00.000Z", { "2026-05-01": { a: "9" } }));
    await store.commit(costBatch(t1, { "2026-05-02": { a: "1" } }));

    expect(await readCosts(store)).toEqual([[["2026-05-02", "2026-05-02 a", "1"]]]);
    await store.commit(costBatch(t2, { "2026-05-01": { a: "2" } }));
    expect((await readCosts(store)).flat().map(([, , cost]) => cost)).toEqual(["2", "1"]);
  });

  test("what a store does not hold is refused, and an empty one is only empty", async () => {
    const empty = await harness.open({ now: later });
    expect(await readCosts(empty)).toEqual([]);
    expect(await empty.meta()).toBeNull();

    const store = await openStore();
    await store.commit(costBatch(t1, { "2026-05-01": { a: "1" } }));
    await expect(readCosts(store, { organization: "other" })).rejects.toMatchObject({ code: "other_organization" });
    const coarse = costStream({ groupBy: ["workspace_id"] });
    await expect(readCosts(store, { stream: coarse })).rejects.toMatchObject({
      code: "other_query",
      message: expect.stringContaining("description, workspace_id"),
    });
    expect(await readCosts(store, { stream: usageStream() })).toEqual([]);
    await harness.pretendNewer();
    await expect(readCosts(store)).rejects.toMatchObject({ code: "newer_schema" });
  });

  test("a column that is not in the table yet is read as null, and reading does not add it", async () => {
    const store = await openStore();
    await store.commit(costBatch(t1, { "2026-05-01": { a: "1.5" } }));
    await harness.dropColumn("cost", "extra");
    const [day] = await collect(store.read({ organization, stream: costStream() }));
    const [row] = [...(day?.rows.values() ?? [])].flat();

    expect(row?.values).toMatchObject({ cost: "1.5", extra: null });
    expect(Object.keys((await harness.rows("cost"))[0] ?? {})).not.toContain("extra");
  });

  test("a list comes as one day with what is gone, whatever the range is", async () => {
    const api = makeApi("2026-05-10T12:00:00Z");
    const store = await harness.open({ now: () => new Date(api.now()) });
    const streams = [usersStream()];
    await createSync({ usage: api.usage, store, streams, since: "2026-05-05", organization }).run();
    const days = await collect(store.read({ organization, stream: usersStream(), to: "2026-01-01" }));
    const [ids] = days.map(({ rows }) => [...rows.values()].flat().map(({ row_key: id }) => id));

    expect(days).toHaveLength(1);
    expect(days[0]?.receipt.day).toBe("2026-05-10");
    expect(ids).toEqual(inOrder((await harness.rows("users")).map(({ id }) => id)));
    expect(ids?.length).toBeGreaterThan(3);
  });

  test("what comes back is what the engine holds and what is true, for several tables too", async () => {
    const api = makeApi("2026-05-10T12:00:00Z");
    const store = await harness.open({ now: () => new Date(api.now()) });
    const streams = [costStream(), usageStream(), claudeCodeStream()];
    await createSync({ usage: api.usage, store, streams, since: "2026-05-05", organization }).run();
    for (const stream of streams) {
      const days = await collect(store.read({ organization, stream }));
      expect(days.map(({ receipt }) => receipt.day)).toHaveLength(5);
      for (const { receipt, rows } of days) expect(digestOf(rows)).toBe(receipt.digest);
      for (const table of stream.tables) {
        const stored = await harness.rows(table.name);
        const keys = days.flatMap(({ rows }) => rows.get(table) ?? []).map(({ row_key: key }) => key);
        expect(inOrder(keys), table.name).toEqual(inOrder(stored.map(({ row_key: key }) => key)));
      }
    }
    const days = await collect(store.read({ organization, stream: costStream() }));
    for (const { receipt, rows } of days) {
      const costs = [...rows.values()]
        .flat()
        .map((row) => [row.row_key, new Decimal(String(row.values["cost"])).toFixed()]);
      expect(new Map(costs as [string, string][])).toEqual(api.truth("cost", receipt.day));
    }
  });

  test("while another handle writes, each day comes with its own receipt", async () => {
    const [reader, writer] = [await openStore(), await openStore()];
    const days = Array.from({ length: 20 }, (_, index) => `2026-04-${String(index + 1).padStart(2, "0")}`);
    const commit = (round: number) =>
      writer.commit(
        costBatch(`2026-05-04T01:00:0${round}.000Z`, Object.fromEntries(days.map((day) => [day, costsOfRound(round)]))),
      );
    await commit(0);
    const writing = (async () => {
      for (let round = 1; round < 6; round += 1) await commit(round);
    })();
    const seen: StoredDay[] = [];
    for (let pass = 0; pass < 5; pass += 1)
      for await (const day of reader.read({ organization, stream: costStream() })) seen.push(day);
    await writing;

    expect(seen).toHaveLength(100);
    for (const { receipt, rows } of seen) {
      const own = [...rows.values()].flat();
      const round = Number(receipt.read_at.slice(18, 19));
      expect(own.map((row) => row.values["cost"])).toEqual(Array.from({ length: round + 1 }, () => String(round)));
    }
  });
});

test("a day of Parquet whose two files tell of two reads is not known, until the next run", async () => {
  const harness = await makeHarness("parquet");
  const api = makeApi("2026-05-10T12:00:00Z");
  const store = await harness.open({ now: () => new Date(api.now()) });
  const sync = createSync({
    usage: api.usage,
    store,
    streams: [claudeCodeStream()],
    since: "2026-05-08",
    organization,
    verifyDays: 2,
  });
  const daysRead = async (): Promise<string[]> =>
    (await collect(store.read({ organization, stream: claudeCodeStream() }))).map(({ receipt }) => receipt.day);
  await sync.run();
  const path = join(harness.target, "claude_code_models", "2026-05-08.parquet");
  const old = await readFile(path);
  api.advance("1h");
  await sync.run();
  expect(await daysRead()).toEqual(["2026-05-08", "2026-05-09"]);

  await writeFile(path, old);
  expect(await daysRead()).toEqual(["2026-05-09"]);
  await unlink(path);
  expect(await daysRead()).toEqual(["2026-05-09"]);
  api.advance("1h");
  await sync.run();
  expect(await daysRead()).toEqual(["2026-05-08", "2026-05-09"]);
  await harness.close();
});
