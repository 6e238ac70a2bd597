import type { Table } from "../streams/stream.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { StoredRow } from "./value.ts";

/** A row of a stored day that was corrected, came, or vanished. */
export interface RowChange {
  readonly table: string;
  readonly row_key: string;
  /** The row as canonical JSON, figures as text; null if it came new. */
  readonly before: string | null;
  /** Null if it vanished. */
  readonly after: string | null;
}

/** What a day's replacement changes, row by row. */
export function differenceOf(table: Table, before: readonly StoredRow[], after: readonly StoredRow[]): RowChange[] {
  const old = new Map(before.map((row) => [row.row_key, textOf(table, row)]));
  const changes: RowChange[] = [];
  for (const row of after) {
    const was = old.get(row.row_key) ?? null;
    const is = textOf(table, row);
    old.delete(row.row_key);
    if (was !== is) changes.push({ table: table.name, row_key: row.row_key, before: was, after: is });
  }
  for (const [key, was] of old) changes.push({ table: table.name, row_key: key, before: was, after: null });
  return changes;
}

function textOf(table: Table, { values }: StoredRow): string {
  const set = table.columns.map(({ name }) => [name, plain(values[name] ?? null)]);
  return canonicalJson(Object.fromEntries(set.filter(([, value]) => value !== null)));
}

function plain(value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
