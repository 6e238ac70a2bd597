import { perMille } from "../money/ratio.ts";
import { isMoney, type Sheet } from "../sheet/sheet.ts";

/** The length of each row's bar in thousandths of the longest; undefined if the sheet has no bars. */
export function barShares(sheet: Sheet): number[] | undefined {
  const index = sheet.columns.findIndex((column) => column.key === sheet.barOf);
  if (index === -1) return undefined;
  const cells = sheet.rows.map((row) => row[index] ?? null);
  const longest = cells.filter(isMoney).toSorted((left, right) => right.compare(left))[0];
  const max = cells.reduce<number>((found, cell) => (typeof cell === "number" ? Math.max(found, cell) : found), 0);
  return cells.map((cell) => {
    if (isMoney(cell)) return longest === undefined ? 0 : (perMille(cell, longest) ?? 0);
    return typeof cell === "number" && max > 0 ? Math.round((cell / max) * 1000) : 0;
  });
}
