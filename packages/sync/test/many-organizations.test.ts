import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Batch, costStream, createSync, type Store, usersStream } from "../src/index.ts";
import { makeApi } from "./support/api.ts";
import { costBatch } from "./support/batch.ts";
import { type Harness, makeHarness, type StoreName } from "./support/harness.ts";

const names: readonly StoreName[] = ["sqlite", "postgres"];
const day = "2026-05-01";
const [t1, t2] = ["2026-05-04T01:00:00.000Z", "2026-05-04T02:00:00.000Z"] as const;
const later = (): Date => new Date("2026-06-01T00:00:00Z");

function batchFor(organization: string, readAt: string, costs: Readonly<Record<string, string>>): Batch {
  const batch = costBatch(readAt, { [day]: costs });
  const days = batch.days.map(({ receipt, rows }) => ({
    rows,
    receipt: { ...receipt, organization_id: organization },
  }));
  return { ...batch, organization, days };
}

async function costsOf(store: Store, organization: string): Promise<unknown[]> {
  const costs: unknown[] = [];
  for await (const { rows } of store.read({ organization, stream: costStream() }))
    for (const own of rows.values()) costs.push(...own.map(({ values }) => values["cost"]));
  return costs;
}

describe.each(names)("%s with many organizations", (name) => {
  let harness: Harness;

  beforeEach(async () => {
    harness = await makeHarness(name);
  });
  afterEach(() => harness.close());

  async function openFor(...organizations: readonly string[]): Promise<Store> {
    const store = await harness.open({ now: later, organizations: "many" });
    for (const organization of organizations)
      await store.prepare({ organization, streams: [costStream()], rebuild: [] });
    return store;
  }

  test("the same day and keys of two organizations are kept apart", async () => {
    const store = await openFor("first", "second");
    await store.commit(batchFor("first", t1, { a: "1", b: "2" }));
    await store.commit(batchFor("second", t1, { a: "10", b: "20" }));
    const result = await store.commit(batchFor("first", t2, { a: "3" }));

    expect(result).toMatchObject({ replaced: [day], changes: 2 });
    expect(await costsOf(store, "first")).toEqual(["3"]);
    expect(await costsOf(store, "second")).toEqual(["10", "20"]);
    // The third one was prepared, and has no day yet.
    await store.prepare({ organization: "third", streams: [costStream()], rebuild: [] });
    expect(await store.listOrganizations()).toEqual(["first", "second"]);
    const ledgers = await Promise.all(["first", "second", "third"].map((id) => store.ledger(id, costStream())));
    expect(ledgers.map((ledger) => ledger.map((receipt) => [receipt.organization_id, receipt.read_at]))).toEqual([
      [["first", t2]],
      [["second", t1]],
      [],
    ]);
    const rows = await harness.rows("cost");
    expect(rows.map((row) => `${row["organization_id"]} ${row["workspace_id"]}`).toSorted()).toEqual([
      "first a",
      "second a",
      "second b",
    ]);
    expect(new Set((await harness.rows("changes")).map((row) => row["organization_id"]))).toEqual(new Set(["first"]));
  });

  test("runs of two organizations keep both tables right, lists and locks included", async () => {
    const [one, two] = [makeApi("2026-05-10T12:00:00Z", 7), makeApi("2026-05-10T12:00:00Z", 21)];
    const streams = [costStream(), usersStream()];
    const run = async (api: typeof one, organization: string) => {
      const store = await harness.open({ now: () => new Date(api.now()), organizations: "many" });
      return createSync({ usage: api.usage, store, streams, since: "2026-05-05", organization });
    };
    const [first, second] = [await run(one, "first"), await run(two, "second")];
    const lock = await (await harness.open({ organizations: "many" })).lock("first");
    expect(await first.run()).toMatchObject({ skipped: true });
    expect(await second.run()).toMatchObject({ skipped: false, streams: [{ days: 5 }, { days: 1 }] });
    await lock?.release();
    one.restate("2026-05-07", "empty");
    const runs = await Promise.all([first.run(), second.run()]);

    expect(runs.flatMap(({ streams: each }) => each.flatMap(({ failed }) => failed))).toEqual([]);
    const store = await harness.open({ now: later, organizations: "many" });
    for (const [api, organization] of [
      [one, "first"],
      [two, "second"],
    ] as const) {
      for await (const { receipt, rows } of store.read({ organization, stream: costStream() })) {
        const costs = [...rows.values()].flat().map((row) => [row.row_key, row.values["cost"]] as const);
        expect(new Map(costs), `${organization} ${receipt.day}`).toEqual(api.truth("cost", receipt.day));
      }
      expect(await store.ledger(organization, usersStream())).toHaveLength(1);
    }
  });

  test("it is refused as a store of one, and a store of one can become one of many", async () => {
    const single = await harness.open({ now: later });
    await single.prepare({ organization: "first", streams: [costStream()], rebuild: [] });
    expect(await single.meta()).toMatchObject({ organization: "first", organizations: "one" });
    await single.commit(batchFor("first", t1, { a: "1" }));

    const store = await openFor("second");
    await store.commit(batchFor("second", t1, { a: "10" }));
    expect(await store.meta()).toMatchObject({ organization: null, organizations: "many" });
    expect(await costsOf(store, "first")).toEqual(["1"]);
    const { usage } = makeApi("2026-05-10T12:00:00Z");
    const sync = createSync({ usage, store: single, streams: [costStream()], since: day, organization: "first" });
    await expect(sync.run()).rejects.toMatchObject({
      code: "other_organization",
      message: expect.stringContaining('Open it with organizations: "many".'),
    });
  });
});
