import { emptyNote } from "../format/coverage-notes.ts";
import { rateText } from "../format/percent.ts";
import { isServed } from "../reading/facts.ts";
import { addUp } from "../sheet/rows.ts";
import { type Cell, type Sheet, textCell } from "../sheet/sheet.ts";
import { daysOf } from "./days.ts";
import type { ReportFigures } from "./figures.ts";
import type { Dash } from "./legend.ts";
import { line, lineLegend } from "./lines.ts";
import { rateAxis, scaleTo } from "./scale.ts";
import type { Section } from "./section.ts";
import { acceptRate, toolsOf, toolUses, toolWords } from "./tools.ts";
import { ofWeek, partNote, type Week, weeksOf } from "./weeks.ts";

const dashOf: readonly Dash[] = ["solid", "dashed", "dotted", "solid"];

/** How many of the proposed edits were accepted, by tool and week. */
export function acceptRatesSection({ window, claudeCode }: ReportFigures): Section {
  const weeks = weeksOf(daysOf(window));
  const { rows } = claudeCode;
  const tools = toolsOf(rows);
  const inAll = toolUses(addUp(rows, [])[0]);
  const byWeek = weeks.map((week) => toolUses(addUp(ofWeek(rows, week), [])[0]));
  const lines = tools.map((tool, index) => ({
    label: toolWords(tool),
    color: `var(--c${(index % 5) + 1})`,
    dash: dashOf[index % dashOf.length] ?? "solid",
    values: byWeek.map((uses) => acceptRate(uses, tool)),
  }));
  const scale = scaleTo(1, rateAxis, 1);
  const accepted = inAll.reduce((sum, use) => sum + use.accepted, 0);
  const proposed = inAll.reduce((sum, use) => sum + use.proposed, 0);
  return {
    id: "accept-rates",
    title: "Accepted edits by tool and week",
    sentence: isServed(claudeCode.facts) ? shareWords(accepted, proposed) : emptyNote(claudeCode.facts),
    chart: {
      scale,
      isLow: true,
      shapes: lines.map((one) => line(one, scale)),
      columns: weeks.map(({ label, isPart }, index) => ({
        tick: label,
        title: `Week of ${label}`,
        entries: lines.map((one) => ({
          label: one.label,
          color: one.color,
          text: one.values[index] == null ? "–" : rateText(one.values[index]),
        })),
        note: isPart ? "A part of a week" : undefined,
      })),
    },
    legend: lines.map(lineLegend),
    tables: [{ sheet: sheetOf(tools, weeks, byWeek, inAll, claudeCode.facts) }],
  };
}

function shareWords(accepted: number, proposed: number): string {
  if (proposed === 0) return "No edits were proposed.";
  return `${rateText(accepted / proposed)} of ${proposed.toLocaleString("en-US")} proposed edits were accepted.`;
}

type Uses = ReturnType<typeof toolUses>;

function sheetOf(
  tools: readonly string[],
  weeks: readonly Week[],
  byWeek: readonly Uses[],
  inAll: Uses,
  facts: Sheet["facts"],
): Sheet {
  return {
    title: "Accepted edits by tool and week",
    columns: [
      { key: "tool", heading: "Tool", kind: "label", unit: "value" },
      ...weeks.map(({ monday, label }) => ({ key: monday, heading: label, kind: "rate" as const, unit: "ratio" })),
      { key: "rate", heading: "All weeks", kind: "rate", unit: "ratio" },
      { key: "proposed", heading: "Proposed", kind: "count", unit: "edits" },
    ],
    rows: tools.map((tool): Cell[] => [
      textCell(tool, toolWords(tool)),
      ...byWeek.map((uses) => acceptRate(uses, tool)),
      acceptRate(inAll, tool),
      inAll.find((use) => use.tool === tool)?.proposed ?? 0,
    ]),
    facts,
    warnings: [],
    notes: weeks.some(({ isPart }) => isPart) ? [partNote] : [],
  };
}
