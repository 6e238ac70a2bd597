import { createHash } from "node:crypto";
import type { Table } from "../streams/stream.ts";
import { byDayAndKey } from "./merge.ts";
import type { StoredRow } from "./value.ts";

/** A fingerprint of a day's rows. Columns that are null do not count, so that a new column changes no digest by itself. */
export function digestOf(rowsByTable: ReadonlyMap<Table, readonly StoredRow[]>): string {
  const hash = createHash("sha256");
  for (const [table, rows] of rowsByTable) {
    const names = table.columns.map(({ name }) => name).toSorted();
    hash.update(`${table.name}\n`);
    for (const row of rows.toSorted(byDayAndKey)) hash.update(`${lineOf(names, row)}\n`);
  }
  return hash.digest("hex").slice(0, 32);
}

function lineOf(names: readonly string[], { row_key, values }: StoredRow): string {
  const line: unknown[] = [row_key];
  for (const name of names) {
    const value = values[name] ?? null;
    if (value !== null) line.push([name, String(value)]);
  }
  return JSON.stringify(line);
}
