import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import * as sync from "../src/index.ts";
import * as parquet from "../src/parquet.ts";
import * as postgres from "../src/postgres.ts";
import * as sqlite from "../src/sqlite.ts";
import { type Edit, writeMutant } from "./support/mutant.ts";
import { checkProperty, type Implementation, settleDays } from "./support/property.ts";
import { parquetSubject, postgresSubject, sqliteSubject } from "./support/subjects.ts";

vi.mock("node:fs/promises", async (original) => {
  const { crashingFiles } = await import("./support/crashing-files.ts");
  return crashingFiles(await original());
});

function implementationOf({ createSync, costStream, usageStream }: typeof sync): Implementation {
  return { createSync, streams: [costStream({ settleDays }), usageStream({ settleDays })] };
}

test("any schedule ends with SQLite equal to the ledger", async () => {
  await checkProperty(implementationOf(sync), () => sqliteSubject(sqlite), 16, 17);
});

test("any schedule ends with Postgres equal to the ledger", async () => {
  await checkProperty(implementationOf(sync), () => postgresSubject(postgres), 6, 18);
});

test("any schedule ends with Parquet equal to the ledger", async () => {
  await checkProperty(implementationOf(sync), () => parquetSubject(parquet), 4, 19);
});

/** Mistakes that connectors make. Each is this package with an edit, and the property must fail on it. */
const mutants: Readonly<Record<string, readonly Edit[]>> = {
  "the ledger is committed before the rows": [
    [
      "stores/commit-batch.ts",
      "  const written = await replaceDays(",
      "  await transaction.writeReceipts(batch, [...replaced, ...confirmed].map(({ receipt }) => receipt));\n  const written = await replaceDays(",
    ],
    [
      "stores/sqlite/transaction.ts",
      "writeReceipts: async (batch, receipts) => writeReceipts(database, batch, receipts),",
      'writeReceipts: async (batch, receipts) => { writeReceipts(database, batch, receipts); database.exec("COMMIT"); database.exec("BEGIN IMMEDIATE"); },',
    ],
  ],
  "a cursor instead of a ledger": [
    [
      "plan/plan-days.ts",
      "(day) => day >= verifyFrom || !isDone(receipts.get(day), nowMs, policy.settleMs),",
      '(day) => day > ([...receipts.keys()].toSorted().at(-1) ?? "") || (day, verifyFrom, isDone, false),',
    ],
  ],
  "a key with figures in it": [
    ["streams/make-table.ts", "const rowKey = keyOf(row);", "const rowKey = JSON.stringify(row);"],
  ],
  "a read of the same moment replaces": [
    ["ledger/decide.ts", "Date.parse(incoming.read_at) > storedMs", "Date.parse(incoming.read_at) >= storedMs"],
  ],
};

describe("the property fails on a mutant", () => {
  test.each(Object.entries(mutants))("%s", async (name, edits) => {
    const folder = await writeMutant(import.meta.dirname, name, edits);
    const mutant = (await import(/* @vite-ignore */ join(folder, "index.ts"))) as typeof sync;
    const store = (await import(/* @vite-ignore */ join(folder, "sqlite.ts"))) as typeof sqlite;

    await expect(checkProperty(implementationOf(mutant), () => sqliteSubject(store), 40, 17)).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/is not what is true|its receipt says|without a later read_at/) },
    });
  });
});
