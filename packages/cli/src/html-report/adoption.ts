import { narrowActor, rollUp, type WireActor } from "@org/usage";
import { type AnyRow, breakdown } from "../sheet/breakdown.ts";
import { activityMetrics, estimateMetric } from "../sheet/claude-code-metrics.ts";
import type { SheetFacts } from "../sheet/sheet.ts";
import { timeLabels } from "../sheet/time-label.ts";
import { dayOf } from "./money-series.ts";
import { isKnown } from "./day-axis.ts";
import type { Section } from "./section.ts";
import { stackedBars } from "./stacked-bars.ts";
import { wordsOnly } from "./words-only.ts";

export interface Adoption {
  readonly days: readonly string[];
  readonly records: readonly AnyRow[];
  readonly facts: SheetFacts;
}

/** How many people and keys used Claude Code each day. */
export async function adoptionSection({ days, records, facts }: Adoption): Promise<Section> {
  const perDay = rollUp<AnyRow, string>(records, ["starting_at", "actor"]) as unknown as AnyRow[];
  const active = (kind: "user" | "other"): number[] =>
    days.map(
      (day) => perDay.filter((row) => dayOf(row) === day && (kindOf(row) === "user") === (kind === "user")).length,
    );
  const everybody = rollUp<AnyRow, string>(records, ["actor"]) as unknown as AnyRow[];
  const people = everybody.filter((row) => kindOf(row) === "user").length;
  const table = breakdown({
    report: { dimensions: { grouped: [], nulls: {} } },
    rows: records,
    by: ["starting_at"],
    metrics: [...activityMetrics, estimateMetric],
    names: wordsOnly(),
    time: timeLabels("1d"),
    additive: true,
  });
  const open = days.some((day) => !isKnown(day, facts.through)) ? " Days that are not whole yet are left open." : "";
  const series = [
    { label: "People", values: active("user") },
    { label: "API keys and others", values: active("other") },
  ];
  return {
    id: "adoption",
    title: "Claude Code, active a day",
    sentence: `${people} people and ${everybody.length - people} keys used Claude Code.${open}`,
    chart: await stackedBars(days, series, "~d"),
    legend: series,
    sheet: { title: "Claude Code by day", ...table, facts, notes: [] },
  };
}

function kindOf(row: AnyRow): string {
  return narrowActor(row["actor"] as WireActor).kind;
}
