import { Decimal } from "decimal.js";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  type Batch,
  claudeCodeStream,
  costStream,
  type Store,
  type Stream,
  usersStream,
  type Value,
} from "../src/index.ts";
import * as parquet from "../src/parquet.ts";
import * as postgres from "../src/postgres.ts";
import * as sqlite from "../src/sqlite.ts";
import { digestOf } from "../src/rows/digest.ts";
import { batchOf, organization, type TableRows } from "./support/batch.ts";
import type { Subject } from "./support/property.ts";
import { parquetSubject, postgresSubject, sqliteSubject } from "./support/subjects.ts";

vi.mock("node:fs/promises", async (original) => {
  const { crashingFiles } = await import("./support/crashing-files.ts");
  return crashingFiles(await original());
});

const subjects: Readonly<Record<string, () => Promise<Subject>>> = {
  sqlite: () => sqliteSubject(sqlite),
  postgres: () => postgresSubject(postgres),
  parquet: () => parquetSubject(parquet),
};

const [t1, t2, t3] = ["2026-05-05T01:00:00.000Z", "2026-05-05T02:00:00.000Z", "2026-05-05T03:00:00.000Z"] as const;
const now = (): Date => new Date("2026-06-01T00:00:00Z");

type Days = Readonly<Record<string, TableRows>>;

interface Scenario {
  readonly stream: Stream;
  readonly before: Days;
  readonly after: Days;
}

const cost = (costs: Readonly<Record<string, string>>): TableRows => ({
  cost: Object.entries(costs).map(([name, dollars]) => [name, { workspace_id: name, cost: dollars, currency: "USD" }]),
});
const developers = (sessions: Readonly<Record<string, bigint>>): TableRows => ({
  claude_code: Object.entries(sessions).map(([name, count]) => [name, { actor: name, num_sessions: count }]),
  claude_code_models: Object.entries(sessions).map(([name, count]) => [
    `${name} opus`,
    { actor: name, model: "opus", input_tokens: count * 100n, estimated_cost: `${count}.5`, currency: "USD" },
  ]),
});
const users = (names: Readonly<Record<string, string>>): TableRows => ({
  users: Object.entries(names).map(([id, name]) => [id, { id, name }]),
});

/** What a commit can do: correct, add and remove a row, empty a day, keep one, add one. */
const scenarios: Readonly<Record<string, Scenario>> = {
  "a table of days": {
    stream: costStream(),
    before: {
      "2026-05-01": cost({ a: "1.5", b: "2" }),
      "2026-05-02": cost({ a: "3" }),
      "2026-05-03": cost({ a: "4" }),
    },
    after: {
      "2026-05-01": cost({ a: "1.75", c: "0.000000000000000001" }),
      "2026-05-02": cost({}),
      "2026-05-03": cost({ a: "4" }),
      "2026-05-04": cost({ d: "7" }),
    },
  },
  "a stream with two tables": {
    stream: claudeCodeStream(),
    before: { "2026-05-01": developers({ ann: 1n, bob: 2n }), "2026-05-02": developers({ ann: 3n }) },
    after: {
      "2026-05-01": developers({ ann: 1n, bob: 5n }),
      "2026-05-02": developers({ ann: 3n }),
      "2026-05-03": developers({ cem: 4n }),
    },
  },
  "a list": {
    stream: usersStream(),
    before: { "2026-05-05": users({ u1: "Ann", u2: "Bob" }) },
    after: { "2026-05-05": users({ u1: "Ann B.", u3: "Cem" }) },
  },
};

let subject: Subject | undefined;
afterEach(async () => {
  subject?.arm(undefined);
  await subject?.close();
  subject = undefined;
});

async function openWith(make: () => Promise<Subject>, { stream, before }: Scenario): Promise<[Subject, Store]> {
  const made = await make();
  subject = made;
  const store = made.open(now);
  await store.prepare({ organization, streams: [stream], rebuild: [] });
  await store.commit(batchOf(stream, t1, before));
  return [made, store];
}

type Plain = Readonly<Record<string, string | null>>;

const times = new Set(["read_at", "before_read_at", "gone_at"]);

/** A row without its nulls and without the times of reading, in one spelling. */
function textOf(row: Plain): string {
  const entries = Object.entries(row).filter(([name, value]) => value !== null && !times.has(name));
  const json = entries.map(([name, value]) => [name, name === "before" || name === "after" ? stateOf(value) : value]);
  return JSON.stringify(json.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

/** A row in `changes`, before or after; undefined if there was none. */
function stateOf(text: string | null | undefined): string | undefined {
  return text ? textOf(JSON.parse(text) as Plain) : undefined;
}

async function rowsOf({ harness }: Subject, table: string): Promise<Plain[]> {
  return harness.rows(table).catch(() => []);
}

/** Everything that a reader of the engine sees. */
async function contentOf(of: Subject, { tables }: Stream): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const name of [...tables.map((table) => table.name), "changes"])
    content[name] = inOrder((await rowsOf(of, name)).map((row) => `${row["gone_at"] ? "gone " : ""}${textOf(row)}`));
  return content;
}

