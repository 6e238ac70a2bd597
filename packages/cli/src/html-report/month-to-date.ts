import { type Money, money, sumMoney } from "@org/usage";
import { roundMoney } from "../format/human-cell.ts";
import type { Facts } from "../reading/facts.ts";
import { textCell } from "../sheet/sheet.ts";
import { heightOf } from "./money-series.ts";
import { limitColor, lines } from "./lines.ts";
import type { Section } from "./section.ts";

export interface MonthToDate {
  /** `2026-05` */
  readonly month: string;
  readonly lastMonth: string;
  /** Cost by date, of both months. */
  readonly byDay: ReadonlyMap<string, Money>;
  /** The number of days of this month that are over and served. */
  readonly completeDays: number;
  readonly limit: Money | undefined;
  readonly facts: Facts;
}

export interface MonthFigures {
  readonly thisMonth: Money;
  /** Last month up to the same day. */
  readonly sameDays: Money;
  readonly allOfLastMonth: Money;
}

/** The cost of this month, of last month up to the same day, and of all of last month. */
export function monthFigures({ month, lastMonth, byDay, completeDays }: MonthToDate): MonthFigures {
  const of = (name: string, days: number): Money =>
    sumMoney([...byDay].filter(([day]) => day.startsWith(name) && Number(day.slice(8)) <= days).map(([, sum]) => sum));
  return {
    thisMonth: of(month, completeDays),
    sameDays: of(lastMonth, completeDays),
    allOfLastMonth: of(lastMonth, 31),
  };
}

/** Two months as running sums, with the budget as a line across. */
export async function monthToDateSection(input: MonthToDate): Promise<Section> {
  const { month, lastMonth, byDay, completeDays, limit, facts } = input;
  const { thisMonth, sameDays, allOfLastMonth } = monthFigures(input);
  const days = Array.from({ length: Math.max(daysIn(month), daysIn(lastMonth)) }, (_, index) => index + 1);
  const current = running(month, Math.min(completeDays, daysIn(month)), byDay);
  const earlier = running(lastMonth, daysIn(lastMonth), byDay);
  const series = [
    { label: month, values: days.map((day) => numberAt(current, day)) },
    { label: lastMonth, values: days.map((day) => numberAt(earlier, day)) },
  ];
  const budget = limit === undefined ? "" : ` The dotted line is the budget of ${roundMoney(limit)}.`;
  return {
    id: "month-to-date",
    title: "Month to date",
    sentence: `${completeDays === 0 ? `No complete day of ${month} yet` : `${roundMoney(thisMonth)} in the ${completeDays} complete days of ${month}`}; ${lastMonth} had ${roundMoney(sameDays)} by then and ${roundMoney(allOfLastMonth)} in total.${budget}`,
    chart: await lines(
      days.map((day) => String(day)),
      series,
      { format: "$,~f", ...(limit !== undefined && { limit: heightOf(limit) }) },
    ),
    legend: [...series, ...(limit === undefined ? [] : [{ label: "Budget", color: limitColor }])],
    sheet: {
      title: "Running sums by day of the month",
      columns: [
        { key: "day", heading: "Day", kind: "label", unit: "UTC" },
        { key: "this_month", heading: month, kind: "money", unit: thisMonth.currency },
        { key: "last_month", heading: lastMonth, kind: "money", unit: thisMonth.currency },
      ],
      rows: days.map((day) => [textCell(String(day)), current[day - 1] ?? null, earlier[day - 1] ?? null]),
      facts,
      warnings: [],
      notes: [],
    },
  };
}

function running(month: string, days: number, byDay: ReadonlyMap<string, Money>): Money[] {
  const sums: Money[] = [];
  let sum = money({ amount: "0", currency: [...byDay.values()][0]?.currency ?? "USD" });
  for (let day = 1; day <= days; day++) {
    const amount = byDay.get(`${month}-${String(day).padStart(2, "0")}`);
    if (amount !== undefined) sum = sum.plus(amount);
    sums.push(sum);
  }
  return sums;
}

function numberAt(sums: readonly Money[], day: number): number | null {
  const sum = sums[day - 1];
  return sum === undefined ? null : heightOf(sum);
}

function daysIn(month: string): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}
