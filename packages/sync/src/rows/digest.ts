import { createHash } from "node:crypto";
import type { Table } from "../streams/stream.ts";
import { byDayAndKey } from "./merge.ts";
import type { StoredRow } from "./value.ts";

/** A fingerprint of a day's rows. Columns that are null do not count, so that a new column changes no digest by itself. */
export function digestOf(rowsByTable: ReadonlyMap<Table, readonly StoredRow[]>): string {
  const hash = createHash("sha256");
  for (const [table, rows] of rowsByTable) {
    hash.update(`${table.name}\n`);
    for (const row of rows.toSorted(byDayAndKey)) hash.update(`${lineOf(table, row)}\n`);
  }
  return hash.digest("hex").slice(0, 32);
}

function lineOf(table: Table, { row_key, values }: StoredRow): string {
  const set = table.columns
    .map(({ name }) => [name, values[name] ?? null] as const)
    .filter(([, value]) => value !== null)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify([row_key, ...set.map(([name, value]) => [name, String(value)])]);
}
