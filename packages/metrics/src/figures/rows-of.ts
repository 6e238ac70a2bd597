import type { StoredDay, StoredRow, Value } from "@org/usage-sync";

/** All rows of some days, table by table. */
export function rowsOf(days: readonly StoredDay[]): StoredRow[] {
  return days.flatMap(({ rows }) => [...rows.values()].flat());
}

/** Null is an empty text: a label without a value. */
export function textOf(value: Value | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

/** A figure that is not stored is unknown: as a zero it would make a sum too small. */
export function figureOf({ day, values }: StoredRow, column: string): string {
  const text = textOf(values[column]);
  if (text === "") throw new RangeError(`A stored row of ${day} has no ${column}. Sync again into a new store.`);
  return text;
}
