import type { StoredDay, Stream } from "@org/usage-sync";
import { type EngineRecord, receiptRecord, rowRecord } from "../tables/records.ts";
import { engineTable, receiptsName } from "../tables/tables.ts";

/** The records of some days by engine stream: the rows of each selected table, and after them the receipts. */
export function recordsOf(
  { tables }: Stream,
  days: readonly StoredDay[],
  selected: ReadonlySet<string>,
): Map<string, EngineRecord[]> {
  const records = new Map<string, EngineRecord[]>();
  for (const table of tables.filter(({ name }) => selected.has(name))) {
    const target = engineTable(table);
    const rows = days.flatMap(({ receipt, rows: found }) =>
      (found.get(table) ?? []).map((row) => rowRecord(target, row, receipt)),
    );
    records.set(table.name, rows);
  }
  if (selected.has(receiptsName))
    records.set(
      receiptsName,
      days.map(({ receipt }) => receiptRecord(receipt)),
    );
  return records;
}
