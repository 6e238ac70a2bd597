import { stringify } from "csv-stringify/sync";
import type { FocusTable } from "./focus-table.ts";

/** A FOCUS table as CSV by RFC 4180: UTF-8, CRLF, amounts with a point, an empty field for null. */
export function focusCsv({ columns, rows }: Pick<FocusTable, "columns" | "rows">): string {
  const names = columns.map(({ name }) => name);
  return stringify([names, ...rows.map((row) => names.map((name) => row[name] ?? ""))], {
    record_delimiter: "windows",
  });
}
