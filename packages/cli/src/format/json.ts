import { isComplete } from "../reading/facts.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";
import { type MachineColumn, machineColumns, type MachineValue } from "./machine-cell.ts";
import { safeJson } from "./safe-json.ts";

/** One sheet as a JSON document; several as one document with a list of them. */
export function jsonOf(sheets: readonly Sheet[]): string {
  const [first, ...others] = sheets;
  if (first !== undefined && others.length === 0) return `${safeJson(documentOf(first), 2)}\n`;
  const complete = sheets.every(({ facts }) => isComplete(facts));
  return `${safeJson({ complete, reports: sheets.map(documentOf) }, 2)}\n`;
}

/** The rows, their units, the total, and how much of the window they cover. */
function documentOf({ facts, columns: sheetColumns, rows, total, warnings, notes }: Sheet): object {
  const columns = machineColumns(sheetColumns);
  const figures = columns.filter(({ kind }) => kind !== "label");
  return {
    report: facts.report,
    complete: isComplete(facts),
    window: facts.window,
    as_of: facts.asOf,
    complete_through: facts.through,
    settled_through: facts.settledThrough,
    missing: facts.missing,
    partial: facts.partial,
    settling: facts.settling,
    capped: facts.capped,
    unrecognized: facts.unrecognized,
    columns: columns.map(({ key, unit }) => ({ key, unit })),
    rows: rows.map((row) => objectOf(columns, row)),
    total: total === undefined ? null : objectOf(figures, total),
    notes: [...facts.notes, ...warnings, ...notes],
  };
}

/** One JSON line per row, without a total, which would be one more row for a program that adds them up. */
export function ndjsonOf(sheet: Sheet): string {
  const columns = machineColumns(sheet.columns);
  return sheet.rows.map((row) => `${safeJson(objectOf(columns, row))}\n`).join("");
}

function objectOf(columns: readonly MachineColumn[], row: readonly Cell[]): Record<string, MachineValue> {
  return Object.fromEntries(columns.map(({ key, valueOf }) => [key, valueOf(row)]));
}
