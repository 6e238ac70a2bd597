import { type Column, type Sheet, showsTotal } from "../sheet/sheet.ts";
import { exactTotals } from "./exact-totals.ts";
import { humanCell, moneyPlaces } from "./human-cell.ts";

/** A sheet as people read it, for tables, Markdown and HTML. */
export interface SheetTexts {
  readonly rows: readonly (readonly string[])[];
  /** A text for each column, empty for one without a sum; undefined if the total only repeats the row. */
  readonly total: readonly string[] | undefined;
  /** By column: the exact sum, where the shown one is rounded. It belongs beside the total, or beside a single row. */
  readonly exact: readonly (string | undefined)[];
}

export function sheetTexts(sheet: Sheet): SheetTexts {
  const places = sheet.columns.map((_, index) => moneyPlaces(sheet, index));
  const textOf = (row: Sheet["rows"][number], column: Column, index: number): string =>
    humanCell(row[index] ?? null, column, places[index] ?? "cents");
  const lineOf = (row: Sheet["rows"][number]): string[] =>
    sheet.columns.map((column, index) => textOf(row, column, index));
  const { total } = sheet;
  return {
    rows: sheet.rows.map(lineOf),
    total:
      total === undefined || !showsTotal(sheet)
        ? undefined
        : lineOf(total).map((text, index) => (total[index] === null ? "" : text)),
    exact: exactTotals(sheet),
  };
}
