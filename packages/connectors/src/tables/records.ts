import type { DayReceipt, StoredRow, Value } from "@org/usage-sync";
import { type EngineTable, receiptsTable } from "./tables.ts";

/** A record as an engine gets it: a value per column. */
export type EngineRecord = Readonly<Record<string, Value>>;

/** A row of a day. Its `read_at` is that of the day's receipt: that is how current rows are recognized. */
export function rowRecord(table: EngineTable, row: StoredRow, receipt: DayReceipt): EngineRecord {
  const { organization_id, day, read_at } = receipt;
  const values: EngineRecord = { ...row.values, organization_id, day, row_key: row.row_key, read_at };
  return pick(table, values);
}

export function receiptRecord(receipt: DayReceipt): EngineRecord {
  const values: EngineRecord = { ...receipt, rows: BigInt(receipt.rows), version: BigInt(receipt.version) };
  return pick(receiptsTable, values);
}

function pick({ columns }: EngineTable, values: EngineRecord): EngineRecord {
  return Object.fromEntries(columns.map(({ name }): [string, Value] => [name, values[name] ?? null]));
}
