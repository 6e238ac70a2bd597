import { emptyNote } from "../format/coverage-notes.ts";
import { isServed } from "../reading/facts.ts";
import { rateText } from "../format/percent.ts";
import { breakdown } from "../sheet/breakdown.ts";
import { activityMetrics, estimateMetric } from "../sheet/claude-code-metrics.ts";
import { addUp } from "../sheet/rows.ts";
import { type Sheet, textCell } from "../sheet/sheet.ts";
import { timeLabels } from "../sheet/time-label.ts";
import { activePeople, actorOf } from "../people/active-people.ts";
import { dayColumn, daysOf, stateOf, stripesLegend } from "./days.ts";
import type { ReportFigures } from "./figures.ts";
import { dayOf } from "./money-series.ts";
import { roundedSheet } from "./rounded-sheet.ts";
import { countAxis, scaleTo } from "./scale.ts";
import type { Section } from "./section.ts";
import { highestStack, stackedBars } from "./stacked-bars.ts";
import { wordsOnly } from "./words-only.ts";

/** The number of people and keys that used Claude Code each day, and how many of the members that is. */
export function adoptionSection({ window, claudeCode, members }: ReportFigures): Section {
  const { rows, facts } = claudeCode;
  const days = daysOf(window);
  const perDay = addUp(rows, ["starting_at", "actor"]).map((row) => ({ day: dayOf(row), kind: actorOf(row).kind }));
  const active = (isUser: boolean): number[] =>
    days.map((day) => perDay.filter((one) => one.day === day && (one.kind === "user") === isUser).length);
  const series = [
    { label: "People", color: "var(--c1)", values: active(true) },
    { label: "API keys and others", color: "var(--c2)", values: active(false) },
  ];
  const highest = highestStack(series);
  // People are counted in whole numbers, on the axis too.
  const scale = scaleTo(highest, countAxis, highest < 4 ? 4 : undefined);
  return {
    id: "adoption",
    title: "Claude Code, active per day",
    sentence: isServed(facts) ? shareWords(activePeople(rows, members)) : emptyNote(facts),
    chart: {
      scale,
      shapes: stackedBars(series, scale),
      columns: days.map((day, index) => ({
        ...dayColumn(day, facts),
        entries: series.map(({ label, color, values }) => ({
          label,
          color,
          text: stateOf(day, facts) === "unknown" ? "–" : String(values[index] ?? 0),
        })),
      })),
    },
    legend: [...series, ...stripesLegend(days, facts)],
    folded: [{ sheet: byDaySheet(rows, facts) }],
  };
}

function shareWords({ people, keys, active, idle }: ReturnType<typeof activePeople>): string {
  const used = `${people.size} ${people.size === 1 ? "person" : "people"} and ${keys} ${keys === 1 ? "key" : "keys"} used Claude Code.`;
  if (active === undefined || idle === undefined) return `${used} The members of the organization were not looked up.`;
  const count = active.length + idle.length;
  if (count === 0) return used;
  return `${used} ${active.length} of ${count} members are among them: ${rateText(active.length / count)}.`;
}

function byDaySheet(rows: ReportFigures["claudeCode"]["rows"], facts: Sheet["facts"]): Sheet {
  const table = breakdown({
    report: { dimensions: { grouped: [], nulls: {} } },
    rows,
    by: ["starting_at"],
    metrics: [...activityMetrics, estimateMetric],
    names: wordsOnly(),
    time: timeLabels("1d"),
    additive: true,
    isServed: isServed(facts),
  });
  return roundedSheet({ title: "Claude Code by day", ...table, facts, warnings: [], notes: [] });
}

/** Members without a record in the window. The API lists members and no seats. */
export function idleSection({ claudeCode, members }: ReportFigures): Section[] {
  const { idle } = activePeople(claudeCode.rows, members);
  if (idle === undefined || members === undefined || !isServed(claudeCode.facts)) return [];
  const sorted = idle.toSorted((left, right) => ((left.email ?? "") < (right.email ?? "") ? -1 : 1));
  const sheet: Sheet = {
    title: "Members without Claude Code",
    columns: [
      { key: "email", heading: "Member", kind: "label", unit: "address" },
      { key: "name", heading: "Name", kind: "label", unit: "name" },
      { key: "role", heading: "Role", kind: "label", unit: "value" },
      { key: "added_at", heading: "Member since", kind: "label", unit: "UTC date" },
    ],
    rows: sorted.map(({ id, email, name, role, added_at: added }) => [
      textCell(email ?? id),
      textCell(name),
      textCell(role, role?.replaceAll("_", " ")),
      textCell(added?.slice(0, 10) ?? null),
    ]),
    facts: claudeCode.facts,
    warnings: [],
    notes: [],
  };
  return [
    {
      id: "idle",
      title: sheet.title,
      sentence:
        idle.length === 0
          ? `None: each of the ${members.length} members used Claude Code.`
          : `${idle.length} of ${members.length} members have no record in this window. The API lists members and not who has a seat, so some of them may have none.`,
      tables: idle.length === 0 ? [] : [{ sheet }],
    },
  ];
}
