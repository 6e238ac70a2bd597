import { stringify } from "csv-stringify/sync";
import type { Sheet } from "../sheet/sheet.ts";
import { cleanText } from "./clean-text.ts";
import { machineColumns } from "./machine-cell.ts";

/**
 * CSV by RFC 4180: comma, CRLF, quotes where needed, UTF-8 without a byte order mark, every column with its unit. Texts
 * that a spreadsheet would run as a formula get an apostrophe in front; figures do not, as their minus is a sign. There
 * is no total: it would be one more row for a program that adds them up.
 */
export function csvOf(sheet: Sheet): string {
  const columns = machineColumns(sheet.columns);
  const header = columns.map(({ key, unit }) => `${key} (${unit})`);
  const rows = sheet.rows.map((row) =>
    columns.map(({ kind, valueOf }) => {
      const value = valueOf(row);
      return kind === "label" && typeof value === "string" ? cleanText(value) : { figure: String(value ?? "") };
    }),
  );
  return stringify([header, ...rows], {
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { object: (value) => ({ value: (value as { figure: string }).figure, escape_formulas: false }) },
  });
}
