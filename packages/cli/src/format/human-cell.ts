import type { Money } from "@org/usage";
import { decimalPlaces } from "../money/same-units.ts";
import { toCents } from "../money/to-cents.ts";
import { type Cell, type Column, isLabel, isMoney, type Sheet } from "../sheet/sheet.ts";
import { cleanText } from "./clean-text.ts";
import { rateText, shareText } from "./percent.ts";

const counts = new Intl.NumberFormat("en-US");

/** A cell as people read it: money to the cent, or with every digit and zeros up to `places`, so that points align. */
export function humanCell(cell: Cell, column: Column, places: number | "cents"): string {
  return column.isSigned === true && isIncrease(cell)
    ? `+${textOf(cell, column, places)}`
    : textOf(cell, column, places);
}

function isIncrease(cell: Cell): boolean {
  return cell !== null && (typeof cell === "number" ? cell > 0 : isMoney(cell) && cell.compare(cell.times("0")) > 0);
}

function textOf(cell: Cell, column: Column, places: number | "cents"): string {
  if (isLabel(cell)) return cleanText(cell.label);
  if (isMoney(cell)) return places === "cents" ? roundMoney(cell) : exactMoney(cell, places);
  if (cell === null) return column.kind === "label" ? "" : "–";
  if (column.kind === "rate") return rateText(cell);
  return column.kind === "share" ? shareText(cell) : counts.format(cell);
}

/** `$1,234.5678`: all digits there are, and zeros up to `places` after the point. */
export function exactMoney(money: Money, places = 2): string {
  const digits = Math.max(places, dollarPlaces(money));
  return money.format({ locale: "en-US", minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** `$1,234.57`, rounded half to even. */
export function roundMoney(money: Money): string {
  return toCents(money).format({ locale: "en-US" });
}

/** How the money of a column is shown: to the cent, or with the digits that its longest amount needs. */
export function moneyPlaces(sheet: Sheet, index: number): number | "cents" {
  if (sheet.exact !== true && sheet.columns[index]?.isExact !== true) return "cents";
  return [...sheet.rows, sheet.total ?? []].reduce((places, row) => {
    const cell = row[index];
    return cell !== undefined && isMoney(cell) ? Math.max(places, dollarPlaces(cell)) : places;
  }, 2);
}

function dollarPlaces(money: Money): number {
  return decimalPlaces(money.toDollars());
}
