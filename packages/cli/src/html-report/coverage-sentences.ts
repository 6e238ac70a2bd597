import { coverageNotes, emptyNote } from "../format/coverage-notes.ts";
import { factNotes } from "../format/sheet-notes.ts";
import type { Facts } from "../reading/facts.ts";
import type { ReportFigures } from "./figures.ts";

/** What each report covers, what it lacks, and what it never contains. */
export function coverageSentences(figures: ReportFigures): string[] {
  return [
    ...parts(figures).flatMap(({ name, facts, isEmpty }) => [
      ...factNotes(facts).map((note) => `${name}: ${note}`),
      ...(isEmpty ? [`${name}: ${emptyNote(facts)}`] : []),
    ]),
    ...figures.warnings,
    "Priority Tier is in the tokens and not in the cost; code execution is in the cost and not in the tokens.",
    "Claude Code estimates are tokens at list price; subscriptions are billed per seat.",
  ];
}

/** What has to be known even by a job that never opens the page. */
export function reportWarnings(figures: ReportFigures): string[] {
  return [
    ...parts(figures).flatMap(({ name, facts, isEmpty }) => [
      ...coverageNotes(facts).map((note) => `${name}: ${note}`),
      ...(isEmpty ? [`${name}: ${emptyNote(facts)}`] : []),
    ]),
    ...figures.warnings,
  ];
}

function parts({
  cost,
  tokens,
  claudeCode,
  months,
  bill,
}: ReportFigures): { name: string; facts: Facts; isEmpty: boolean }[] {
  return [
    { name: "Cost", facts: cost.facts, isEmpty: cost.rows.length === 0 },
    { name: "Month to date", facts: months.facts, isEmpty: months.byDay.size === 0 },
    { name: `Bill of ${bill.result.month}`, facts: bill.facts, isEmpty: bill.result.billed.amountCents === "0" },
    { name: "Tokens", facts: tokens.facts, isEmpty: tokens.rows.length === 0 },
    { name: "Claude Code", facts: claudeCode.facts, isEmpty: claudeCode.rows.length === 0 },
  ];
}
