import { defaultSpan } from "../../window/default-span.ts";
import type { MessagesGroupBy, NameBook, Window } from "@org/usage";
import { reconcile } from "@org/usage-finops";
import { billFacts } from "../../bill/bill-facts.ts";
import { monthOf, type Month } from "../../bill/month.ts";
import { readBillOf } from "../../bill/read-bill.ts";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { formatInstant } from "../../format/instant.ts";
import type { ReadRows, ReportFigures } from "../../html-report/figures.ts";
import { daysUpTo, type MonthToDate } from "../../html-report/month-to-date.ts";
import { lastDayBefore } from "../../html-report/day-words.ts";
import { dayOf } from "../../html-report/money-series.ts";
import { reportPage } from "../../html-report/report-page.ts";
import { reportWarnings } from "../../html-report/coverage.ts";
import { dollars } from "../../money/ratio.ts";
import { writeOut } from "../../output/write-out.ts";
import { type Reading, readReport } from "../../reading/read-report.ts";
import { rowsOf } from "../../reading/rows-of.ts";
import { addUp, type AnyRow, moneyOf } from "../../sheet/rows.ts";
import { readMonth } from "../../window/read-instant.ts";
import { readWindow, type WindowFlags } from "../../window/read-window.ts";
import { dayMs, startOfStep } from "../../window/widths.ts";
import { selectTeams, teamReport, type TeamSelection } from "../../teams/select-teams.ts";
import { costTeams } from "../cost/run.ts";
import { claudeCodeRules, dateParams } from "../claude-code/run.ts";
import { costGroups, partOf, readCost } from "./read-cost.ts";
import { readOrganization } from "./read-organization.ts";

export interface ReportFlags extends WindowFlags {
  readonly teams?: string;
}

/** `usage report`: one page with everything, to open, send and print. */
export async function runReport(context: Context, flags: ReportFlags): Promise<number> {
  if (context.out === undefined && context.io.stdout.isTTY) {
    throw new CommandError("usage report writes a page: use --out report.html, or a pipe.");
  }
  const figures = await readFigures(context, flags);
  await writeOut(context, reportPage(figures));
  for (const warning of [...figures.names.warnings, ...reportWarnings(figures)]) await context.note(warning);
  return exitCode.ok;
}

/** Reads everything before anything is written. A report that can't be read completely is an error, not a gap in a page. */
async function readFigures(context: Context, flags: ReportFlags): Promise<ReportFigures> {
  const client = await context.client();
  const teams = await selectTeams(context, flags, costTeams);
  const requested = readWindow(flags, { nowMs: context.nowMs, stepMs: dayMs, fallback: defaultSpan });
  const { window, requestWindow, isEmpty, warning } = requested;
  const { organization, members } = await readOrganization(context);
  const byDay = { window, width: "1d", isEmpty } as const;
  const before = windowBefore(window);
  const months = monthsAround(window, context.nowMs);
  // A window that the API would refuse is refused as it was typed.
  client.cost({ ...requestWindow, group_by: costGroups });
  const allCost = await readCost(context, [before, window, months.window]);
  const cost = partOf(allCost, window);
  const earlier = partOf(allCost, before);
  const bothMonths = partOf(allCost, months.window);
  const keyGroup: readonly MessagesGroupBy[] = ["api_key_id", "workspace_id"];
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
  const bill = await readBillOf(context, monthThatIsOver(months.month, context.nowMs), (month) =>
    partOf(allCost, month),
  );
  const names = await namesOf(context, [...rowsOf(allCost.items), ...rowsOf(tokens.items)]);
  const { limit } = context.settings;
  return {
    window,
    warnings: [...(warning === undefined ? [] : [warning]), ...teams.notes],
    names,
    organization,
    isDemo: context.demoPrices !== undefined,
    members,
    hasTeams: flags.teams !== undefined,
    cost: withTeams(readRows(cost, rowsOf(cost.items)), teams),
    earlier: withTeams(readRows(earlier, rowsOf(earlier.items)), teams),
    tokens: readRows(tokens, rowsOf(tokens.items)),
    claudeCode: readRows(claudeCode, claudeCode.items as readonly object[] as readonly AnyRow[]),
    bill: { result: reconcile({ ...bill, prices: context.demoPrices }), facts: billFacts(bill, "bill") },
    months: {
      ...months,
      byDay: costByDay(rowsOf(bothMonths.items)),
      completeDays: daysUpTo(months.month, bothMonths.facts.through),
      settledDays: daysUpTo(months.month, bothMonths.facts.settledThrough),
      limit: limit === undefined ? undefined : dollars(limit, "USD"),
      facts: bothMonths.facts,
    },
  };
}

/** Names of workspaces and keys. The members are read for themselves. */
async function namesOf(context: Context, rows: readonly AnyRow[]): Promise<NameBook> {
  const ids = new Set(rows.flatMap((row) => [row["workspace_id"], row["api_key_id"]]));
  return await context.names([...ids].filter((id) => typeof id === "string"));
}

/** As many days, before the window. */
function windowBefore({ starting_at: start, ending_at: end }: Window): Window {
  const startMs = Date.parse(start);
  return { starting_at: formatInstant(startMs - (Date.parse(end) - startMs)), ending_at: start };
}

/** A running month has no complete bill: the one before has. */
function monthThatIsOver(name: string, nowMs: number): Month {
  const month = monthOf(name, nowMs);
  return month.endMs <= nowMs ? month : monthOf(undefined, nowMs);
}

function readRows({ report, facts }: Reading<unknown, unknown>, rows: readonly AnyRow[]): ReadRows {
  return { rows, report, facts };
}

/** Each row with its team, if a file says which it has. */
function withTeams({ rows, report, facts }: ReadRows, teams: TeamSelection): ReadRows {
  return { rows: teams.select(rows, report), report: teamReport(report), facts };
}

function costByDay(rows: readonly AnyRow[]): MonthToDate["byDay"] {
  return new Map(addUp(rows, ["starting_at"]).map((row) => [dayOf(row), moneyOf(row)]));
}

interface Months {
  readonly month: string;
  readonly lastMonth: string;
  readonly isOver: boolean;
  readonly window: Window;
}

/** The month of the window's last day, so that the month of the title is the one that is charted; and the one before. */
function monthsAround({ starting_at: start, ending_at: end }: Window, nowMs: number): Months {
  const month = (start === end ? start : lastDayBefore(end)).slice(0, 7);
  const { startMs, endMs } = readMonth("--month", month);
  const first = new Date(startMs);
  const lastStartMs = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - 1, 1);
  const todayMs = startOfStep(nowMs, dayMs);
  return {
    month,
    lastMonth: formatInstant(lastStartMs).slice(0, 7),
    isOver: endMs <= todayMs,
    window: { starting_at: formatInstant(lastStartMs), ending_at: formatInstant(Math.min(endMs, todayMs)) },
  };
}
