import { perMille } from "../../money/ratio.ts";
import { type Cell, type Sheet, textCell } from "../../sheet/sheet.ts";
import type { JudgedBudgets } from "./judge-budget.ts";
import { notBegunNote } from "./not-begun-note.ts";

/** One row per budget and period. */
export function budgetsSheet({ lines, facts, unused }: JudgedBudgets): Sheet {
  const unit = lines[0]?.limit.currency ?? "USD";
  return {
    title: "Budgets",
    columns: [
      { key: "budget", heading: "Budget", kind: "label", unit: "name" },
      { key: "period", heading: "Period", kind: "label", unit: "UTC" },
      { key: "verdict", heading: "Verdict", kind: "label", unit: "value" },
      { key: "spent", heading: "Spent", kind: "money", unit },
      { key: "limit", heading: "Limit", kind: "money", unit },
      { key: "used", heading: "Used", kind: "share", unit: "ratio" },
      { key: "projected_period_end", heading: "At its end", kind: "money", unit, drop: 1 },
    ],
    rows: lines.map(({ rule, period, verdict, spent, limit, projected }): Cell[] => [
      textCell(rule.name),
      textCell(period.name),
      textCell(verdict),
      spent,
      limit,
      spent === null ? null : perMille(spent, limit),
      projected,
    ]),
    facts,
    // A day that is over and missing is in the notes on coverage.
    warnings: [
      ...unused,
      ...notBegunNote(
        lines
          .filter(({ spent, verdict }) => spent === null && verdict !== "incomplete")
          .map(({ period }) => period.name),
      ),
    ],
    notes: lines.some(({ projected }) => projected !== null)
      ? ["At its end: a straight line through the settled days of the period."]
      : [],
  };
}
