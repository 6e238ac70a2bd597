import { Decimal } from "decimal.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Batch, costStream, createSync, type Store, type Unit, usageStream, usersStream } from "../src/index.ts";
import { type Costs, costBatch, organization } from "./support/batch.ts";
import { makeApi, nextDay } from "./support/api.ts";
import { type Harness, makeHarness, type OpenOptions, storeNames } from "./support/harness.ts";

const day = "2026-05-01";
const [t1, t2, t3] = ["2026-05-02T01:00:00.000Z", "2026-05-02T02:00:00.000Z", "2026-05-02T03:00:00.000Z"] as const;
const later = (): Date => new Date("2026-06-01T00:00:00Z");

function withVersion(batch: Batch, version: number): Batch {
  return { ...batch, days: batch.days.map((each) => ({ ...each, receipt: { ...each.receipt, version } })) };
}

/** The cost in a row of `changes`, before or after. */
function costOf(text: string | null | undefined): string | null {
  return text ? (JSON.parse(text) as { cost: string }).cost : null;
}

describe.each(storeNames)("%s", (name) => {
  let harness: Harness;

  beforeEach(async () => {
    harness = await makeHarness(name);
  });
  afterEach(() => harness.close());

  async function openStore(options: OpenOptions = { now: later }): Promise<Store> {
    const store = await harness.open(options);
    await store.prepare({ organization, streams: [costStream()], rebuild: [] });
    return store;
  }

  /** What the engine itself reads, as costs by workspace. */
  async function storedCosts(): Promise<Costs> {
    const rows = await harness.rows("cost");
    return Object.fromEntries(rows.map((row) => [row["workspace_id"], new Decimal(String(row["cost"])).toFixed()]));
  }

  async function changes(): Promise<(string | null | undefined)[][]> {
    const rows = await harness.rows("changes");
    return rows
      .map((row) => [row["row_key"], costOf(row["before"]), costOf(row["after"])])
      .toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
  }

  test("the first read of a day is stored with its receipt, and is not a change", async () => {
    const store = await openStore();
    const result = await store.commit(costBatch(t1, { [day]: { a: "1.5", b: "2" } }));

    expect(result).toMatchObject({ replaced: [day], confirmed: [], stale: [], rows: 2, changes: 0 });
    expect(await storedCosts()).toEqual({ a: "1.5", b: "2" });
    const [receipt] = await store.ledger(organization, costStream());
    expect(receipt).toMatchObject({ day, read_at: t1, as_of: t1, rows: 2, total: "3.5", settled: false });
    expect(await harness.rows("changes").catch(() => [])).toEqual([]);
  });

  test("a later read corrects a figure, adds a row and removes one, and says so in changes", async () => {
    const store = await openStore();
    await store.commit(costBatch(t1, { [day]: { a: "1.5", b: "2", c: "3" } }));
    const result = await store.commit(costBatch(t2, { [day]: { a: "1.75", c: "3", d: "4" } }));

    expect(result).toMatchObject({ replaced: [day], rows: 3, changes: 3 });
    expect(await storedCosts()).toEqual({ a: "1.75", c: "3", d: "4" });
    expect(await changes()).toEqual([
      [`${day} a`, "1.5", "1.75"],
      [`${day} b`, "2", null],
      [`${day} d`, null, "4"],
    ]);
  });

  test("a day that came out the same keeps its rows, and its receipt is renewed", async () => {
    const store = await openStore();
    await store.commit(costBatch(t1, { [day]: { a: "1.5" } }));
    const result = await store.commit(costBatch(t2, { [day]: { a: "1.5" } }));

    expect(result).toMatchObject({ replaced: [], confirmed: [day], rows: 0, changes: 0 });
    const [receipt] = await store.ledger(organization, costStream());
    expect(receipt?.read_at).toBe(t2);
    const [row] = await harness.rows("cost");
    expect(new Date(`${String(row?.["read_at"]).replace(/(Z|\+00(:00)?)$/, "")}Z`).toISOString()).toBe(t1);
  });

  test("an empty day has a receipt and no rows, and removes the rows that were there", async () => {
    const store = await openStore();
    await store.commit(costBatch(t1, { [day]: { a: "1.5" }, "2026-05-02": {} }));
    await store.commit(costBatch(t2, { [day]: {} }));

    expect(await storedCosts()).toEqual({});
    const ledger = await store.ledger(organization, costStream());
    expect(ledger.map((receipt) => [receipt.day, receipt.rows, receipt.total])).toEqual([
      [day, 0, "0"],
      ["2026-05-02", 0, "0"],
    ]);
  });

  test("a stale writer changes nothing", async () => {
    const store = await openStore();
    await store.commit(costBatch(t2, { [day]: { a: "2" } }));
    const result = await store.commit(costBatch(t1, { [day]: { a: "1" }, "2026-04-30": { a: "7" } }));

    expect(result).toMatchObject({ stale: [day], replaced: ["2026-04-30"] });
    expect((await harness.rows("cost")).map((row) => new Decimal(String(row["cost"])).toFixed()).toSorted()).toEqual([
      "2",
      "7",
    ]);
  });

  test("of two reads of the same moment, the stored one stays", async () => {
    const store = await openStore();
    await store.commit(costBatch(t1, { [day]: { a: "1" } }));
    const result = await store.commit(costBatch(t1, { [day]: { a: "2" } }));

    expect(result.stale).toEqual([day]);
    expect(await storedCosts()).toEqual({ a: "1" });
  });

  test("a read from the future, by a clock that was wrong, is replaced", async () => {
    const store = await openStore({ now: () => new Date(t2) });
    await store.commit(costBatch("2027-01-01T00:00:00.000Z", { [day]: { a: "9" } }));
    await store.commit(costBatch(t2, { [day]: { a: "1" } }));

    expect(await storedCosts()).toEqual({ a: "1" });
  });

  test("a status does not count on a read from the future, as the plan does not", async () => {
    const api = makeApi("2026-06-01T00:00:00Z");
    const store = await openStore();
    const sync = createSync({ usage: api.usage, store, streams: [costStream()], since: day, organization });
    await store.commit(costBatch("2026-05-20T01:00:00.000Z", { [day]: { a: "1" }, "2026-05-02": { a: "1" } }));
    expect(await sync.status()).toMatchObject([{ completeThrough: "2026-05-03", settledThrough: "2026-05-03" }]);
    await store.commit(costBatch("2027-01-01T00:00:00.000Z", { "2026-05-02": { a: "9" } }));

    expect(await sync.status()).toMatchObject([
      { completeThrough: "2026-05-02", settledThrough: "2026-05-02", next: [{ from: "2026-05-02" }] },
    ]);
  });

  test("of two writers at the same time, the newest read wins in any order", async () => {
    const [first, second] = [await openStore(), await openStore()];
    for (let round = 0; round < 5; round += 1) {
      const at = `2026-05-01T0${round}:00:00.000Z`;
      const writers = [
        first.commit(costBatch(at, { [at.slice(0, 10)]: { a: String(round) } })),
        second.commit(costBatch(t3, { [at.slice(0, 10)]: { a: "99" } })),
      ];
      await Promise.all(round % 2 === 0 ? writers : writers.toReversed());
    }

    expect(await storedCosts()).toEqual({ a: "99" });
  });

  test("decimals are exact to the last digit, also when the engine adds them", async () => {
    const store = await openStore();
    const costs = {
      a: "99999999999999999999.999999999999999999",
      b: "-99999999999999999999.999999999999999998",
      c: "0.000000000000000001",
      d: "12345678901234567890.123456789012345678",
      e: "0",
      f: "-0.5",
    };
    await store.commit(costBatch(t1, { [day]: costs }));

    expect(await storedCosts()).toEqual(costs);
    const Exact = Decimal.clone({ precision: 60 });
    const sum = Object.values(costs).reduce((total, cost) => total.plus(cost), new Exact(0));
    expect(new Exact(await harness.sum("cost", "cost")).toFixed()).toBe(sum.toFixed());
    const [receipt] = await store.ledger(organization, costStream());
    expect(receipt?.total).toBe(sum.toFixed());
    // Read back by a replacement, before and after are exact too.
    await store.commit(costBatch(t2, { [day]: { ...costs, a: "1" } }));
    expect(await changes()).toEqual([[`${day} a`, costs.a, "1"]]);
  });

  test("a store of another grouping is refused with what to do, and can be rebuilt", async () => {
    const api = makeApi("2026-05-10T12:00:00Z");
    const store = await harness.open({ now: () => new Date(api.now()) });
    const options = { usage: api.usage, store, since: "2026-05-05", organization };
    await createSync({ ...options, streams: [costStream()] }).run();
    const byWorkspace = costStream({ groupBy: ["workspace_id"] });

    await expect(createSync({ ...options, streams: [byWorkspace] }).run()).rejects.toMatchObject({
      code: "other_query",
      message: expect.stringMatching(/description, workspace_id.*--rebuild/),
    });
    const rebuilt = createSync({ ...options, streams: [byWorkspace], rebuild: ["cost"] });
    expect(await rebuilt.run()).toMatchObject({ streams: [{ days: 5, replaced: 5, failed: [] }] });
    const rows = await harness.rows("cost");
    expect(rows.length).toBe(api.mock.ledger.cost({ starting_at: "2026-05-05", group_by: ["workspace_id"] }).length);
    expect(Object.keys(rows[0] ?? {})).not.toContain("description");
    expect(await rebuilt.run()).toMatchObject({ streams: [{ replaced: 0 }] });
  });

  test("another grouping under another name has its own table", async () => {
    const api = makeApi("2026-05-10T12:00:00Z");
    const store = await harness.open({ now: () => new Date(api.now()) });
    const streams = [costStream(), costStream({ name: "cost_by_workspace", groupBy: ["workspace_id"] })];
    await createSync({ usage: api.usage, store, since: "2026-05-05", organization, streams }).run();

    const Exact = Decimal.clone({ precision: 60 });
    const [fine, coarse] = [await harness.sum("cost", "cost"), await harness.sum("cost_by_workspace", "cost")];
    expect(new Exact(fine).toFixed()).toBe(new Exact(coarse).toFixed());
  });

  test("another organization is refused", async () => {
    const api = makeApi("2026-05-10T12:00:00Z");
    const store = await openStore();
    const sync = createSync({ usage: api.usage, store, streams: [costStream()], since: "2026-05-05" });

    await expect(sync.plan()).rejects.toMatchObject({ code: "other_organization" });
    await expect(sync.run()).rejects.toMatchObject({ code: "other_organization" });
    expect(await harness.rows("cost")).toEqual([]);
  });

  test("a store of a later version is refused", async () => {
    const store = await openStore();
    await harness.pretendNewer();
    const { usage } = makeApi("2026-05-10T12:00:00Z");
    const sync = createSync({ usage, store, streams: [costStream()], since: "2026-05-05", organization });

    await expect(sync.run()).rejects.toMatchObject({
      code: "newer_schema",
      message: expect.stringContaining("schema_version 999"),
    });
  });

  test("a day in a later row format is refused by its name, for a run and for a reader", async () => {
    const store = await openStore();
    await store.commit(withVersion(costBatch(t1, { [day]: { a: "1.5" } }), 2));
    const { usage } = makeApi("2026-05-10T12:00:00Z");
    const sync = createSync({ usage, store, streams: [costStream()], since: "2026-05-05", organization });
    const refusal = { code: "newer_schema", message: expect.stringContaining(`cost of ${day} in row format 2`) };

    await expect(sync.run()).rejects.toMatchObject(refusal);
    await expect(
      store.read({ organization, stream: costStream() })[Symbol.asyncIterator]().next(),
    ).rejects.toMatchObject(refusal);
  });

  test("a day in an earlier row format is read again and written, although its figures are the same", async () => {
    const api = makeApi("2026-05-10T12:00:00Z");
    const store = await harness.open({ now: () => new Date(api.now()) });
    const stream = usageStream();
    const sync = createSync({ usage: api.usage, store, streams: [stream], since: "2026-05-05", organization });
    await sync.run();
    const [, known] = await store.ledger(organization, stream);
    const settled = known?.day ?? "";
    expect((await sync.plan()).map(({ from }) => from)).not.toContain(settled);
    api.advance("1h");
    for await (const { receipt, rows } of store.read({ organization, stream, from: settled, to: nextDay(settled) })) {
      const earlier = { ...receipt, version: 0, read_at: new Date(api.now()).toISOString() };
      await store.commit({ organization, stream, days: [{ receipt: earlier, rows }] });
    }
    api.advance("1h");

    expect((await sync.plan()).map(({ from }) => from)).toContain(settled);
    const [unit] = (await sync.plan()).filter(({ from }) => from === settled);
    expect((await sync.runUnit(unit as Unit)).commit).toMatchObject({ replaced: [settled], changes: 0 });
    expect((await store.ledger(organization, stream))[1]).toMatchObject({ day: settled, version: 1 });
    expect((await sync.plan()).map(({ from }) => from)).not.toContain(settled);
  });

  test("a damaged ledger row is refused by its name, and a rebuild reads its days again", async () => {
    const api = makeApi("2026-05-10T12:00:00Z");
    const store = await harness.open({ now: () => new Date(api.now()) });
    const options = { usage: api.usage, store, streams: [costStream()], since: "2026-05-05", organization };
    await createSync(options).run();
    const before = await harness.sum("cost", "cost");
    await harness.damage("cost", "2026-05-06");

    await expect(createSync(options).run()).rejects.toMatchObject({
      code: "damaged_ledger",
      message: expect.stringContaining("2026-05-06"),
    });
    expect(await createSync({ ...options, rebuild: ["cost"] }).run()).toMatchObject({ streams: [{ days: 5 }] });
    expect(await harness.sum("cost", "cost")).toBe(before);
  });

  test("a column that a newer version added is added to the table", async () => {
    const store = await openStore();
    await store.commit(costBatch(t1, { [day]: { a: "1.5" } }));
    await harness.dropColumn("cost", "extra");
    const next = await openStore();
    await next.commit(costBatch(t2, { [day]: { a: "2.5" }, "2026-05-02": { b: "1" } }));

    const rows = await harness.rows("cost");
    expect(rows.map((row) => row["extra"])).toEqual([null, null]);
    expect(await changes()).toEqual([[`${day} a`, "1.5", "2.5"]]);
  });

  test("a second run of the same organization skips", async () => {
    const api = makeApi("2026-05-10T12:00:00Z");
    const now = (): Date => new Date(api.now());
    const [first, second] = [await harness.open({ now }), await harness.open({ now })];
    const lock = await first.lock(organization);
    const sync = createSync({
      usage: api.usage,
      store: second,
      streams: [costStream()],
      since: "2026-05-05",
      organization,
    });

    expect(lock).not.toBeNull();
    expect(await sync.run()).toMatchObject({ skipped: true, requests: 0 });
    expect(api.mock.requests).toHaveLength(0);
    await lock?.release();
    expect(await sync.run()).toMatchObject({ skipped: false, requests: 1 });
  });

  test("reading a plan, a status or a ledger creates nothing", async () => {
    const api = makeApi("2026-05-10T12:00:00Z");
    const store = await harness.open({ now: () => new Date(api.now()) });
    const sync = createSync({ usage: api.usage, store, streams: [costStream()], since: "2026-05-05", organization });

    expect(await sync.plan()).toMatchObject([{ from: "2026-05-05", to: "2026-05-10" }]);
    expect(await sync.status()).toMatchObject([{ days: 0, completeThrough: null }]);
    expect(await store.meta()).toBeNull();
    expect(api.mock.requests).toHaveLength(0);
  });

  test("an ID that is no longer listed keeps its row with gone_at, until it is listed again", async () => {
    const store = await harness.open({ now: later });
    const stream = usersStream();
    const [table] = stream.tables;
    if (table === undefined) throw new Error("no table");
    await store.prepare({ organization, streams: [stream], rebuild: [] });
    const list = (readAt: string, ids: readonly string[]): Batch => {
      const rows = new Map([[table, ids.map((id) => ({ day, row_key: id, values: { id, name: `name of ${id}` } }))]]);
      const [first] = costBatch(readAt, { [readAt.slice(0, 10)]: {} }, stream).days;
      if (first === undefined) throw new Error("no day");
      return { organization, stream, days: [{ receipt: { ...first.receipt, digest: ids.join() }, rows }] };
    };
    const goneAt = async (): Promise<(string | null | undefined)[][]> =>
      (await harness.rows("users"))
        .map((row) => [row["id"], row["gone_at"] === null ? null : "gone"])
        .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    await store.commit(list(t1, ["u1", "u2"]));
    await store.commit(list(t2, ["u2", "u3"]));

    expect(await goneAt()).toEqual([
      ["u1", "gone"],
      ["u2", null],
      ["u3", null],
    ]);
    await store.commit(list(t3, ["u1", "u2", "u3"]));
    expect((await goneAt()).map(([, gone]) => gone)).toEqual([null, null, null]);
    expect(await store.ledger(organization, stream)).toHaveLength(1);
  });

  test("corrections, vanished rows, emptied days and days that come late all arrive", async () => {
    const api = makeApi("2026-05-20T12:00:00Z");
    const store = await harness.open({ now: () => new Date(api.now()) });
    const streams = [costStream(), usageStream()];
    const sync = createSync({ usage: api.usage, store, streams, since: "2026-05-10", organization });
    api.holdBack("2026-05-18");
    const first = await sync.run();
    expect(first.streams.map(({ missing }) => missing)).toEqual([
      ["2026-05-18", "2026-05-19"],
      ["2026-05-18", "2026-05-19"],
    ]);
    api.restate("2026-05-14", "other");
    api.restate("2026-05-15", "empty");
    api.restate("2026-05-16", "fewer");
    api.restate("2026-05-17", "corrected");
    api.holdBack(undefined);
    api.advance("12h");
    expect((await sync.run()).streams.map(({ missing }) => missing)).toEqual([[], []]);

    // The usage of May 14 to 17 has settled before it was restated: only a verification sees that.
    const verifying = createSync({
      usage: api.usage,
      store,
      streams,
      since: "2026-05-10",
      organization,
      verifyDays: 10,
    });
    await verifying.run();
    for (const each of ["cost", "usage"] as const) {
      const rows = await harness.rows(each);
      for (let date = 10; date < 20; date += 1) {
        const on = `2026-05-${date}`;
        const found = rows.filter((row) => row["day"] === on);
        const figure = each === "cost" ? "cost" : "output_tokens";
        expect(new Map(found.map((row) => [row["row_key"], new Decimal(String(row[figure])).toFixed()])), on).toEqual(
          api.truth(each, on),
        );
      }
    }
  });
});
