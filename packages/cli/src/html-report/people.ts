import { isServed } from "../reading/facts.ts";
import { breakdown, type Metric } from "../sheet/breakdown.ts";
import { activityMetrics, estimateMetric } from "../sheet/claude-code-metrics.ts";
import { addUp, type AnyRow } from "../sheet/rows.ts";
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
  const table = breakdown({
    report,
    rows,
    by: ["actor"],
    metrics: [estimateMetric, ...activityMetrics, ...weekMetrics, ...toolsOf(rows).map(rateOf)],
    names,
    time: timeLabels("1d"),
    additive: true,
    isServed: isServed(facts),
  });
  const columns = table.columns.map((column) =>
    column.key === "actor" ? { ...column, heading: "Person or key" } : column,
  );
  const part = weeks.some(({ isPart }) => isPart) ? ` ${partNote}` : "";
  return {
    id: "people",
    title: "Claude Code by person",
    sentence: `All ${table.rows.length}, by estimated cost: tokens at list price. Dates are weeks from Monday, with their sessions; the last columns are the share of edits that were accepted.${part}`,
    tables: [
      {
        sheet: roundedSheet({
          title: "Claude Code by person",
          ...table,
          columns,
          facts,
          warnings: [],
          notes: [],
        }),
        look: { heat: weekMetrics.map(({ column }) => column.key) },
      },
    ],
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
