import { analyticsCostGroupBys, analyticsUsageGroupBys, type Report, type ReportOptions } from "@org/usage";
import { analyticsCostParameters, analyticsUsageParameters } from "@org/usage-raw";
import type { Context } from "../../context/context.ts";
import { readBy, type Width } from "../../dimensions/read-by.ts";
import type { Parameters } from "../../dimensions/read-pairs.ts";
import { readWhere } from "../../dimensions/read-where.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { readReport } from "../../reading/read-report.ts";
import { type AnyRow, breakdown, type Metric } from "../../sheet/breakdown.ts";
import { factsWithin, localRows } from "../../sheet/local-rows.ts";
import { costMetric, listCostMetric, requestsMetric, tokenMetrics } from "../../sheet/metrics.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { timeLabels } from "../../sheet/time-label.ts";
import { withShare } from "../../sheet/with-share.ts";
import { localWindow } from "../../window/local-days.ts";
import { dayMs, readWindow, type WindowFlags } from "../../window/read-window.ts";
import { settleWidth, widthMs } from "../../window/bucket-width.ts";
import { titleOf } from "../../sheet/title.ts";

export interface AnalyticsFlags extends WindowFlags {
  readonly by?: string;
  readonly width?: string;
  readonly where?: readonly string[];
}

type Client = Awaited<ReturnType<Context["client"]>>;

/** What tells the two reports apart. */
interface Side {
  readonly name: string;
  readonly subject: string;
  readonly dimensions: readonly string[];
  readonly parameters: Parameters;
  readonly metrics: readonly Metric[];
  readonly barOf: string;
  readonly open: (client: Client, params: object, options?: ReportOptions) => Report<object>;
}

const sides: Readonly<Record<"cost" | "usage", Side>> = {
  cost: {
    name: "analytics.cost",
    subject: "Cost",
    dimensions: analyticsCostGroupBys,
    parameters: analyticsCostParameters,
    metrics: [costMetric, listCostMetric, requestsMetric],
    barOf: "cost",
    open: (client, params, options) => client.analytics.cost(params as AnalyticsParams, options),
  },
  usage: {
    name: "analytics.usage",
    subject: "Tokens",
    dimensions: analyticsUsageGroupBys,
    parameters: analyticsUsageParameters,
    metrics: [...tokenMetrics, requestsMetric],
    barOf: "total_tokens",
    open: (client, params, options) => client.analytics.usage(params as AnalyticsParams, options),
  },
};

/** The client checks everything beyond these two, and says what is wrong. */
interface AnalyticsParams {
  readonly starting_at: string;
  readonly ending_at: string;
}

/** The longest window that the API adds up by itself. */
const longestWholeMs = 31 * dayMs;

/** `usage analytics cost` and `usage analytics usage`: the newer pair, for Console and Claude Enterprise. */
export async function runAnalytics(context: Context, side: "cost" | "usage", flags: AnalyticsFlags): Promise<number> {
  await writeSheets(context, [await analyticsSheet(context, sides[side], flags)]);
  return exitCode.ok;
}

async function analyticsSheet(context: Context, side: Side, flags: AnalyticsFlags): Promise<Sheet> {
  const { timezone } = context.settings;
  const widths: Width[] = ["1d", "1h", "1m"];
  const by = readBy(flags.by ?? "product,model", side.dimensions, widths);
  const width = settleWidth(flags, by.width, timezone);
  const local = timezone === undefined ? undefined : localWindow(flags, timezone, context.nowMs);
  const utc = readWindow(flags, { nowMs: context.nowMs, stepMs: widthMs[width], fallback: "30d" });
  const asked = local?.asked ?? utc.window;
  const spanMs = Date.parse(asked.ending_at) - Date.parse(asked.starting_at);
  const bucketed =
    by.width !== undefined || flags.width !== undefined || local !== undefined || spanMs > longestWholeMs;
  const params = {
    ...asked,
    ...(bucketed && { time_bucket_width: width }),
    group_by: by.names.filter((name) => name !== "starting_at"),
    ...readWhere(flags.where ?? [], side.parameters),
  };
  const client = await context.client();
  const report = side.open(client, params);
  const names = await context.names();
  const { items, facts } = await readReport(context, (options) => side.open(client, params, options));
  const rows = items as readonly AnyRow[];
  const days = local === undefined || timezone === undefined ? undefined : localRows(rows, local, timezone);
  const overlapping = by.names.includes("rbac_group_id");
  const time = timezone === undefined ? timeLabels(width) : timeLabels("1d", timezone);
  const table = breakdown({
    report,
    rows: days?.rows ?? rows,
    by: by.names,
    metrics: side.metrics,
    names,
    time,
    ...(days === undefined && { idle: { window: utc.window, width, through: facts.through } }),
    additive: !overlapping,
  });
  const window = days?.window ?? utc.window;
  return {
    title: titleOf(side.subject, by.names, time.key),
    ...withShare(table, "cost"),
    barOf: side.barOf,
    facts: { report: side.name, ...(days === undefined ? facts : factsWithin(facts, days.window)), window },
    notes: [
      ...(local === undefined && utc.note !== undefined ? [utc.note] : []),
      ...(timezone === undefined ? [] : [`Days are those of ${timezone}.`]),
      ...(overlapping ? ["Groups overlap, so there is no total: people are in several."] : []),
    ],
  };
}
