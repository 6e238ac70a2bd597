import type { DimensionedReport, NameBook } from "@org/usage";
import { roundMoney } from "../../format/human-cell.ts";
import type { Facts } from "../../reading/facts.ts";
import { breakdown, type Metric } from "../../sheet/breakdown.ts";
import type { AnyRow } from "../../sheet/rows.ts";
import { type Cell, isMoney, type Sheet } from "../../sheet/sheet.ts";
import { timeLabels } from "../../sheet/time-label.ts";
import { titleOf } from "../../sheet/title.ts";
import { averagePlaces, comparedMoney, type ComparedRows, comparedTokens } from "./compared-metrics.ts";
import type { ComparedDays } from "./read-days.ts";

export interface ExplainInput {
  readonly days: ComparedDays;
  /** Those of `days.before` that the server has served. */
  readonly served: readonly string[];
  readonly isTokens: boolean;
  readonly by: readonly string[];
  readonly rows: readonly AnyRow[];
  readonly report: DimensionedReport;
  readonly names: NameBook;
  readonly facts: Facts;
  /** One row per kind of charge for what has no model. */
  readonly splitsCharges: boolean;
}

/** One row per group of the day or of the days before, the largest increase first. */
export function explainSheet(input: ExplainInput): Sheet {
  const { days, served, isTokens, by, report, names, facts } = input;
  const isKnown = served.length > 0 && isServed(days.day, facts);
  const relevant = isKnown ? input.rows.filter((row) => [days.day, ...served].includes(dateOf(row))) : [];
  const table = breakdown({
    report,
    rows: relevant,
    by,
    metrics: metricsOf({ ...input, rows: relevant }),
    names,
    splitsCharges: input.splitsCharges,
    time: timeLabels("1d"),
    additive: true,
    isServed: isKnown,
  });
  const subject = isTokens ? "Tokens" : "Cost";
  return {
    title: `${titleOf(`${subject} of ${days.day}`, by)}, beside ${days.words}`,
    ...table,
    barOf: "change",
    facts: { ...facts, report: "explain" },
    warnings: [],
    notes: [...(isKnown ? notesOf(input, table.total ?? []) : []), ...names.warnings],
  };
}

/** Whether nothing of a day is missing or in progress. */
export function isServed(day: string, { missing, partial }: Facts): boolean {
  const at = Date.parse(day);
  return [...missing, ...partial].every(
    ({ starting_at: start, ending_at: end }) => at < Date.parse(start) || at >= Date.parse(end),
  );
}

function metricsOf({ days, served, isTokens, by, rows }: ExplainInput): Metric[] {
  const groups = groupsOf(rows, by, days.day);
  const compared = (group: ComparedRows | undefined) => {
    if (group === undefined) throw new TypeError("usage explain has a sum without its rows.");
    return isTokens ? comparedTokens(group, served.length) : comparedMoney(group, served.length);
  };
  const column = (key: string, heading: string): Metric["column"] =>
    isTokens ? { key, heading, kind: "count", unit: "tokens" } : { key, heading, kind: "money", unit: "USD" };
  const metric = (key: "change" | "now" | "average", heading: string): Metric => ({
    column: column(key, heading),
    of: (sums): Cell => compared(groups.get(keyOf(sums, by)))[key],
    ofTotal: (): Cell => compared(groups.get(keyOf({}, by)))[key],
    zero: isTokens ? 0 : comparedMoney({ now: [], before: [] }, 1).now,
  });
  const change = metric("change", "Change");
  const average = metric("average", "Average before");
  return [
    { ...change, column: { ...change.column, isSigned: true, isAverage: true } },
    droppable(metric("now", days.day), 2),
    { ...average, column: { ...average.column, isAverage: true, drop: 1 } },
  ];
}

function droppable(metric: Metric, drop: number): Metric {
  return { ...metric, column: { ...metric.column, drop } };
}

interface Group extends ComparedRows {
  readonly now: AnyRow[];
  readonly before: AnyRow[];
}

/** Rows by the keys of all sums that they are in: of their group, of their kind of charge in it, and of everything. */
function groupsOf(rows: readonly AnyRow[], by: readonly string[], day: string): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const keys = new Set([keyOf(row, by), keyOf({ ...row, cost_type: undefined }, by), keyOf({}, by)]);
    for (const key of keys) {
      const group = groups.get(key) ?? { now: [], before: [] };
      group[dateOf(row) === day ? "now" : "before"].push(row);
      groups.set(key, group);
    }
  }
  return groups;
}

/** What has no model is a group by its kind of charge, if that is known. The sum of everything has no dimensions. */
function keyOf(row: AnyRow, by: readonly string[]): string {
  const kind = row["model"] === null && by.includes("model") ? row["cost_type"] : undefined;
  return JSON.stringify([
    ...by.map((name) => (row[name] === undefined ? "" : [row[name]])),
    kind === undefined ? "" : [kind],
  ]);
}

function dateOf(row: AnyRow): string {
  return String(row["starting_at"]).slice(0, 10);
}

function notesOf({ days, served, isTokens }: ExplainInput, total: readonly Cell[]): string[] {
  const [change, now, average] = total.slice(-3);
  const lacks =
    served.length < days.before.length ? ` (${served.length} of ${days.before.length} days are served)` : "";
  return [
    ...(days.isChosen
      ? [`${days.day} is the last day that has settled: later days may still change, and --day explains one of them.`]
      : []),
    `${days.day}: ${words(now)}. Average of ${days.words}${lacks}: ${words(average)}. Change: ${words(change)}.`,
    isTokens
      ? "Averages are rounded to whole tokens."
      : `Averages are rounded to ${averagePlaces} digits after the point; the cost of the day is exact.`,
    ...(isTokens
      ? []
      : ["The cost report has no API keys: usage explain --tokens --by key shows which ones used more."]),
  ];
}

function words(cell: Cell | undefined): string {
  if (cell == null) return "unknown";
  if (isMoney(cell)) return roundMoney(cell);
  return typeof cell === "number" ? `${cell.toLocaleString("en-US")} tokens` : cell.label;
}
