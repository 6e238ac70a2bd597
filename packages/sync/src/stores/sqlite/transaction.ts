import type { DayReceipt } from "../../ledger/day-receipt.ts";
import { readReceipt } from "../../ledger/read-receipt.ts";
import type { StoredRow } from "../../rows/value.ts";
import type { Partition, StoredChange, Transaction } from "../commit-batch.ts";
import type { Batch } from "../store.ts";
import type { SqliteDatabase, SqliteValue } from "./database.ts";
import { rowFromSqlite, toSqlite } from "./values.ts";

interface Place {
  readonly database: SqliteDatabase;
  readonly name: string;
  readonly now: () => number;
}

/** The steps of a commit on an open transaction. */
export function sqliteTransaction({ database, name, now }: Place): Transaction {
  return {
    nowMs: async () => now(),
    receipts: async ({ organization, stream, days }) => {
      const all = readReceipts(database, name, organization, stream.name);
      const wanted = new Set(days);
      return stream.kind === "snapshot" ? all : all.filter(({ day }) => wanted.has(day));
    },
    readRows: async (partition) => readRows(database, partition),
    replaceRows: async (partition, rows, readAt) => replaceRows(database, partition, rows, readAt),
    appendChanges: async (changes) => appendChanges(database, changes),
    writeReceipts: async (batch, receipts) => writeReceipts(database, batch, receipts),
  };
}

export function readOrganizations(database: SqliteDatabase): string[] {
  const rows = database.prepare("SELECT DISTINCT organization_id FROM days ORDER BY organization_id").all();
  return rows.map((row) => String(row["organization_id"]));
}

export function readReceipts(
  database: SqliteDatabase,
  name: string,
  organization: string,
  stream: string,
): DayReceipt[] {
  const sql = "SELECT * FROM days WHERE organization_id = ? AND stream = ? ORDER BY day";
  return database
    .prepare(sql)
    .all(organization, stream)
    .map(({ settled, ...row }) => readReceipt({ ...row, settled: booleanOf(settled) }, name));
}

function booleanOf(value: unknown): unknown {
  return value === 0 || value === 1 ? value === 1 : value;
}

function readRows(database: SqliteDatabase, partition: Partition): StoredRow[] {
  const { table } = partition;
  const statement = database.prepare(`SELECT * FROM "${table.name}" WHERE ${whereOf(partition)}`);
  statement.setReadBigInts(true);
  return keysOf(partition).flatMap((key) => statement.all(...key).map((row) => rowFromSqlite(table, row)));
}

function replaceRows(database: SqliteDatabase, partition: Partition, rows: readonly StoredRow[], readAt: string): void {
  const { organization, table } = partition;
  const isDaily = table.kind === "days";
  const remove = database.prepare(`DELETE FROM "${table.name}" WHERE ${whereOf(partition)}`);
  for (const key of keysOf(partition)) remove.run(...key);
  const own = table.columns.map(({ name }) => name);
  const names = ["organization_id", ...(isDaily ? ["day"] : []), "row_key", ...own, "read_at"];
  const insert = database.prepare(insertInto(table.name, names));
  for (const { day, row_key: key, values } of rows) {
    const figures = own.map((name) => toSqlite(values[name] ?? null));
    insert.run(organization, ...(isDaily ? [day] : []), key, ...figures, readAt);
  }
}

function whereOf({ table }: Partition): string {
  return table.kind === "days" ? "organization_id = ? AND day = ?" : "organization_id = ?";
}

/** A snapshot is one partition. */
function keysOf({ organization, table, days }: Partition): string[][] {
  return table.kind === "days" ? days.map((day) => [organization, day]) : [[organization]];
}

function insertInto(table: string, names: readonly string[]): string {
  return `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
}

const changeColumns = [
  "organization_id",
  "stream",
  "table",
  "day",
  "row_key",
  "before",
  "after",
  "settled",
  "read_at",
  "before_read_at",
] as const;

function appendChanges(database: SqliteDatabase, changes: readonly StoredChange[]): void {
  const insert = database.prepare(insertInto("changes", changeColumns));
  for (const change of changes) insert.run(...changeColumns.map((name) => toSqlite(change[name])));
}

const receiptColumns = [
  "organization_id",
  "stream",
  "day",
  "read_at",
  "as_of",
  "rows",
  "digest",
  "settled",
  "total",
  "version",
  "query",
] as const;

function writeReceipts(
  database: SqliteDatabase,
  { organization, stream }: Batch,
  receipts: readonly DayReceipt[],
): void {
  const remove = database.prepare(
    `DELETE FROM days WHERE organization_id = ? AND stream = ?${stream.kind === "days" ? " AND day = ?" : ""}`,
  );
  const insert = database.prepare(insertInto("days", receiptColumns));
  for (const receipt of receipts) {
    remove.run(organization, stream.name, ...(stream.kind === "days" ? [receipt.day] : []));
    insert.run(...receiptColumns.map((name): SqliteValue => plain(receipt[name])));
  }
}

function plain(value: string | number | boolean | null): SqliteValue {
  return typeof value === "boolean" ? Number(value) : value;
}
