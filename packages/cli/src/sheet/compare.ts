import { compareInTime } from "./compare-in-time.ts";
import { compareWindows } from "./compare-windows.ts";
import type { CompareInput, Comparison } from "./comparison.ts";
import { addUp, type AnyRow } from "./rows.ts";
import type { TimedRows } from "./timed-rows.ts";

/** Compares a window with the one before it; in a table by day, week or month, each of them with the one before it. */
export function compare(input: CompareInput): Comparison {
  const { by, current, previous } = input;
  const flat = {
    ...input,
    current: { ...current, rows: flatRows(current.rows, by) },
    previous: previous && { ...previous, rows: flatRows(previous.rows, by) },
  };
  return isComparedInTime(by, current) ? compareInTime(flat) : compareWindows(flat);
}

/** Weekdays come again and again: they are compared like any other group. */
export function isComparedInTime(by: readonly string[], { time }: Pick<TimedRows, "time">): boolean {
  return by.includes("starting_at") && time.period?.name !== "weekday";
}

/** Sums by bucket and what a table needs, all of one shape, so that zeros can be added to them. */
function flatRows(rows: readonly AnyRow[], by: readonly string[]): AnyRow[] {
  const hasKind = rows[0] !== undefined && "cost_type" in rows[0];
  return addUp(rows, [...by, ...(hasKind ? ["cost_type"] : []), "starting_at"]);
}
