import { type Money, money, sumMoney } from "@org/usage";
import { exactMoney, roundMoney } from "../format/human-cell.ts";
import { fraction } from "../money/ratio.ts";
import type { Facts } from "../reading/facts.ts";
import { dayMs } from "../window/widths.ts";
import { monthWords } from "./day-words.ts";

export interface MonthToDate {
  /** `2026-05` */
  readonly month: string;
  readonly lastMonth: string;
  /** Cost by date, of both months. */
  readonly byDay: ReadonlyMap<string, Money>;
  /** The number of days of this month that are over and served, and of those that have settled. */
  readonly completeDays: number;
  readonly settledDays: number;
  /** Nothing is left of the month to forecast. */
  readonly isOver: boolean;
  readonly limit: Money | undefined;
  readonly facts: Facts;
}

export interface MonthFigures {
  readonly thisMonth: Money;
  readonly settled: Money;
  /** Last month up to the same day. */
  readonly sameDays: Money;
  readonly allOfLastMonth: Money;
  /** The cost of the month if every day is like the settled ones, as in `usage budget`; undefined without any, and for a month that is over. */
  readonly forecast: Money | undefined;
}

export function monthFigures({ month, lastMonth, byDay, ...days }: MonthToDate): MonthFigures {
  const of = (name: string, count: number): Money =>
    sumMoney([...byDay].filter(([day]) => day.startsWith(name) && Number(day.slice(8)) <= count).map(([, sum]) => sum));
  const settled = of(month, days.settledDays);
  const canForecast = days.settledDays > 0 && !days.isOver;
  return {
    thisMonth: of(month, days.completeDays),
    settled,
    sameDays: of(lastMonth, days.completeDays),
    allOfLastMonth: of(lastMonth, 31),
    forecast: canForecast ? fraction(settled, daysIn(month), days.settledDays) : undefined,
  };
}

/** The number of days of a month before an instant. */
export function daysUpTo(month: string, instant: string | null): number {
  if (instant === null) return 0;
  const count = Math.floor((Date.parse(instant) - Date.parse(`${month}-01T00:00:00Z`)) / dayMs);
  return Math.min(daysIn(month), Math.max(0, count));
}

export function monthTitle({ month, isOver }: MonthToDate): string {
  return isOver ? monthWords(month) : `${monthWords(month)} to date`;
}

/** What the month cost, how much of that has settled, and how a forecast is computed. */
export function monthSentence(input: MonthToDate): string {
  const { month, lastMonth, completeDays, settledDays, limit } = input;
  const { thisMonth, settled, sameDays, allOfLastMonth, forecast } = monthFigures(input);
  if (completeDays === 0) {
    return `No day of ${monthWords(month)} is complete yet; ${monthWords(lastMonth)} had ${roundMoney(allOfLastMonth)}.`;
  }
  const settling =
    settledDays === completeDays
      ? `, all settled: exactly ${exactMoney(thisMonth)}`
      : ` in ${completeDays} days. Of these, ${settledDays} have settled, with exactly ${exactMoney(settled)}; the rest may still change`;
  const before = input.isOver
    ? `${monthWords(lastMonth)}: ${roundMoney(allOfLastMonth)}`
    : `${monthWords(lastMonth)}: ${roundMoney(sameDays)} by then, ${roundMoney(allOfLastMonth)} in all`;
  const pace =
    forecast === undefined
      ? ""
      : ` Forecast: about ${roundMoney(forecast)} by the end of the month, which is the average of the ${settledDays} settled days times ${daysIn(month)}.`;
  const budget = limit === undefined ? "" : ` Budget: ${roundMoney(limit)}.`;
  return `${roundMoney(thisMonth)}${settling}. ${before}.${pace}${budget}`;
}

/** Running sums of the first days of a month. */
export function runningSums(month: string, days: number, byDay: ReadonlyMap<string, Money>): Money[] {
  const sums: Money[] = [];
  let sum = money({ amount: "0", currency: [...byDay.values()][0]?.currency ?? "USD" });
  for (let day = 1; day <= days; day++) {
    const amount = byDay.get(`${month}-${String(day).padStart(2, "0")}`);
    if (amount !== undefined) sum = sum.plus(amount);
    sums.push(sum);
  }
  return sums;
}

export function daysIn(month: string): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}
