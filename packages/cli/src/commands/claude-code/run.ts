import { defaultSpan } from "../../window/default-span.ts";
import { type ClaudeCodeRecord, type MoneySource, sumMoney, type Window } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { type By, readBy } from "../../dimensions/read-by.ts";
import { claudeCodeDimensions } from "../../dimensions/reports.ts";
import { rowFilters } from "../../dimensions/row-filter-flags.ts";
import { filterRows, type RowFilter } from "../../dimensions/row-filters.ts";
import { unusedNotes } from "../../dimensions/unused-notes.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { isServed } from "../../reading/facts.ts";
import { readReport } from "../../reading/read-report.ts";
import { breakdown, type Metric } from "../../sheet/breakdown.ts";
import { activityMetrics, estimateMetric, modelTokenMetrics } from "../../sheet/claude-code-metrics.ts";
import { namesFor } from "../../sheet/names-for.ts";
import { type CompareFlags, readCompared, type ReadRows } from "../../sheet/read-compared.ts";
import type { AnyRow } from "../../sheet/rows.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { timedRows } from "../../sheet/timed-rows.ts";
import { titleOf } from "../../sheet/title.ts";
import {
  selectTeams,
  type TeamFlags,
  teamReport,
  type TeamSelection,
  type TeamSources,
  withTeam,
} from "../../teams/select-teams.ts";
import { readWindow, type WindowFlags, type WindowRules } from "../../window/read-window.ts";
import { dayMs, hourMs } from "../../window/widths.ts";
import { keyFilter } from "./key-filter.ts";

export interface ClaudeCodeFlags extends CompareFlags, TeamFlags {
  readonly by?: readonly string[];
  readonly model?: readonly string[];
  readonly key?: readonly string[];
  readonly workspace?: readonly string[];
  readonly where?: readonly string[];
}

/** Developers have addresses here, and keys names. */
const teamSources: TeamSources = {
  dimensions: { keys: "actor", people: "actor" },
  hasNamesOnly: true,
  lacks: "Claude Code has no workspaces, so teams go by people and keys.",
};

/** A day of this report closes an hour after its end. */
export function claudeCodeRules(nowMs: number): WindowRules {
  return { nowMs, stepMs: dayMs, fallback: defaultSpan, closesAfterMs: hourMs };
}

/** This report takes dates. */
export function dateParams({ starting_at: start, ending_at: end }: Window): Window {
  return { starting_at: dateOf(start), ending_at: dateOf(end) };
}

/** `usage claude-code`: the activity of developers in Claude Code, and its estimated cost. */
export async function runClaudeCode(context: Context, flags: ClaudeCodeFlags): Promise<number> {
  await writeSheets(context, [await claudeCodeSheet(context, flags)]);
  return exitCode.ok;
}

export async function claudeCodeSheet(context: Context, flags: ClaudeCodeFlags): Promise<Sheet> {
  const by = readBy(flags.by ?? ["developer"], withTeam(claudeCodeDimensions, flags));
  const teams = await selectTeams(context, flags, teamSources);
  const filters = [
    ...(await rowFilters(context, { ...flags, key: undefined }, claudeCodeDimensions, "usage tokens --workspace")),
    ...(flags.key === undefined ? [] : [await keyFilter(context, flags.key)]),
  ];
  const isByModel = by.names.includes("model") || filters.some(({ name }) => name === "model");
  const [compared, ...others]: readonly [Metric, ...Metric[]] = isByModel
    ? [estimateMetric, ...modelTokenMetrics]
    : [...activityMetrics, { ...estimateMetric, column: { ...estimateMetric.column, drop: 7 } }];
  const read = await readCompared(flags, by, compared, (window) =>
    readClaudeCode(context, window, by, { teams, filters, isByModel }),
  );
  const names = await namesFor(context, read.report, read.rows, by.names);
  const table = breakdown({
    report: read.report,
    rows: read.rows,
    by: by.names,
    metrics: [compared, ...read.changes, ...others],
    names,
    time: read.time,
    addIdle: read.addIdle,
    additive: true,
    isServed: isServed(read.facts),
  });
  return {
    title: titleOf(
      "Claude Code",
      by.names.map((name) => (name === "actor" ? "developer" : name)),
      read.time.key,
    ),
    ...table,
    // In this report, an actor is a developer, or a key of one.
    columns: table.columns.map((column) => (column.key === "actor" ? { ...column, heading: "Developer" } : column)),
    barOf: compared.column.key,
    facts: { ...read.facts, report: "claude_code" },
    warnings: read.warnings,
    notes: [...read.notes, ...teams.notes, estimateNote(read.selected), ...names.warnings],
  };
}

interface Selection {
  readonly teams: TeamSelection;
  readonly filters: readonly RowFilter[];
  /** Rows are those of models instead of records. */
  readonly isByModel: boolean;
}

interface ReadClaudeCode extends ReadRows {
  /** The rows before their days are added up. */
  readonly selected: readonly AnyRow[];
}

async function readClaudeCode(
  context: Context,
  flags: WindowFlags,
  by: By,
  { teams, filters, isByModel }: Selection,
): Promise<ReadClaudeCode> {
  const { window, requestWindow, isEmpty, warning } = readWindow(flags, claudeCodeRules(context.nowMs));
  const client = await context.client();
  const read = await readReport(context, (options) => client.claudeCode(dateParams(requestWindow), options), {
    window,
    width: "1d",
    isEmpty,
  });
  const all = isByModel ? read.items.flatMap(modelRows) : (read.items as readonly object[] as readonly AnyRow[]);
  const report = { dimensions: { ...read.report.dimensions, grouped: claudeCodeDimensions.dimensions } };
  const rows = teams.select(filterRows(all, filters, report), report);
  return {
    ...timedRows(rows, read.facts, { local: undefined, window, width: "1d" }, by.period),
    report: teamReport(report),
    selected: rows,
    warnings: warning === undefined ? [] : [warning],
    unused: () => unusedNotes(context, all, filters, report, read.facts),
  };
}

/** The date of an instant on midnight; any other instant is passed on, and the client refuses it. */
function dateOf(instant: string): string {
  return instant.endsWith("T00:00:00Z") ? instant.slice(0, 10) : instant;
}

/** One row per model of a record. Sessions and commits belong to no single model and are left out. */
function modelRows(record: ClaudeCodeRecord): AnyRow[] {
  const { actor, date, terminal_type, is_remote, customer_type, organization_id } = record;
  return record.model_breakdown.map((entry) => ({
    date,
    actor,
    terminal_type,
    is_remote,
    customer_type,
    organization_id,
    ...entry,
  }));
}

function estimateNote(rows: readonly AnyRow[]): string {
  const subscribed = rows.filter((row) => row["customer_type"] === "subscription");
  const words = "Estimates are tokens at list price; subscriptions are billed per seat";
  if (subscribed.length === 0) return `${words}.`;
  const estimate = sumMoney(subscribed.flatMap((row) => (row["model_breakdown"] ?? [row]) as MoneySource[]));
  return `${words} (${estimate.format({ locale: "en-US" })} of this estimate).`;
}
