import { type Cell, type Column, isLabel, type Sheet } from "../sheet/sheet.ts";
import { cleanText } from "./clean-text.ts";

/** A column of a spreadsheet, for people: names beside IDs, and words for nulls. */
export interface SpreadsheetColumn {
  readonly heading: string;
  readonly kind: Column["kind"];
  readonly cellOf: (row: readonly Cell[]) => Cell;
  /** The text of a label. */
  readonly textOf: (row: readonly Cell[]) => string;
}

export function spreadsheetColumns({ columns }: Pick<Sheet, "columns">): SpreadsheetColumn[] {
  return columns.flatMap((column, index): SpreadsheetColumn[] => {
    const { heading, kind, unit, named } = column;
    const cellOf = (row: readonly Cell[]): Cell => row[index] ?? null;
    const part = (name: string, read: (cell: Cell) => string): SpreadsheetColumn => ({
      heading: name,
      kind,
      cellOf,
      textOf: (row) => cleanText(read(cellOf(row))),
    });
    if (kind !== "label") return [part(kind === "money" ? `${heading} (${unit})` : heading, () => "")];
    const name = part(heading, (cell) => (cell !== null && isLabel(cell) ? cell.label : ""));
    const id = part(`${heading} ID`, (cell) => (cell !== null && isLabel(cell) ? (cell.id ?? "") : ""));
    return named === true ? [name, id] : [name];
  });
}
