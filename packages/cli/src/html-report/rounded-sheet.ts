import { sumMoney } from "@org/usage";
import { roundMoney } from "../format/human-cell.ts";
import { toCents } from "../money/to-cents.ts";
import { type Cell, isMoney, type Sheet } from "../sheet/sheet.ts";

/** A sheet to the cent, for a page whose width is limited. Where the rounded rows miss the rounded total, a note says so. */
export function roundedSheet(sheet: Sheet): Sheet {
  const rounded = { ...sheet, rows: sheet.rows.map(round), total: sheet.total && round(sheet.total) };
  return { ...rounded, notes: [...sheet.notes, ...differences(rounded)] };
}

function round(row: readonly Cell[]): Cell[] {
  return row.map((cell) => (cell !== null && isMoney(cell) ? toCents(cell) : cell));
}

/** Says by how much the amounts that are shown miss the total that is shown. */
function differences({ columns, rows, total }: Sheet): string[] {
  const found = columns.flatMap(({ heading }, index) => {
    const sum = total?.[index] ?? null;
    const parts = rows.map((row) => row[index] ?? null).filter((cell) => cell !== null && isMoney(cell));
    if (sum === null || !isMoney(sum) || parts.length === 0) return [];
    const difference = sumMoney(parts).minus(sum);
    if (difference.isZero()) return [];
    const isMore = difference.compare(difference.times("0")) > 0;
    const amount = roundMoney(isMore ? difference : difference.times("-1"));
    return [`${amount} ${isMore ? "more" : "less"} under ${heading}`];
  });
  if (found.length === 0) return [];
  return [`Rounded to the cent: the rows add up to ${found.join(", ")} than in the total.`];
}
