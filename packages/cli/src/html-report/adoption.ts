import { narrowActor, type WireActor } from "@org/usage";
import { emptyNote } from "../format/coverage-notes.ts";
import { type Facts, isServed } from "../reading/facts.ts";
import { breakdown } from "../sheet/breakdown.ts";
import { activityMetrics, estimateMetric } from "../sheet/claude-code-metrics.ts";
import { addUp, type AnyRow } from "../sheet/rows.ts";
import { timeLabels } from "../sheet/time-label.ts";
import { dayOf } from "./money-series.ts";
import { isKnown } from "./day-axis.ts";
import type { Section } from "./section.ts";
import { stackedBars } from "./stacked-bars.ts";
import { wordsOnly } from "./words-only.ts";

export interface Adoption {
  readonly days: readonly string[];
  readonly records: readonly AnyRow[];
  readonly facts: Facts;
}

/** The number of people and keys that used Claude Code each day. */
export async function adoptionSection({ days, records, facts }: Adoption): Promise<Section> {
  const perDay = addUp(records, ["starting_at", "actor"]);
  const active = (kind: "user" | "other"): number[] =>
    days.map(
      (day) => perDay.filter((row) => dayOf(row) === day && (kindOf(row) === "user") === (kind === "user")).length,
    );
  const actors = addUp(records, ["actor"]);
  const people = actors.filter((row) => kindOf(row) === "user").length;
  const table = breakdown({
    report: { dimensions: { grouped: [], nulls: {} } },
    rows: records,
    by: ["starting_at"],
    metrics: [...activityMetrics, estimateMetric],
    names: wordsOnly(),
    time: timeLabels("1d"),
    additive: true,
    isServed: isServed(facts),
  });
  const open = days.some((day) => !isKnown(day, facts.through)) ? " Days that are not complete yet are left open." : "";
  const series = [
    { label: "People", values: active("user") },
    { label: "API keys and others", values: active("other") },
  ];
  return {
    id: "adoption",
    title: "Claude Code, active per day",
    sentence: !isServed(facts)
      ? emptyNote(facts)
      : `${people} people and ${actors.length - people} keys used Claude Code.${open}`,
    chart: await stackedBars(days, series, "~d"),
    legend: series,
    sheet: { title: "Claude Code by day", ...table, facts, warnings: [], notes: [] },
  };
}

function kindOf(row: AnyRow): string {
  return narrowActor(row["actor"] as WireActor).kind;
}
