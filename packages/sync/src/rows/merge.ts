import { MixedCurrencyError } from "@org/usage";
import { canonicalJson } from "./canonical-json.ts";
import { addDecimals, checkInteger } from "./decimal.ts";
import type { Column, StoredRow, Value } from "./value.ts";

/**
 * One row per key. Rows that share one are added up: the API may send several for actors it can't name, and Claude Code
 * names keys, of which two can have one name.
 */
export function mergeRows(rows: readonly StoredRow[], columns: readonly Column[]): StoredRow[] {
  const byKey = new Map<string, StoredRow>();
  for (const row of rows) {
    const key = `${row.day} ${row.row_key}`;
    const first = byKey.get(key);
    byKey.set(key, first === undefined ? row : addRows(first, row, columns));
  }
  return [...byKey.values()].toSorted(byDayAndKey);
}

export function byDayAndKey(left: StoredRow, right: StoredRow): number {
  return compareText(left.day, right.day) || compareText(left.row_key, right.row_key);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function addRows(left: StoredRow, right: StoredRow, columns: readonly Column[]): StoredRow {
  const where = `The row ${left.row_key}`;
  const values = columns.map((column): [string, Value] => {
    const [a = null, b = null] = [left.values[column.name], right.values[column.name]];
    if (column.name === "currency" && a !== b) throw new MixedCurrencyError(String(a), String(b));
    if (column.role !== "figure") return [column.name, column.name === "extra" ? joinExtra(a, b) : a];
    return [column.name, addFigures(column, a, b, `${where}, ${column.name}`)];
  });
  return { ...left, values: Object.fromEntries(values) };
}

/** A figure that one of the rows does not know is not known of their sum. */
function addFigures({ type }: Column, a: Value, b: Value, where: string): Value {
  if (a === null || b === null) return null;
  if (type === "integer") return checkInteger(BigInt(a) + BigInt(b), where);
  if (type === "decimal") return addDecimals([String(a), String(b)], where);
  return canonicalJson(addCounts(JSON.parse(String(a)), JSON.parse(String(b))));
}

/** Counts in JSON, such as the tool actions of Claude Code, are added where they are. */
function addCounts(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number") return a + b;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a ?? b;
  const sum: Record<string, unknown> = { ...a };
  for (const [name, value] of Object.entries(b)) sum[name] = name in sum ? addCounts(sum[name], value) : value;
  return sum;
}

/** What no column knows can't be added, so each row's part is kept. */
function joinExtra(a: Value, b: Value): Value {
  if (a === null || b === null) return a ?? b;
  return canonicalJson([a, b].flatMap((extra) => JSON.parse(String(extra)) as unknown));
}
