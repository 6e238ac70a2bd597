import { type Money, sumMoney } from "@org/usage";
import { roundMoney } from "../format/human-cell.ts";
import { fraction } from "../money/ratio.ts";
import { type Cell, type Sheet, textCell } from "../sheet/sheet.ts";
import { monthWords } from "./day-words.ts";
import { band, type DrawnLine, highestPoint, limitLine, line, lineLegend } from "./lines.ts";
import { heightOf } from "./money-series.ts";
import { daysIn, monthFigures, monthSentence, monthTitle, type MonthToDate, runningSums } from "./month-to-date.ts";
import type { PlotColumn } from "./plot.ts";
import { roundedSheet } from "./rounded-sheet.ts";
import { moneyAxis, scaleTo } from "./scale.ts";
import type { LegendEntry } from "./legend.ts";
import type { Section } from "./section.ts";

type Sums = readonly (Money | null)[];

/** What is drawn, by day of the month; null for nothing. */
interface Curves {
  readonly settled: Sums;
  /** From the last settled day on. */
  readonly settling: Sums;
  readonly forecast: Sums;
  readonly last: Sums;
}

/** Two months as running sums, what may still change as a band, a forecast to the end, and the budget across. */
export function monthSection(input: MonthToDate): Section {
  const { month, lastMonth, limit, facts } = input;
  const count = Math.max(daysIn(month), daysIn(lastMonth));
  const curves = curvesOf(input, count);
  const drawn = linesOf(input, curves);
  const scale = scaleTo(Math.max(highestPoint(drawn), heightOf(limit)), moneyAxis(currencyOf(input)));
  const flat = curves.settling.map((sum) => (sum === null ? null : heightOf(monthFigures(input).settled)));
  const title = monthTitle(input);
  return {
    id: "month",
    title,
    sentence: monthSentence(input),
    chart: {
      scale,
      isWide: true,
      shapes: [
        band(flat, curves.settling.map(orNull), scale),
        ...(limit === undefined ? [] : [limitLine(heightOf(limit), count, scale)]),
        ...drawn.map((one) => line(one, scale)),
      ],
      columns: Array.from({ length: count }, (_, index) => columnOf(input, curves, index)),
    },
    legend: legendOf(input, curves),
    folded: [{ sheet: roundedSheet(sheetOf(input, curves, title, facts)) }],
  };
}

function curvesOf(input: MonthToDate, count: number): Curves {
  const { month, lastMonth, byDay, completeDays, settledDays } = input;
  const current = runningSums(month, completeDays, byDay);
  const { settled, forecast } = monthFigures(input);
  const at = (of: (day: number) => Money | null | undefined): Sums =>
    Array.from({ length: count }, (_, index) => of(index + 1) ?? null);
  const last = runningSums(lastMonth, daysIn(lastMonth), byDay);
  return {
    settled: at((day) => (day <= settledDays ? current[day - 1] : null)),
    settling: at((day) => (completeDays > settledDays && day >= settledDays ? current[day - 1] : null)),
    forecast: at((day) =>
      forecast !== undefined && day >= settledDays && day <= daysIn(month) ? fraction(settled, day, settledDays) : null,
    ),
    last: at((day) => last[day - 1]),
  };
}

function linesOf({ month, lastMonth }: MonthToDate, { settled, settling, forecast, last }: Curves): DrawnLine[] {
  return [
    { label: monthWords(lastMonth), color: "var(--other)", values: last.map(orNull) },
    { label: "Forecast", color: "var(--accent)", dash: "dashed", values: forecast.map(orNull) },
    { label: "May still change", color: "var(--accent)", dash: "dotted", values: settling.map(orNull) },
    { label: monthWords(month), color: "var(--accent)", values: settled.map(orNull) },
  ];
}

function columnOf(input: MonthToDate, curves: Curves, index: number): PlotColumn {
  const { month, lastMonth, settledDays, completeDays } = input;
  const day = index + 1;
  const current = curves.settled[index] ?? curves.settling[index];
  return {
    tick: String(day),
    title: `Through day ${day}`,
    entries: [
      ...entry(monthWords(month), current, "var(--accent)"),
      ...(day > settledDays ? entry("Forecast", curves.forecast[index], "var(--accent)", "about ") : []),
      ...entry(monthWords(lastMonth), curves.last[index], "var(--other)"),
    ],
    note: day > settledDays && day <= completeDays ? "May still change" : undefined,
  };
}

/** Nothing for an unknown sum. */
function entry(label: string, sum: Money | null | undefined, color: string, about: string = ""): PlotColumn["entries"] {
  return sum == null ? [] : [{ label, color, text: `${about}${roundMoney(sum)}` }];
}

function has(sums: Sums): boolean {
  return sums.some((sum) => sum !== null);
}

function legendOf({ month, lastMonth, limit }: MonthToDate, { settling, forecast }: Curves): LegendEntry[] {
  const lines: readonly Omit<DrawnLine, "values">[] = [
    { label: monthWords(month), color: "var(--accent)" },
    ...(has(settling) ? [{ label: "May still change", color: "var(--accent)", dash: "dotted" as const }] : []),
    ...(has(forecast) ? [{ label: "Forecast", color: "var(--accent)", dash: "dashed" as const }] : []),
    { label: monthWords(lastMonth), color: "var(--other)" },
    ...(limit === undefined ? [] : [{ label: "Budget", color: "var(--alert)", dash: "dotted" as const }]),
  ];
  return lines.map(lineLegend);
}

function sheetOf(input: MonthToDate, curves: Curves, title: string, facts: Sheet["facts"]): Sheet {
  const unit = currencyOf(input);
  const { month, lastMonth, settledDays } = input;
  const column = (key: string, heading: string) => ({ key, heading, kind: "money" as const, unit });
  return {
    title: `${title}, running sums`,
    columns: [
      { key: "day", heading: "Day", kind: "label", unit: "UTC" },
      column("this_month", monthWords(month)),
      ...(has(curves.forecast) ? [column("forecast", "Forecast")] : []),
      column("last_month", monthWords(lastMonth)),
    ],
    rows: curves.last.map((last, index): Cell[] => {
      const isSettling = index + 1 > settledDays && (curves.settling[index] ?? null) !== null;
      const forecast = index + 1 > settledDays ? (curves.forecast[index] ?? null) : null;
      return [
        textCell(String(index + 1), isSettling ? `${index + 1}, may change` : String(index + 1)),
        curves.settled[index] ?? curves.settling[index] ?? null,
        ...(has(curves.forecast) ? [forecast] : []),
        last,
      ];
    }),
    facts,
    warnings: [],
    notes: [],
  };
}

function currencyOf({ byDay }: MonthToDate): string {
  return sumMoney([...byDay.values()]).currency;
}

function orNull(sum: Money | null): number | null {
  return sum === null ? null : heightOf(sum);
}
