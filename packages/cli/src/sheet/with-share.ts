import { perMille } from "../money/ratio.ts";
import type { Breakdown } from "./breakdown.ts";
import { type Column, isMoney } from "./sheet.ts";

const shareColumn: Column = { key: "share", heading: "Share", kind: "share", unit: "ratio", drop: 3 };

/** Adds each row's share of the total next to a column of money. Without a total, a share is unknown. */
export function withShare(table: Breakdown, key: string): Breakdown {
  const index = table.columns.findIndex((column) => column.key === key);
  if (index === -1 || table.total === undefined) return table;
  const total = table.total[index];
  const columns = table.columns.toSpliced(index + 1, 0, shareColumn);
  const rows = table.rows.map((row) => {
    const cell = row[index];
    const isKnown = cell != null && isMoney(cell) && total != null && isMoney(total);
    return row.toSpliced(index + 1, 0, isKnown ? perMille(cell, total) : null);
  });
  return { columns, rows, total: table.total.toSpliced(index + 1, 0, null) };
}
