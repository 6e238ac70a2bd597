import { defaultSpan } from "../../window/default-span.ts";
import type { Context } from "../../context/context.ts";
import { type By, readBy } from "../../dimensions/read-by.ts";
import { costDimensions } from "../../dimensions/reports.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { isServed } from "../../reading/facts.ts";
import { type RowFilterFlags, rowFilters } from "../../dimensions/row-filter-flags.ts";
import { filterRows, type RowFilter } from "../../dimensions/row-filters.ts";
import { unusedNotes } from "../../dimensions/unused-notes.ts";
import { readReport } from "../../reading/read-report.ts";
import { rowsOf } from "../../reading/rows-of.ts";
import { breakdown } from "../../sheet/breakdown.ts";
import { costMetric } from "../../sheet/metrics.ts";
import { namesFor } from "../../sheet/names-for.ts";
import { type CompareFlags, readCompared, type ReadRows } from "../../sheet/read-compared.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { timedRows } from "../../sheet/timed-rows.ts";
import { titleOf } from "../../sheet/title.ts";
import { withShare } from "../../sheet/with-share.ts";
import {
  selectTeams,
  type TeamFlags,
  teamReport,
  type TeamSelection,
  type TeamSources,
  withTeam,
} from "../../teams/select-teams.ts";
import { readWindow, type WindowFlags } from "../../window/read-window.ts";
import { dayMs } from "../../window/widths.ts";
import { costGroupBy } from "./cost-group-by.ts";

export interface CostFlags extends CompareFlags, RowFilterFlags, TeamFlags {
  readonly by?: readonly string[];
}

/** This report knows workspaces; the newer one knows keys and people too. */
export const costTeams: TeamSources = {
  dimensions: { workspaces: "workspace_id" },
  lacks: "The cost report has no keys and no people, so teams go by workspace: usage analytics cost has all three.",
};

/** `usage cost`: exact cost of whole UTC days. */
export async function runCost(context: Context, flags: CostFlags): Promise<number> {
  await writeSheets(context, [await costSheet(context, flags)]);
  return exitCode.ok;
}

export async function costSheet(context: Context, flags: CostFlags): Promise<Sheet> {
  const by = readBy(flags.by ?? ["workspace,model"], withTeam(costDimensions, flags));
  const teams = await selectTeams(context, flags, costTeams);
  const filters = await rowFilters(context, flags, costDimensions, "usage analytics cost --key");
  const { report, rows, facts, time, addIdle, changes, warnings, notes } = await readCompared(
    flags,
    by,
    costMetric,
    (window) => readCost(context, window, by, { teams, filters }),
    context.isForPeople,
  );
  const names = await namesFor(context, report, rows, by.names);
  const table = breakdown({
    report,
    rows,
    splitsCharges: context.isForPeople,
    by: by.names,
    metrics: [costMetric, ...changes],
    names,
    time,
    addIdle,
    additive: true,
    isServed: isServed(facts),
  });
  return {
    title: titleOf("Cost", by.names, time.key),
    ...withShare(table, "cost"),
    barOf: "cost",
    facts,
    warnings,
    notes: [...notes, ...teams.notes, ...names.warnings],
  };
}

interface Selection {
  readonly teams: TeamSelection;
  readonly filters: readonly RowFilter[];
}

async function readCost(
  context: Context,
  flags: WindowFlags,
  by: By,
  { teams, filters }: Selection,
): Promise<ReadRows> {
  const requested = readWindow(flags, { nowMs: context.nowMs, stepMs: dayMs, fallback: defaultSpan });
  const { window, requestWindow, isEmpty, warning } = requested;
  // The API does not filter this report: what a filter needs is grouped, and rows are left out exactly.
  const needed = [...by.names, ...teams.needs, ...filters.map(({ name }) => name)];
  const params = { ...requestWindow, group_by: costGroupBy(needed) };
  const client = await context.client();
  const { items, facts, report } = await readReport(context, (options) => client.cost(params, options), {
    window,
    width: "1d",
    isEmpty,
  });
  const all = rowsOf(items);
  const rows = teams.select(filterRows(all, filters, report), report);
  return {
    ...timedRows(rows, facts, { local: undefined, window, width: "1d" }, by.period),
    report: teamReport(report),
    warnings: warning === undefined ? [] : [warning],
    unused: () => unusedNotes(context, all, filters, report, facts),
  };
}
