import { perMille } from "../money/per-mille.ts";
import type { Breakdown } from "./breakdown.ts";
import { type Column, isMoney } from "./sheet.ts";

const shareColumn: Column = { key: "share", heading: "Share", kind: "share", unit: "ratio", drop: 3 };

/** Adds each row's share of the total behind a column of money. */
export function withShare(table: Breakdown, key: string): Breakdown {
  const index = table.columns.findIndex((column) => column.key === key);
  const whole = table.total?.[index];
  if (index === -1 || whole == null || !isMoney(whole)) return table;
  const columns = table.columns.toSpliced(index + 1, 0, shareColumn);
  const rows = table.rows.map((row) => {
    const cell = row[index];
    return row.toSpliced(index + 1, 0, cell != null && isMoney(cell) ? perMille(cell, whole) : null);
  });
  return { columns, rows, total: table.total?.toSpliced(index + 1, 0, null) };
}
