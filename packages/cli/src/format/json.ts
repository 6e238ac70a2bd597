import type { Cell, Sheet } from "../sheet/sheet.ts";
import { type MachineColumn, machineColumns, type MachineValue } from "./machine-cell.ts";
import { safeJson } from "./safe-json.ts";

/** A sheet as one JSON document: the rows, their units, the total, and how much of the window they speak for. */
export function jsonOf(sheet: Sheet): string {
  const columns = machineColumns(sheet);
  const { facts, total, notes } = sheet;
  const document = {
    report: facts.report,
    complete: true,
    window: facts.window,
    as_of: facts.asOf,
    complete_through: facts.through,
    missing: facts.missing,
    partial: facts.partial,
    columns: columns.map(({ key, unit }) => ({ key, unit })),
    rows: sheet.rows.map((row) => objectOf(columns, row)),
    total:
      total === undefined
        ? null
        : objectOf(
            columns.filter(({ kind }) => kind !== "label"),
            total,
          ),
    notes,
  };
  return `${safeJson(document, 2)}\n`;
}

/** One JSON line a row, without a total, which would be one more row to whoever adds them up. */
export function ndjsonOf(sheet: Sheet): string {
  const columns = machineColumns(sheet);
  return sheet.rows.map((row) => `${safeJson(objectOf(columns, row))}\n`).join("");
}

function objectOf(columns: readonly MachineColumn[], row: readonly Cell[]): Record<string, MachineValue> {
  return Object.fromEntries(columns.map(({ key, valueOf }) => [key, valueOf(row)]));
}
