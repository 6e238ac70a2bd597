import type { MessagesGroupBy, Window } from "@org/usage";
import { reconcile } from "@org/usage-finops";
import { billFacts } from "../../bill/bill-facts.ts";
import { monthOf, type Month } from "../../bill/month.ts";
import { readBill } from "../../bill/read-bill.ts";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { formatInstant } from "../../format/instant.ts";
import type { ReadRows, ReportFigures } from "../../html-report/figures.ts";
import type { MonthToDate } from "../../html-report/month-to-date.ts";
import { dayOf } from "../../html-report/money-series.ts";
import { reportPage } from "../../html-report/report-page.ts";
import { reportWarnings } from "../../html-report/coverage-sentences.ts";
import { dollars } from "../../money/ratio.ts";
import { writeOut } from "../../output/write-out.ts";
import type { Facts } from "../../reading/facts.ts";
import { type Reading, readReport } from "../../reading/read-report.ts";
import { rowsOf } from "../../reading/rows-of.ts";
import { addUp, type AnyRow, moneyOf } from "../../sheet/rows.ts";
import { readWindow, type WindowFlags } from "../../window/read-window.ts";
import { dayMs, startOfStep } from "../../window/widths.ts";
import { claudeCodeRules, dateParams } from "../claude-code/run.ts";

/** `usage report`: one page with everything, to open, send and print. */
export async function runReport(context: Context, flags: WindowFlags): Promise<number> {
  if (context.out === undefined && context.io.stdout.isTTY) {
    throw new CommandError("usage report writes a page: use --out report.html, or a pipe.");
  }
  const figures = await readFigures(context, flags);
  await writeOut(context, await reportPage(figures));
  for (const warning of reportWarnings(figures)) await context.note(warning);
  return exitCode.ok;
}

/** Reads everything before anything is written. A report that can't be read completely is an error, not a gap in a page. */
async function readFigures(context: Context, flags: WindowFlags): Promise<ReportFigures> {
  const client = await context.client();
  const names = await context.names();
  const requested = readWindow(flags, { nowMs: context.nowMs, stepMs: dayMs, fallback: "30d" });
  const { window, requestWindow, isEmpty, warning } = requested;
  const costParams = { ...requestWindow, group_by: ["workspace_id", "description"] as const };
  const byDay = { window, width: "1d", isEmpty } as const;
  const cost = await readReport(context, (options) => client.cost(costParams, options), byDay);
  const months = monthsAround(context.nowMs);
  const bothMonths = await readReport(context, (options) => client.cost(months.window, options), {
    window: months.window,
    width: "1d",
  });
  const keyGroup: readonly MessagesGroupBy[] = ["api_key_id"];
  const tokenParams = { ...requestWindow, group_by: keyGroup as readonly [] };
  const tokens = await readReport(context, (options) => client.messages(tokenParams, options), byDay);
  const code = readWindow(flags, claudeCodeRules(context.nowMs));
  const claudeCode = await readReport(
    context,
    (options) => client.claudeCode(dateParams(code.requestWindow), options),
    {
      window: code.window,
      width: "1d",
      isEmpty: code.isEmpty,
    },
  );
  const bill = await readBill(context, monthThatIsOver(flags.month, context.nowMs));
  const { limit } = context.settings;
  return {
    window,
    warnings: warning === undefined ? [] : [warning],
    names,
    cost: readRows(cost, rowsOf(cost.items)),
    tokens: readRows(tokens, rowsOf(tokens.items)),
    claudeCode: readRows(claudeCode, claudeCode.items as readonly object[] as readonly AnyRow[]),
    bill: { result: reconcile({ ...bill, prices: context.demoPrices }), facts: billFacts(bill, "bill") },
    months: {
      ...months,
      byDay: costByDay(rowsOf(bothMonths.items)),
      completeDays: completeDays(months.month, bothMonths.facts),
      limit: limit === undefined ? undefined : dollars(limit, "USD"),
      facts: bothMonths.facts,
    },
  };
}

/** A running month has no complete bill: the one before has. */
function monthThatIsOver(flag: string | undefined, nowMs: number): Month {
  const month = monthOf(flag, nowMs);
  return month.endMs <= nowMs ? month : monthOf(undefined, nowMs);
}

function readRows({ report, facts }: Reading<unknown, unknown>, rows: readonly AnyRow[]): ReadRows {
  return { rows, report, facts };
}

function costByDay(rows: readonly AnyRow[]): MonthToDate["byDay"] {
  return new Map(addUp(rows, ["starting_at"]).map((row) => [dayOf(row), moneyOf(row)]));
}

function monthsAround(nowMs: number): { month: string; lastMonth: string; window: Window } {
  const todayMs = startOfStep(nowMs, dayMs);
  const today = new Date(todayMs);
  const lastStartMs = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1);
  return {
    month: formatInstant(todayMs).slice(0, 7),
    lastMonth: formatInstant(lastStartMs).slice(0, 7),
    window: { starting_at: formatInstant(lastStartMs), ending_at: formatInstant(todayMs) },
  };
}

/** The number of days of a month that are over and served. */
function completeDays(month: string, { through }: Facts): number {
  if (through === null) return 0;
  return Math.max(0, Math.floor((Date.parse(through) - Date.parse(`${month}-01T00:00:00Z`)) / dayMs));
}
