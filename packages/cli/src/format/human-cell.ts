import type { Money } from "@org/usage";
import { decimalPlaces } from "../money/per-mille.ts";
import { type Cell, type Column, isLabel, isMoney, type Sheet } from "../sheet/sheet.ts";
import { cleanText } from "./clean-text.ts";

const counts = new Intl.NumberFormat("en-US");

/** A cell as people read it. Money shows every digit: `places` pads a column to one length, so that points align. */
export function humanCell(cell: Cell, column: Column, places: number): string {
  if (isLabel(cell)) return cleanText(cell.label);
  if (isMoney(cell)) return exactMoney(cell, places);
  if (cell === null) return column.kind === "label" ? "" : "–";
  if (column.kind === "rate") return `${(cell * 100).toFixed(1)} %`;
  if (column.kind === "share")
    return `${cell < 0 ? "-" : ""}${Math.floor(Math.abs(cell) / 10)}.${Math.abs(cell % 10)} %`;
  return counts.format(cell);
}

/** `$1,234.5678`: all digits there are, and zeros up to `places` behind the point. */
export function exactMoney(money: Money, places = 2): string {
  const digits = Math.max(places, dollarPlaces(money));
  return money.format({ locale: "en-US", minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** `$1,234.57`: for a sentence; the digits stand in the table beside it. */
export function roundMoney(money: Money): string {
  return money.format({ locale: "en-US" });
}

/** The digits behind the point that a column of money needs. */
export function moneyPlaces(sheet: Sheet, index: number): number {
  const cells = [...sheet.rows, ...(sheet.total === undefined ? [] : [sheet.total])].map((row) => row[index]);
  return Math.max(2, ...cells.map((cell) => (cell !== undefined && isMoney(cell) ? dollarPlaces(cell) : 0)));
}

function dollarPlaces(money: Money): number {
  return decimalPlaces(money.toDollars());
}
