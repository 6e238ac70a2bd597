import {
  dimensionOf,
  type DimensionedReport,
  money,
  type Money,
  type MoneySource,
  type NameBook,
  rollUp,
  sumMoney,
} from "@org/usage";
import type { AnyRow } from "../sheet/breakdown.ts";

/** What one value of a dimension cost, day by day. */
export interface MoneySeries {
  readonly label: string;
  readonly total: Money;
  readonly byDay: ReadonlyMap<string, Money>;
  readonly isOther?: true;
}

/** The most series a chart can tell apart. */
const mostSeries = 6;

/** Cost by day and one dimension: the largest values by name, the rest together. Exact; nothing is left out. */
export function moneySeries(
  report: DimensionedReport,
  rows: readonly AnyRow[],
  dimension: string,
  names: NameBook,
): MoneySeries[] {
  const groups = new Map<string, { label: string; rows: AnyRow[] }>();
  for (const row of rollUp<AnyRow, string>(rows, ["starting_at", dimension]) as unknown as AnyRow[]) {
    const value = dimensionOf(report, row, dimension);
    const key = JSON.stringify(value);
    const group = groups.get(key) ?? { label: names.of(value), rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const all = [...groups.values()].map(({ label, rows: own }) => seriesOf(label, own));
  const sorted = all.toSorted((left, right) => right.total.compare(left.total) || (left.label < right.label ? -1 : 1));
  if (sorted.length <= mostSeries + 1) return sorted;
  const rest = sorted.slice(mostSeries);
  return [...sorted.slice(0, mostSeries), joined(`Other (${rest.length})`, rest)];
}

function seriesOf(label: string, rows: readonly AnyRow[]): MoneySeries {
  const byDay = new Map(rows.map((row) => [dayOf(row), money(row as unknown as MoneySource)]));
  return { label, byDay, total: sumMoney(byDay.values()) };
}

function joined(label: string, series: readonly MoneySeries[]): MoneySeries {
  const byDay = new Map<string, Money>();
  for (const { byDay: own } of series) {
    for (const [day, amount] of own) byDay.set(day, byDay.get(day)?.plus(amount) ?? amount);
  }
  return { label, byDay, total: sumMoney(byDay.values()), isOther: true };
}

export function dayOf(row: AnyRow): string {
  return String(row["starting_at"]).slice(0, 10);
}

/** For the height of a bar, and for nothing else. */
export function heightOf(amount: Money | undefined): number {
  return amount === undefined ? 0 : Number(amount.toDollars());
}
