import { type Money, sumMoney } from "@org/usage";
import { toCents } from "../money/to-cents.ts";
import { isMoney, type Sheet, showsTotal } from "../sheet/sheet.ts";
import { exactMoney, moneyPlaces, roundMoney } from "./human-cell.ts";

/** By column: every digit of a total that is shown to the cent; undefined where the shown total is exact, or never was. */
export function exactTotals(sheet: Sheet): (string | undefined)[] {
  return sheet.columns.map(({ isAverage }, index) => {
    const total = isAverage === true ? undefined : roundedTotal(sheet, index);
    return total === undefined || total.compare(toCents(total)) === 0 ? undefined : exactMoney(total);
  });
}

/** Says that amounts are rounded, and by how much the amounts shown miss the total shown. `dropped` are headings. */
export function roundingNotes(sheet: Sheet, dropped: readonly string[] = []): string[] {
  const rounded = sheet.columns.flatMap(({ heading }, index) =>
    !dropped.includes(heading) && isRounded(sheet, index) ? [index] : [],
  );
  if (rounded.length === 0) return [];
  const differences = rounded.flatMap((index) => {
    const difference = showsTotal(sheet) ? roundingDifference(sheet, index) : undefined;
    if (difference === undefined || difference.isZero()) return [];
    const side = difference.compare(difference.times("0")) > 0 ? "more" : "less";
    const amount = roundMoney(side === "more" ? difference : difference.times("-1"));
    return [`the amounts shown under ${sheet.columns[index]?.heading} add up to ${amount} ${side} than its total`];
  });
  const sentence = differences.length === 0 ? "" : `: ${differences.join("; ")}`;
  return [`Rounded to the cent${sentence}. --exact shows every digit.`];
}

/** What the rounded amounts add up to, less the rounded total; undefined if the total is not the sum of the rows. */
function roundingDifference(sheet: Sheet, index: number): Money | undefined {
  const total = roundedTotal(sheet, index);
  const amounts = sheet.rows.map((row) => row[index] ?? null).filter((cell) => cell !== null && isMoney(cell));
  if (total === undefined || amounts.length === 0) return undefined;
  if (sheet.columns[index]?.isAverage !== true && sumMoney(amounts).compare(total) !== 0) return undefined;
  return sumMoney(amounts.map(toCents)).minus(toCents(total));
}

function isRounded(sheet: Sheet, index: number): boolean {
  if (moneyPlaces(sheet, index) !== "cents") return false;
  return [...sheet.rows, sheet.total ?? []].some((row) => {
    const cell = row[index] ?? null;
    return cell !== null && isMoney(cell) && cell.compare(toCents(cell)) !== 0;
  });
}

function roundedTotal(sheet: Sheet, index: number): Money | undefined {
  const cell = sheet.total?.[index] ?? null;
  if (cell === null || !isMoney(cell) || moneyPlaces(sheet, index) !== "cents") return undefined;
  return showsTotal(sheet) || sheet.rows.length === 1 ? cell : undefined;
}
