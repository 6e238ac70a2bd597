import { money, month as monthWindow, type Money, sumMoney } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { formatInstant } from "../../format/instant.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { writeOut } from "../../output/write-out.ts";
import { readReport } from "../../reading/read-report.ts";
import { boundRows } from "../../reading/rows-of.ts";
import { dollars } from "../../money/ratio.ts";
import { dayMs } from "../../window/read-window.ts";
import { budgetJson, budgetLine, budgetSheet } from "./output.ts";
import { type Budget, judge } from "./judge.ts";

export interface BudgetFlags {
  readonly month?: string;
}

/** `usage budget`: is this month's spend below a limit? The exit code says so. */
export async function runBudget(context: Context, flags: BudgetFlags): Promise<number> {
  const budget = await readBudget(context, flags);
  const format = context.settings.format ?? "table";
  if (format === "table") await writeOut(context, `${budgetLine(budget)}\n`);
  else if (format === "json") await writeOut(context, budgetJson(budget));
  else await writeSheets(context, [budgetSheet(budget)]);
  return budget.exitCode;
}

async function readBudget(context: Context, flags: BudgetFlags): Promise<Budget> {
  const { limit, warn = "80" } = context.settings;
  if (limit === undefined) {
    throw new CommandError(
      "usage budget needs a limit in dollars: --limit 5000, USAGE_BUDGET_LIMIT, or limit in the config file.",
    );
  }
  const month = flags.month ?? formatInstant(context.nowMs).slice(0, 7);
  const whole = monthWindow(month);
  const startMs = Date.parse(whole.starting_at);
  const endMs = Date.parse(whole.ending_at);
  const todayMs = Math.floor(context.nowMs / dayMs) * dayMs;
  if (startMs > todayMs) throw new CommandError(`${month} has not begun.`);
  const client = await context.client();
  // The day that runs is asked for too: what it has spent already is spent.
  const asked = { starting_at: whole.starting_at, ending_at: formatInstant(Math.min(endMs, todayMs + dayMs)) };
  const { items, facts } = await readReport(context, (options) => client.cost(asked, options));
  const rows = boundRows(items);
  const spent = sumMoney(rows);
  const closedEndMs = Math.min(endMs, todayMs);
  const throughMs = facts.through === null ? startMs : Math.min(Date.parse(facts.through), closedEndMs);
  return judge({
    month,
    limit: dollars(limit, spent.currency),
    warnPercent: warn,
    spent,
    spentInWholeDays: sumOr(
      rows.filter((row) => Date.parse(row.starting_at) < throughMs),
      spent.currency,
    ),
    wholeDays: (throughMs - startMs) / dayMs,
    daysInMonth: (endMs - startMs) / dayMs,
    complete: throughMs >= closedEndMs,
    through: facts.through,
    asOf: facts.asOf,
  });
}

/** The sum of nothing is zero of the currency that the rest is in. */
function sumOr(rows: readonly { readonly amount: string; readonly currency: string }[], currency: string): Money {
  return sumMoney([money({ amount: "0", currency }), ...rows]);
}
