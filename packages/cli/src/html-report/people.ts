import { emptyNote } from "../format/coverage-notes.ts";
import { isServed } from "../reading/facts.ts";
import { shorterLabels } from "../format/shorter-labels.ts";
import { type Breakdown, breakdown, type Metric } from "../sheet/breakdown.ts";
import { activityMetrics, estimateMetric } from "../sheet/claude-code-metrics.ts";
import { addUp, type AnyRow } from "../sheet/rows.ts";
import { isLabel, type Sheet, textCell } from "../sheet/sheet.ts";
import { timeLabels } from "../sheet/time-label.ts";
import { daysOf } from "./days.ts";
import type { ReportFigures } from "./figures.ts";
import { roundedSheet } from "./rounded-sheet.ts";
import type { Section } from "./section.ts";
import { acceptRate, toolsOf, toolUses, toolWords } from "./tools.ts";
import { ofWeek, partNote, type Week, weeksOf } from "./weeks.ts";

/** Everyone who used Claude Code: activity, sessions by week, and accepted edits by tool. */
export function peopleSection({ window, claudeCode, names }: ReportFigures): Section {
  const { rows, report, facts } = claudeCode;
  const weeks = weeksOf(daysOf(window));
  const weekMetrics = weeks.map((week) => sessionsOf(week, rows));
  const tools = toolsOf(rows).map(rateOf);
  const [sessionsMetric, ...otherMetrics] = activityMetrics;
  const sheetOf = (title: string, metrics: readonly Metric[]): { readonly sheet: Sheet; readonly without?: string } => {
    const input = { report, rows, by: ["actor"], names, time: timeLabels("1d"), additive: true } as const;
    const table = breakdown({ ...input, metrics, isServed: isServed(facts) });
    const { rows: people, without } = withShortNames(table);
    const columns = table.columns.map((column) =>
      column.key === "actor" ? { ...column, heading: "Person or key" } : column,
    );
    const sheet = roundedSheet({ title, ...table, columns, rows: people, facts, warnings: [], notes: [] });
    return { sheet, ...(without !== undefined && { without }) };
  };
  const activity = sheetOf("Claude Code by person", [estimateMetric, sessionsMetric, ...weekMetrics, ...otherMetrics]);
  // In the same order of people.
  const rates = sheetOf("Accepted edits by person and tool", [estimateMetric, ...tools]);
  const notes = [
    ...(weeks.some(({ isPart }) => isPart) ? [partNote] : []),
    ...(activity.without === undefined ? [] : [`Addresses are shown without ${activity.without}.`]),
  ];
  return {
    id: "people",
    title: "Claude Code by person",
    sentence: activity.sheet.rows.length === 0 ? emptyNote(facts) : sentenceOf(activity.sheet.rows.length),
    tables: [{ sheet: { ...activity.sheet, notes }, look: { heat: weekMetrics.map(({ column }) => column.key) } }],
    folded: tools.length === 0 ? [] : [{ sheet: rates.sheet }],
  };
}

function sentenceOf(count: number): string {
  const words = count === 1 ? "One person or key," : `All ${count} people and keys,`;
  return `${words} by estimated cost, which is tokens at list price. Dates are weeks from Monday, with their sessions.`;
}

/** People without the domain that all of their addresses share, which is the same in every row. */
function withShortNames({ columns, rows }: Breakdown): { readonly rows: Breakdown["rows"]; readonly without?: string } {
  const [column] = columns;
  const labels = rows.map(([cell]) => (cell != null && isLabel(cell) ? cell.label : ""));
  if (column === undefined) return { rows };
  const { texts, without } = shorterLabels(column, labels);
  if (without === undefined) return { rows };
  return {
    without,
    rows: rows.map(([first, ...cells], at) => [
      textCell(first != null && isLabel(first) ? first.id : null, texts[at] ?? ""),
      ...cells,
    ]),
  };
}

/** The sessions of a week. */
function sessionsOf(week: Week, records: readonly AnyRow[]): Metric {
  const own = ofWeek(records, week);
  const byActor = new Map(addUp(own, ["actor"]).map((row) => [keyOf(row), sessions(row)]));
  const [all] = addUp(own, []);
  return {
    column: { key: `week_${week.monday}`, heading: week.label, kind: "count", unit: "sessions" },
    of: (sums) => byActor.get(keyOf(sums)) ?? 0,
    ofTotal: () => sessions(all),
    zero: 0,
  };
}

function rateOf(tool: string): Metric {
  return {
    column: { key: `accepted_${tool}`, heading: toolWords(tool), kind: "rate", unit: "ratio" },
    of: (sums) => acceptRate(toolUses(sums), tool),
    zero: null,
  };
}

function keyOf(row: AnyRow): string {
  return JSON.stringify(row["actor"]);
}

function sessions(row: AnyRow | undefined): number {
  const core = row?.["core_metrics"] as AnyRow | undefined;
  return Number(core?.["num_sessions"] ?? 0);
}
