import { type Money, sumMoney } from "@org/usage";
import { emptyNote } from "../format/coverage-notes.ts";
import { exactMoney, roundMoney } from "../format/human-cell.ts";
import { isServed } from "../reading/facts.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";
import { textCell } from "../sheet/sheet.ts";
import { dayColumn, daysOf, stateOf, stripesLegend } from "./days.ts";
import type { ReportFigures } from "./figures.ts";
import { heightOf, type MoneySeries, moneySeries, totalsByKey } from "./money-series.ts";
import { roundedSheet } from "./rounded-sheet.ts";
import { moneyAxis, scaleTo } from "./scale.ts";
import type { Section, SectionTable } from "./section.ts";
import { canCompare, seriesTable } from "./series-table.ts";
import { highestStack, stackedBars } from "./stacked-bars.ts";

const subjects = {
  workspace_id: { id: "by-workspace", word: "workspace", heading: "Workspace" },
  model: { id: "by-model", word: "model", heading: "Model" },
  team: { id: "by-team", word: "team", heading: "Team" },
} as const;

/** Cost per day, stacked by workspace or model, with the sum of each. */
export function costByDaySection(figures: ReportFigures, dimension: keyof typeof subjects): Section {
  const { window, cost, earlier, names } = figures;
  const { id, word, heading } = subjects[dimension];
  const series = moneySeries({ ...cost, dimension, names });
  const total = sumMoney(series.map((one) => one.total));
  const days = daysOf(window);
  const drawn = series.map(({ label, color, byDay }) => ({
    label,
    color,
    values: days.map((day) => heightOf(byDay.get(day))),
  }));
  const scale = scaleTo(highestStack(drawn), moneyAxis(total.currency));
  const title = `Cost by day and ${word}`;
  const sentence = sentenceOf(figures, series, total, days);
  // An empty chart says no more than the sentence.
  if (series.length === 0) return { id, title, sentence };
  return {
    id,
    title,
    sentence,
    chart: {
      scale,
      shapes: stackedBars(drawn, scale),
      columns: days.map((day) => ({
        ...dayColumn(day, cost.facts),
        entries: entriesOf(series, day),
        total: stateOf(day, cost.facts) === "unknown" ? undefined : roundMoney(sumOf(series, day)),
      })),
    },
    legend: stripesLegend(days, cost.facts),
    tables: [
      seriesTable({
        title: `Cost by ${word}`,
        heading,
        series,
        cost,
        earlier: canCompare(cost, earlier) ? totalsByKey({ ...earlier, dimension, names }) : undefined,
        earlierFacts: earlier.facts,
      }),
    ],
    folded: [pivot(title, days, series, figures)],
  };
}

function sentenceOf(
  { cost }: ReportFigures,
  series: readonly MoneySeries[],
  total: Money,
  days: readonly string[],
): string {
  if (!isServed(cost.facts)) return emptyNote(cost.facts);
  const [first] = series;
  const words = days.length === 1 ? "1 day" : `${days.length} days`;
  if (first === undefined) {
    // Of a day that is not complete, nothing is known.
    const isAll = days.every((day) => stateOf(day, cost.facts) !== "unknown");
    return isAll ? `Nothing was billed in ${words}.` : "Nothing was billed in the days that are complete.";
  }
  return `${roundMoney(total)} in ${words}. ${first.label} cost the most: ${roundMoney(first.total)}.`;
}

function entriesOf(series: readonly MoneySeries[], day: string) {
  return series.flatMap(({ label, color, byDay }) => {
    const amount = byDay.get(day);
    return amount === undefined ? [] : [{ label, color, text: roundMoney(amount) }];
  });
}

function sumOf(series: readonly MoneySeries[], day: string): Money {
  return sumMoney(series.flatMap(({ byDay }) => byDay.get(day) ?? []));
}

/** One row per day, one column per series. A day without figures shows a dash, not a zero; only settled days are exact. */
function pivot(
  title: string,
  days: readonly string[],
  series: readonly MoneySeries[],
  { cost: { facts } }: ReportFigures,
): SectionTable {
  const unit = series[0]?.total.currency ?? "USD";
  const rowOf = (day: string): Cell[] => {
    const state = stateOf(day, facts);
    const zero = state === "unknown" ? null : sumMoney([]);
    const amounts = series.map(({ byDay }) => byDay.get(day) ?? zero);
    const label = state === "settling" ? `${day}, may change` : day;
    return [textCell(day, label), ...amounts, zero === null ? null : sumOf(series, day)];
  };
  const sheet: Sheet = {
    title,
    columns: [
      { key: "day", heading: "Day (UTC)", kind: "label", unit: "UTC" },
      ...series.map(({ label }, index) => ({ key: `series_${index}`, heading: label, kind: "money" as const, unit })),
      { key: "total", heading: "All", kind: "money", unit },
    ],
    rows: days.map(rowOf),
    total: isServed(facts)
      ? [null, ...series.map(({ total }) => total), sumMoney(series.map(({ total }) => total))]
      : undefined,
    facts,
    warnings: [],
    notes: [],
  };
  const settled = days.filter((day) => stateOf(day, facts) === "settled");
  const exact = exactMoney(sumMoney(settled.map((day) => sumOf(series, day))));
  return {
    sheet: roundedSheet(sheet),
    look: settled.length === 0 ? {} : { exact: [`Settled, exactly (${settled.length} days)`, exact] },
  };
}