function inOrder(texts: readonly string[]): string[] {
  return texts.toSorted((a, b) => (a < b ? -1 : 1));
}

/** The changes tell the way from what was stored first to what is stored now, and nothing that never was. */
async function expectChangesToTell(of: Subject, { stream, before }: Scenario): Promise<void> {
  const states = new Map<string, string>();
  for (const { rows } of batchOf(stream, t1, before).days)
    for (const [table, own] of rows)
      for (const { row_key: key, values } of own) states.set(`${table.name} ${key}`, textOf(plain(values)));
  const changes = (await rowsOf(of, "changes")).toSorted((a, b) =>
    String(a["read_at"]) < String(b["read_at"]) ? -1 : 1,
  );
  for (const change of changes) {
    const key = `${change["table"]} ${change["row_key"]}`;
    expect(stateOf(change["before"]), key).toBe(states.get(key));
    const after = stateOf(change["after"]);
    if (after === undefined) states.delete(key);
    else states.set(key, after);
  }
  const stored = new Map<string, string>();
  for (const { name, columns } of stream.tables) {
    for (const row of await rowsOf(of, name)) {
      const own = Object.fromEntries(columns.map((column) => [column.name, row[column.name] ?? null]));
      // The first read of a day is not a change.
      if (stream.kind === "snapshot" || Object.keys(before).includes(String(row["day"])))
        stored.set(`${name} ${row["row_key"]}`, textOf(plain(own)));
    }
  }
  expect(stored).toEqual(states);
}

/** Decimals in one spelling, whatever the engine's is. */
function plain(values: Readonly<Record<string, Value>>): Plain {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const isDecimal = name === "cost" || name === "estimated_cost";
      const text = value === null ? null : String(value);
      return [name, text !== null && isDecimal ? new Decimal(text).toFixed() : text];
    }),
  );
}

/** The digests that a day may have: each day is what it was before the commit, or what it is after it. */
function digestsOf(batches: readonly Batch[], day: string): string[] {
  return batches
    .flatMap(({ days }) => days.filter(({ receipt }) => receipt.day === day))
    .map(({ receipt }) => receipt.digest);
}

async function expectWholeDays(store: Store, { stream, before, after }: Scenario): Promise<void> {
  const batches = [batchOf(stream, t1, before), batchOf(stream, t2, after)];
  for await (const { receipt, rows } of store.read({ organization, stream })) {
    expect(digestsOf(batches, receipt.day), receipt.day).toContain(receipt.digest);
    // A list's rows contain those that are gone, which its digest does not.
    if (stream.kind === "days") expect(digestOf(rows), receipt.day).toBe(receipt.digest);
  }
}

describe.each(Object.keys(subjects))("%s", (name) => {
  const make = subjects[name] ?? (() => Promise.reject(new Error(name)));

  test.each(Object.entries(scenarios))("a kill at each point of a commit of %s", async (_, scenario) => {
    const { stream, before, after } = scenario;
    const [calm, calmStore] = await openWith(make, scenario);
    await calmStore.commit(batchOf(stream, t2, after));
    await calmStore.commit(batchOf(stream, t3, after));
    const undisturbed = await contentOf(calm, stream);
    await expectChangesToTell(calm, scenario);
    expect(undisturbed["changes"]?.length).toBeGreaterThan(1);
    await calm.close();

    let points = 0;
    for (let hasDied = true; hasDied; points += 1) {
      // The next run reads the same, later; or the figures are again what they were before.
      for (const next of [after, { ...after, ...before }]) {
        const [disturbed, store] = await openWith(make, scenario);
        disturbed.arm(points);
        await store.commit(batchOf(stream, t2, after)).catch(() => {});
        hasDied = disturbed.hasBurned();
        await disturbed.bury();
        disturbed.arm(undefined);

        await expectWholeDays(disturbed.open(now), scenario);
        await disturbed.open(now).commit(batchOf(stream, t3, next));
        await expectChangesToTell(disturbed, scenario);
        if (next === after) expect(await contentOf(disturbed, stream), `killed at step ${points}`).toEqual(undisturbed);
        await disturbed.close();
      }
    }
    subject = undefined;
    expect(points).toBeGreaterThan(5);
  });
});
