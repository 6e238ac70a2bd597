import { stringify } from "csv-stringify/sync";
import { type Cell, isMoney, type Sheet } from "../sheet/sheet.ts";
import type { CsvDialect } from "./csv-dialects.ts";
import { shareDecimal } from "./percent.ts";
import { spreadsheetColumns } from "./spreadsheet-columns.ts";

const rules = { excel: { delimiter: ",", point: "." }, "excel-eu": { delimiter: ";", point: "," } } as const;

/**
 * CSV that a spreadsheet opens by double-click: with a byte order mark, the delimiter and the decimal point of its
 * language, and names for people. Figures are exact and without separators, so that they are read as numbers.
 */
export function excelCsvOf(sheet: Sheet, dialect: CsvDialect): string {
  const { delimiter, point } = rules[dialect];
  const columns = spreadsheetColumns(sheet);
  const header = columns.map(({ heading }) => heading);
  const rows = sheet.rows.map((row) =>
    columns.map(({ kind, cellOf, textOf }) =>
      kind === "label" ? textOf(row) : { figure: figureOf(cellOf(row), kind).replace(".", point) },
    ),
  );
  return stringify([header, ...rows], {
    bom: true,
    delimiter,
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { object: (value) => ({ value: (value as { figure: string }).figure, escape_formulas: false }) },
  });
}

function figureOf(cell: Cell, kind: string): string {
  if (cell === null) return "";
  if (typeof cell === "object") return isMoney(cell) ? cell.toDollars() : "";
  return kind === "share" ? shareDecimal(cell) : String(cell);
}
