import { type Money, sumMoney } from "@org/usage";
import { emptyNote } from "../format/coverage-notes.ts";
import { roundMoney } from "../format/human-cell.ts";
import { type Facts, isServed } from "../reading/facts.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";
import { textCell } from "../sheet/sheet.ts";
import { isKnown } from "./day-axis.ts";
import { heightOf, type MoneySeries } from "./money-series.ts";
import type { Section } from "./section.ts";
import { stackedBars } from "./stacked-bars.ts";

export interface CostByDay {
  readonly id: string;
  readonly title: string;
  readonly days: readonly string[];
  readonly series: readonly MoneySeries[];
  readonly facts: Facts;
}

/** Cost per day, stacked. */
export async function costByDaySection({ id, title, days, series, facts }: CostByDay): Promise<Section> {
  const drawn = series.map(({ label, byDay, isOther = false }) => ({
    label,
    isOther,
    values: days.map((day) => heightOf(byDay.get(day))),
  }));
  const total = sumMoney(series.map((one) => one.total));
  const first = series[0];
  const largest = first === undefined ? "" : ` The largest part is ${first.label} with ${roundMoney(first.total)}.`;
  return {
    id,
    title,
    sentence: isServed(facts) ? `${roundMoney(total)} in ${days.length} days.${largest}` : emptyNote(facts),
    chart: await stackedBars(days, drawn, "$,~f"),
    legend: series,
    sheet: pivot(title, days, series, facts),
  };
}

/** One row per day, one column per series. A day without figures shows a dash, not a zero. */
function pivot(title: string, days: readonly string[], series: readonly MoneySeries[], facts: Facts): Sheet {
  const unit = series[0]?.total.currency ?? "USD";
  const amounts = (day: string): readonly (Money | undefined)[] => series.map(({ byDay }) => byDay.get(day));
  const cells = (day: string): Cell[] => {
    const own = amounts(day);
    const known = isKnown(day, facts.through) || own.some((amount) => amount !== undefined);
    const zero = known ? sumMoney([]) : null;
    const present = own.filter((amount) => amount !== undefined);
    return [textCell(day), ...own.map((amount) => amount ?? zero), known ? sumMoney(present) : null];
  };
  return {
    title,
    columns: [
      { key: "day", heading: "Day (UTC)", kind: "label", unit: "UTC" },
      ...series.map(({ label }, index) => ({ key: `series_${index}`, heading: label, kind: "money" as const, unit })),
      { key: "total", heading: "All", kind: "money", unit },
    ],
    rows: days.map(cells),
    total: isServed(facts)
      ? [null, ...series.map(({ total }) => total), sumMoney(series.map(({ total }) => total))]
      : undefined,
    facts,
    warnings: [],
    notes: [],
  };
}
