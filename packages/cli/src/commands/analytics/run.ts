import type { Report, ReportOptions, UsageClient } from "@org/usage";
import { analyticsCostParameters, analyticsUsageParameters } from "@org/usage-raw";
import type { Context } from "../../context/context.ts";
import { type By, readBy } from "../../dimensions/read-by.ts";
import type { Parameters } from "../../dimensions/read-pairs.ts";
import { readWhere } from "../../dimensions/read-where.ts";
import { analyticsCostDimensions, analyticsUsageDimensions, type ReportDimensions } from "../../dimensions/reports.ts";
import { confirmFilters, resolveFilters } from "../../dimensions/resolve-filters.ts";
import { unusedModels } from "../../dimensions/unused-models.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { isServed } from "../../reading/facts.ts";
import { readReport } from "../../reading/read-report.ts";
import { breakdown, type Metric } from "../../sheet/breakdown.ts";
import { costMetric, listCostMetric, requestsMetric, tokenMetrics } from "../../sheet/metrics.ts";
import { namesFor } from "../../sheet/names-for.ts";
import { type CompareFlags, readCompared, type ReadRows } from "../../sheet/read-compared.ts";
import type { AnyRow } from "../../sheet/rows.ts";
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
import { reportWindow, type TimeFlags } from "../../window/report-window.ts";
import { dayMs } from "../../window/widths.ts";

export interface AnalyticsFlags extends TimeFlags, CompareFlags, TeamFlags {
  readonly by?: readonly string[];
  readonly workspace?: readonly string[];
  readonly model?: readonly string[];
  readonly key?: readonly string[];
  readonly where?: readonly string[];
}

/** What distinguishes the two reports. */
interface Side {
  readonly subject: string;
  readonly dimensions: ReportDimensions;
  readonly parameters: Parameters;
  /** The first one is compared with the window before. */
  readonly metrics: readonly [Metric, ...Metric[]];
  readonly barOf: string;
  readonly open: (client: UsageClient, params: object, options?: ReportOptions) => Report<object>;
}

const sides: Readonly<Record<"cost" | "usage", Side>> = {
  cost: {
    subject: "Cost",
    dimensions: analyticsCostDimensions,
    parameters: analyticsCostParameters,
    metrics: [costMetric, listCostMetric, requestsMetric],
    barOf: "cost",
    open: (client, params, options) => client.analytics.cost(params as AnalyticsParams, options),
  },
  usage: {
    subject: "Tokens",
    dimensions: analyticsUsageDimensions,
    parameters: analyticsUsageParameters,
    metrics: [...tokenMetrics, requestsMetric],
    barOf: "total_tokens",
    open: (client, params, options) => client.analytics.usage(params as AnalyticsParams, options),
  },
};

/** The client checks every other parameter. */
interface AnalyticsParams {
  readonly starting_at: string;
  readonly ending_at: string;
}

/** A row is of a key or person, or else of its workspace. */
const teamSources: TeamSources = { dimensions: { workspaces: "workspace_id", keys: "actor", people: "actor" } };

/** The longest window that the API adds up itself. */
const maxUnbucketedMs = 31 * dayMs;

/** `usage analytics cost` and `usage analytics usage`: the newer pair, for Console and Claude Enterprise. */
export async function runAnalytics(context: Context, side: "cost" | "usage", flags: AnalyticsFlags): Promise<number> {
  await writeSheets(context, [await analyticsSheet(context, sides[side], flags)]);
  return exitCode.ok;
}

async function analyticsSheet(context: Context, side: Side, flags: AnalyticsFlags): Promise<Sheet> {
  const by = readBy(flags.by ?? ["product,model"], withTeam(side.dimensions, flags));
  const teams = await selectTeams(context, flags, teamSources);
  const [compared, ...others] = side.metrics;
  const { report, rows, facts, time, addIdle, changes, warnings, notes } = await readCompared(
    flags,
    by,
    compared,
    (window) => readAnalytics(context, side, window, by, teams),
  );
  const names = await namesFor(context, report, rows, by.names);
  const isOverlapping = by.names.includes("rbac_group_id");
  const table = breakdown({
    report,
    rows,
    by: by.names,
    metrics: [compared, ...changes, ...others],
    names,
    time,
    addIdle,
    additive: !isOverlapping,
    isServed: isServed(facts),
  });
  return {
    title: titleOf(side.subject, by.names, time.key),
    ...withShare(table, "cost"),
    barOf: side.barOf,
    facts,
    warnings,
    notes: [
      ...notes,
      ...teams.notes,
      ...names.warnings,
      ...(isOverlapping ? ["Groups overlap, so there is no total: people can be in several groups."] : []),
    ],
  };
}

async function readAnalytics(
  context: Context,
  side: Side,
  flags: AnalyticsFlags,
  by: By,
  teams: TeamSelection,
): Promise<ReadRows> {
  const requested = reportWindow(flags, by, context.zone, context.nowMs);
  const { requestWindow, width, window, isEmpty, local, warnings } = requested;
  const lengthMs = Date.parse(requestWindow.ending_at) - Date.parse(requestWindow.starting_at);
  const isBucketed =
    by.width !== undefined || flags.width !== undefined || local !== undefined || lengthMs > maxUnbucketedMs;
  const base = {
    ...requestWindow,
    ...(isBucketed && { time_bucket_width: width }),
    group_by: groupsOf([...by.names, ...teams.needs], flags),
  };
  const where = readWhere([...(flags.where ?? []), ...pairsOf(flags)], side.parameters);
  const client = await context.client();
  // Before a name is looked up, the parameters are checked as they were typed.
  side.open(client, { ...base, ...where });
  const filters = await resolveFilters(context, where, whereFlag);
  const read = await readReport(context, (options) => side.open(client, { ...base, ...filters }, options), {
    window,
    width: isBucketed ? width : undefined,
    isEmpty,
  });
  await confirmFilters(context, { filters: where, hasRows: read.items.length > 0, labelOf: whereFlag });
  const unused = () =>
    unusedModels({
      label: "--model",
      models: filters["models"],
      rows: read.items as readonly AnyRow[],
      isGrouped: base.group_by.includes("model"),
      facts: read.facts,
      readAll: async () => {
        const unfiltered = side.open(client, { ...base, group_by: ["model"] }, { signal: context.signal });
        return (await unfiltered.collect()).items as readonly AnyRow[];
      },
    });
  const rows = teams.select(read.items as readonly AnyRow[], read.report);
  return { ...timedRows(rows, read.facts, requested, by.period), report: teamReport(read.report), warnings, unused };
}

/** The most dimensions that this report groups by. */
const maxGroups = 5;

/** The dimensions of the table and its teams; with a filter by model also the model, to see whether each one exists. */
function groupsOf(names: readonly string[], { model, where = [] }: AnalyticsFlags): string[] {
  const pseudo = ["starting_at", "team"];
  const groups = [...new Set(names)].filter((name) => !pseudo.includes(name));
  const hasFilter = model !== undefined || where.some((pair) => /^models?=/.test(pair));
  return hasFilter && groups.length < maxGroups && !groups.includes("model") ? [...groups, "model"] : groups;
}

/** The filters with flags, as `--where` has them. */
function pairsOf({ workspace, model, key }: AnalyticsFlags): string[] {
  return Object.entries({ workspace, model, key }).flatMap(([name, values]) =>
    values === undefined ? [] : [`${name}=${values.join(",")}`],
  );
}

/** What was typed for a parameter. */
function whereFlag(param: string): string {
  return `--where ${param.replace(/_ids$/, "")}`;
}
