import { type MessagesGroupBy, money, type MoneySource, rollUp, type Window } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { formatInstant } from "../../format/instant.ts";
import { dollars } from "../../money/ratio.ts";
import { writeOut } from "../../output/write-out.ts";
import { readReport, type ReadingFacts } from "../../reading/read-report.ts";
import { rowsOf } from "../../reading/rows-of.ts";
import type { ReportFigures } from "../../html-report/figures.ts";
import type { MonthToDate } from "../../html-report/month-to-date.ts";
import { dayOf } from "../../html-report/money-series.ts";
import { reportPage } from "../../html-report/report-page.ts";
import type { AnyRow } from "../../sheet/breakdown.ts";
import type { SheetFacts } from "../../sheet/sheet.ts";
import { dayMs, hourMs, readWindow, type WindowFlags } from "../../window/read-window.ts";

export interface ReportFlags extends WindowFlags {
  readonly limit?: string;
}

/** `usage report`: one page with everything, to be opened, sent and printed. */
export async function runReport(context: Context, flags: ReportFlags): Promise<number> {
  const { format } = context.settings;
  if (format !== undefined && format !== "html") {
    throw new CommandError(
      `usage report is a page: --format html. For ${format}, take usage cost, tokens or claude-code.`,
    );
  }
  if (context.flags.out === undefined && context.io.stdout.isTTY) {
    throw new CommandError("usage report writes a page: give it a file with --out report.html, or a pipe.");
  }
  await writeOut(context, await reportPage(await readFigures(context, flags)));
  return exitCode.ok;
}

/** Reads everything before a line is written. What can't be read whole is an error, not a page with a hole. */
async function readFigures(context: Context, flags: ReportFlags): Promise<ReportFigures> {
  const client = await context.client();
  const names = await context.names();
  const { window, note } = readWindow(flags, { nowMs: context.nowMs, stepMs: dayMs, fallback: "30d" });
  const group_by = ["workspace_id", "description"] as const;
  const cost = await readReport(context, (options) => client.cost({ ...window, group_by }, options));
  const months = monthsAround(context.nowMs);
  const both = await readReport(context, (options) => client.cost(months.window, options));
  const keyGroup: readonly MessagesGroupBy[] = ["api_key_id"];
  const tokenParams = { ...window, group_by: keyGroup as readonly [] };
  const tokens = await readReport(context, (options) => client.messages(tokenParams, options));
  // Claude Code's last day is whole an hour later than the others'.
  const codeRules = { nowMs: context.nowMs, stepMs: dayMs, fallback: "30d", closesAfterMs: hourMs };
  const codeWindow = readWindow(flags, codeRules).window;
  const codeParams = { starting_at: codeWindow.starting_at.slice(0, 10), ending_at: codeWindow.ending_at.slice(0, 10) };
  const code = await readReport(context, (options) => client.claudeCode(codeParams, options));
  const { limit } = context.settings;
  return {
    window,
    notes: note === undefined ? [] : [note],
    names,
    cost: {
      rows: rowsOf(cost.items),
      report: client.cost({ ...window, group_by }),
      facts: factsOf("cost", cost.facts, window),
    },
    tokens: {
      rows: rowsOf(tokens.items),
      report: client.messages(tokenParams),
      facts: factsOf("tokens", tokens.facts, window),
    },
    claudeCode: {
      rows: code.items as readonly object[] as readonly AnyRow[],
      report: client.claudeCode(codeParams),
      facts: factsOf("claude_code", code.facts, codeWindow),
    },
    months: {
      ...months,
      byDay: costByDay(rowsOf(both.items)),
      wholeDays: wholeDays(months.month, both.facts.through),
      limit: limit === undefined ? undefined : dollars(limit, "USD"),
      facts: factsOf("cost", both.facts, months.window),
    },
  };
}

function factsOf(report: string, facts: ReadingFacts, window: Window): SheetFacts {
  return { report, ...facts, window };
}

function costByDay(rows: readonly AnyRow[]): MonthToDate["byDay"] {
  const sums = rollUp<AnyRow, string>(rows, ["starting_at"]) as unknown as AnyRow[];
  return new Map(sums.map((row) => [dayOf(row), money(row as unknown as MoneySource)]));
}

function monthsAround(nowMs: number): { month: string; lastMonth: string; window: Window } {
  const todayMs = Math.floor(nowMs / dayMs) * dayMs;
  const today = new Date(todayMs);
  const lastStartMs = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1);
  return {
    month: formatInstant(todayMs).slice(0, 7),
    lastMonth: formatInstant(lastStartMs).slice(0, 7),
    window: { starting_at: formatInstant(lastStartMs), ending_at: formatInstant(todayMs) },
  };
}

/** How many days of a month lie before the moment that figures go through. */
function wholeDays(month: string, through: string | null): number {
  if (through === null) return 0;
  return Math.max(0, Math.floor((Date.parse(through) - Date.parse(`${month}-01T00:00:00Z`)) / dayMs));
}
