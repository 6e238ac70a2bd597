import { dimensionOf, type DimensionedReport, type Money, type NameBook, sumMoney } from "@org/usage";
import { addUp, type AnyRow, moneyOf } from "../sheet/rows.ts";
import { dimensionWords } from "../sheet/dimension-words.ts";

/** The cost of one value of a dimension, day by day. */
export interface MoneySeries {
  /** The same for the same value in every report of the page. */
  readonly key: string;
  readonly label: string;
  readonly color: string;
  readonly total: Money;
  readonly byDay: ReadonlyMap<string, Money>;
  /** The keys of the values that were put together. */
  readonly others?: readonly string[];
}

/** The maximum number of series that can be distinguished in a chart. */
const maxSeries = 6;

const otherColor = "var(--other)";

const hues = { workspace_id: "w", model: "m", team: "t" } as const;

export interface SeriesInput {
  readonly report: DimensionedReport;
  readonly rows: readonly AnyRow[];
  /** `model` has what is not billed by model as its own values, such as web searches. */
  readonly dimension: "workspace_id" | "model" | "team";
  readonly names: NameBook;
}

/** Cost by day and one dimension: the largest values by name, the rest together. Exact; nothing is left out. */
export function moneySeries(input: SeriesInput): MoneySeries[] {
  const groups = groupsOf(input);
  const sorted = [...groups.values()].toSorted(
    (left, right) => right.total.compare(left.total) || (left.label < right.label ? -1 : 1),
  );
  const hue = hues[input.dimension];
  const colored = sorted.map((group, index) => ({ ...group, color: `var(--${hue}${index + 1})` }));
  if (colored.length <= maxSeries + 1) return colored;
  return [...colored.slice(0, maxSeries), combined(colored.slice(maxSeries))];
}

/** The sum of each value, by its key. */
export function totalsByKey(input: SeriesInput): Map<string, Money> {
  return new Map([...groupsOf(input)].map(([key, { total }]) => [key, total]));
}

type Group = Omit<MoneySeries, "color">;

function groupsOf({ report, rows, dimension, names }: SeriesInput): Map<string, Group> {
  const groups = new Map<string, { label: string; rows: AnyRow[] }>();
  const by = dimension === "model" ? ["model", "cost_type"] : [dimension];
  for (const row of addUp(rows, ["starting_at", ...by])) {
    const isByType = dimension === "model" && row["model"] === null;
    const value = dimensionOf(report, row, dimension);
    const type = String(row["cost_type"]);
    const key = JSON.stringify(isByType ? { type } : value);
    const group = groups.get(key) ?? {
      label: dimensionWords(row, dimension) ?? names.of(value),
      rows: [],
    };
    group.rows.push(row);
    groups.set(key, group);
  }
  return new Map([...groups].map(([key, { label, rows: own }]) => [key, seriesOf(key, label, own)]));
}

function seriesOf(key: string, label: string, rows: readonly AnyRow[]): Group {
  const byDay = new Map<string, Money>();
  for (const row of rows) byDay.set(dayOf(row), byDay.get(dayOf(row))?.plus(moneyOf(row)) ?? moneyOf(row));
  return { key, label, byDay, total: sumMoney(byDay.values()) };
}

function combined(series: readonly MoneySeries[]): MoneySeries {
  const byDay = new Map<string, Money>();
  for (const { byDay: own } of series) {
    for (const [day, amount] of own) byDay.set(day, byDay.get(day)?.plus(amount) ?? amount);
  }
  return {
    key: "other",
    label: `Other (${series.length})`,
    color: otherColor,
    byDay,
    total: sumMoney(byDay.values()),
    others: series.map(({ key }) => key),
  };
}

export function dayOf(row: AnyRow): string {
  return String(row["starting_at"]).slice(0, 10);
}

/** For the height of a bar only: a float. */
export function heightOf(amount: Money | undefined): number {
  return amount === undefined ? 0 : Number(amount.toDollars());
}
