import type { StoredDay, StoredRow, Value } from "@org/usage-sync";

/** All rows of some days, table by table. */
export function rowsOf(days: readonly StoredDay[]): StoredRow[] {
  return days.flatMap(({ rows }) => [...rows.values()].flat());
}

/** Null is an empty text: a label without a value. */
export function textOf(value: Value | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
