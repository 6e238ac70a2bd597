import { dimensionOf, type DimensionedReport, type Money, type NameBook, sumMoney } from "@org/usage";
import { addUp, type AnyRow, moneyOf } from "../sheet/rows.ts";

/** The cost of one value of a dimension, day by day. */
export interface MoneySeries {
  readonly label: string;
  readonly total: Money;
  readonly byDay: ReadonlyMap<string, Money>;
  readonly isOther?: true;
}

/** The maximum number of series that can be distinguished in a chart. */
const maxSeries = 6;

/** Cost by day and one dimension: the largest values by name, the rest together. Exact; nothing is left out. */
export function moneySeries(
  report: DimensionedReport,
  rows: readonly AnyRow[],
  dimension: string,
  names: NameBook,
): MoneySeries[] {
  const groups = new Map<string, { label: string; rows: AnyRow[] }>();
  for (const row of addUp(rows, ["starting_at", dimension])) {
    const value = dimensionOf(report, row, dimension);
    const key = JSON.stringify(value);
    const group = groups.get(key) ?? { label: names.of(value), rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const all = [...groups.values()].map(({ label, rows: own }) => seriesOf(label, own));
  const sorted = all.toSorted((left, right) => right.total.compare(left.total) || (left.label < right.label ? -1 : 1));
  if (sorted.length <= maxSeries + 1) return sorted;
  const rest = sorted.slice(maxSeries);
  return [...sorted.slice(0, maxSeries), combined(`Other (${rest.length})`, rest)];
}

function seriesOf(label: string, rows: readonly AnyRow[]): MoneySeries {
  const byDay = new Map(rows.map((row) => [dayOf(row), moneyOf(row)]));
  return { label, byDay, total: sumMoney(byDay.values()) };
}

function combined(label: string, series: readonly MoneySeries[]): MoneySeries {
  const byDay = new Map<string, Money>();
  for (const { byDay: own } of series) {
    for (const [day, amount] of own) byDay.set(day, byDay.get(day)?.plus(amount) ?? amount);
  }
  return { label, byDay, total: sumMoney(byDay.values()), isOther: true };
}

export function dayOf(row: AnyRow): string {
  return String(row["starting_at"]).slice(0, 10);
}

/** For the height of a bar only: a float. */
export function heightOf(amount: Money | undefined): number {
  return amount === undefined ? 0 : Number(amount.toDollars());
}
