import { windowWords } from "../format/coverage-notes.ts";
import { type Facts, isComplete, isServed } from "../reading/facts.ts";
import { addUpCharges } from "./add-up-charges.ts";
import { changeMetrics, type PreviousOf } from "./change.ts";
import type { CompareInput, Comparison } from "./comparison.ts";
import { groupKey } from "./group-key.ts";
import { zeroRow } from "./idle-rows.ts";
import { notesBefore } from "./notes-before.ts";
import { inPeriod, weekdayNotes } from "./period-label.ts";
import { addUp, type AnyRow } from "./rows.ts";
import type { Cell } from "./sheet.ts";

/** Each group of a window with the same group of the window before. */
export function compareWindows({ report, by, metric, splitsCharges, current, previous }: CompareInput): Comparison {
  const before = previous?.rows ?? [];
  const isCovered = previous !== undefined && isWhole(current.facts) && isWhole(previous.facts);
  const group = groupKey(report, by, splitsCharges);
  const inTable = (row: AnyRow): AnyRow => (by.includes("starting_at") ? inPeriod(row, current.time) : row);
  const keyOf = (row: AnyRow): string =>
    `${by.includes("starting_at") ? String(row["starting_at"]) : ""} ${group(row)}`;
  const figures = new Map(
    addUpCharges(before.map(inTable), by, splitsCharges).map((row) => [keyOf(row), metric.of(row)]),
  );
  const previousOf: PreviousOf = (row) => (isCovered ? (figures.get(keyOf(row)) ?? metric.zero) : null);
  const [sums] = addUp(before, []);
  const total: Cell = sums === undefined ? metric.zero : metric.of(sums);
  const known = new Set(current.rows.map((row) => keyOf(inTable(row))));
  // A table by weekday only gets its zeros like any other table by time.
  const isByTime = by.length === 1 && by[0] === "starting_at";
  const gone = before.filter((row) => {
    const key = keyOf(inTable(row));
    return !isByTime && !known.has(key) && known.add(key).has(key);
  });
  return {
    rows: [...current.rows, ...gone.map(zeroRow)],
    metrics: changeMetrics(metric, previousOf, isCovered ? total : null),
    notes:
      previous?.facts.window == null
        ? []
        : [
            `Compared with ${windowWords(previous.facts.window)}${lengths(current.days.length, previous.days.length)}.`,
            ...weekdayNotes(current.time, previous.time),
          ],
    warnings: [
      ...(isCovered ? [] : ["No change is shown, because one of the two windows is not covered completely."]),
      ...notesBefore(previous),
    ],
  };
}

/** Months have different lengths, which a reader of a change has to know. */
function lengths(days: number, daysBefore: number): string {
  return days === daysBefore || days === 0 ? "" : ` (${daysBefore} days; this window has ${days})`;
}

function isWhole(facts: Facts): boolean {
  return isServed(facts) && isComplete(facts);
}
