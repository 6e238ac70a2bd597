import { type Money, sumMoney, totalTokens } from "@org/usage";
import { fraction } from "../../money/ratio.ts";
import { addUp, type AnyRow, moneyOf, tokensOf } from "../../sheet/rows.ts";

/** A row of the day, of the days before, or of both. */
export interface ComparedRows {
  readonly now: readonly AnyRow[];
  readonly before: readonly AnyRow[];
}

export interface Compared<Amount> {
  readonly now: Amount;
  readonly average: Amount;
  readonly change: Amount;
}

/** Averages of amounts have this many digits after the point of a cent, so that groups and total agree to the cent. */
const digits = 8;
/** The same, counted from the point of a dollar. */
export const averagePlaces: number = digits + 2;

export function comparedMoney({ now, before }: ComparedRows, days: number): Compared<Money> {
  const sum = sumMoney(now.map((row) => moneyOf(row)));
  const earlier = sumMoney(before.map((row) => moneyOf(row)));
  const shifted = earlier.times(`1${"0".repeat(digits)}`);
  const average = fraction(shifted, 1, days).times(`0.${"0".repeat(digits - 1)}1`);
  return { now: sum, average, change: sum.minus(average) };
}

/** Tokens are whole numbers, and so is their average. */
export function comparedTokens({ now, before }: ComparedRows, days: number): Compared<number> {
  const count = countOf(now);
  const average = Math.round(countOf(before) / days);
  return { now: count, average, change: count - average };
}

function countOf(rows: readonly AnyRow[]): number {
  const [sums] = addUp(rows, []);
  return sums === undefined ? 0 : totalTokens(tokensOf(sums));
}
