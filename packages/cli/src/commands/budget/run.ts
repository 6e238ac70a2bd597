import { money, type Money, sumMoney } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { isClosedPipe } from "../../failure/is-closed-pipe.ts";
import { formatInstant } from "../../format/instant.ts";
import { dollars } from "../../money/ratio.ts";
import { writeOut } from "../../output/write-out.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { clipFacts } from "../../reading/clip-facts.ts";
import { isServed } from "../../reading/facts.ts";
import { readReport } from "../../reading/read-report.ts";
import { boundRows } from "../../reading/rows-of.ts";
import { readMonth } from "../../window/read-instant.ts";
import { dayMs, startOfStep } from "../../window/widths.ts";
import { type Budget, judge } from "./judge.ts";
import { readOwnLimit } from "./own-limit.ts";
import { budgetJson, budgetLine, budgetSheet } from "./output.ts";

export interface BudgetFlags {
  readonly month?: string;
  readonly budgets?: string;
  readonly teams?: string;
}

/** `usage budget`: compares the cost of a month with a limit. The exit code is the verdict, even if stdout is closed. */
export async function runBudget(context: Context, flags: BudgetFlags): Promise<number> {
  const { budgets } = flags;
  if (budgets !== undefined) return await (await import("./run-budgets.ts")).runBudgets(context, { ...flags, budgets });
  const budget = await readBudget(context, flags);
  try {
    await write(context, budget);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
  return budget.exitCode;
}

async function write(context: Context, budget: Budget): Promise<void> {
  if (context.format === "table") await writeOut(context, `${budgetLine(budget)}\n`);
  else if (context.format === "json") await writeOut(context, budgetJson(budget));
  else await writeSheets(context, [budgetSheet(budget)]);
}

async function readBudget(context: Context, flags: BudgetFlags): Promise<Budget> {
  const { limit, warn = "80" } = context.settings;
  const month = flags.month ?? formatInstant(context.nowMs).slice(0, 7);
  const { startMs, endMs } = readMonth("--month", month);
  const todayMs = startOfStep(context.nowMs, dayMs);
  if (startMs > todayMs) {
    throw new CommandError(
      `--month ${month} has not begun: the running month is ${formatInstant(todayMs).slice(0, 7)}.`,
    );
  }
  const client = await context.client();
  // Read first: without a limit there is nothing to compare with.
  const ownLimit = limit === undefined ? await readOwnLimit(client, context.signal) : undefined;
  // The running day is read too: what it has spent is spent.
  const window = { starting_at: formatInstant(startMs), ending_at: formatInstant(Math.min(endMs, todayMs + dayMs)) };
  const { items, facts } = await readReport(context, (options) => client.cost(window, options), {
    window,
    width: "1d",
  });
  const rows = boundRows(items);
  const sum = sumMoney(rows);
  const closedMs = Math.min(endMs, todayMs);
  // A verdict is about the days that are over.
  const closed = clipFacts(facts, { starting_at: window.starting_at, ending_at: formatInstant(closedMs) });
  const throughMs = msOf(closed.through, startMs);
  const settledMs = msOf(closed.settledThrough, startMs);
  return judge({
    month,
    limit: ownLimit ?? dollars(limit ?? "0", sum.currency),
    isOwnLimit: ownLimit !== undefined,
    warnPercent: warn,
    spent: isServed(facts) || rows.length > 0 ? sum : null,
    spentInSettledDays: sumOr(
      rows.filter((row) => Date.parse(row.starting_at) < settledMs),
      sum.currency,
    ),
    settledDays: (settledMs - startMs) / dayMs,
    daysInMonth: (endMs - startMs) / dayMs,
    isMonthOver: endMs <= todayMs,
    complete: throughMs >= closedMs,
    through: closed.through,
    settledThrough: closed.settledThrough,
    missing: closed.missing,
    settling: closed.settling,
    asOf: facts.asOf,
  });
}

function msOf(instant: string | null, fallbackMs: number): number {
  return instant === null ? fallbackMs : Date.parse(instant);
}

/** The sum of nothing is zero, in the currency of the rest. */
function sumOr(rows: readonly { readonly amount: string; readonly currency: string }[], currency: string): Money {
  return sumMoney([money({ amount: "0", currency }), ...rows]);
}
