import { type Money, sumMoney } from "@org/usage";
import { dollars, fraction } from "../../money/ratio.ts";
import { clipFacts } from "../../reading/clip-facts.ts";
import { type Facts, isServed } from "../../reading/facts.ts";
import { type AnyRow, moneyOf } from "../../sheet/rows.ts";
import { dayMs } from "../../window/widths.ts";
import type { BudgetPeriod } from "./budget-periods.ts";
import { type Verdict, verdictOf } from "./judge.ts";
import type { BudgetRule } from "./read-budgets.ts";

/** A budget in one of its periods. */
export interface JudgedBudget {
  readonly rule: BudgetRule;
  readonly period: BudgetPeriod;
  readonly verdict: Verdict;
  readonly spent: Money | null;
  readonly limit: Money;
  readonly projected: Money | null;
}

export interface Moment {
  readonly today: string;
  readonly defaultWarn: string;
}

export interface JudgedBudgets {
  readonly lines: readonly JudgedBudget[];
  readonly facts: Facts;
  /** Workspaces without cost that can't be looked up. */
  readonly unused: readonly string[];
}

/** Judges the rows of a budget; those of other times are left out. */
export function judgeBudget(
  rule: BudgetRule,
  period: BudgetPeriod,
  rows: readonly AnyRow[],
  facts: Facts,
  { today, defaultWarn }: Moment,
): JudgedBudget {
  const inPeriod = rows.filter((row) => isBetween(row, period.from, period.to));
  const sum = sumMoney(inPeriod.map((row) => moneyOf(row)));
  const limit = dollars(rule.limit, sum.currency);
  const closedTo = period.to < today ? period.to : today;
  const closed = clipFacts(facts, { starting_at: startOf(period.from), ending_at: startOf(closedTo) });
  const isOpen = period.from < closedTo && (closed.through === null || closed.through < startOf(closedTo));
  const own = clipFacts(facts, { starting_at: startOf(period.from), ending_at: startOf(period.to) });
  const spent = isServed(own) || inPeriod.length > 0 ? sum : null;
  const verdict = verdictOf({ spent, limit, complete: !isOpen }, limit.times(rule.warn ?? defaultWarn).times("0.01"));
  return {
    rule,
    period,
    verdict,
    spent,
    limit,
    projected: rule.per === "day" ? null : projectionOf(inPeriod, period, closed.settledThrough),
  };
}

/** The cost of the whole period if every day is like the settled ones. */
function projectionOf(
  rows: readonly AnyRow[],
  { from, to }: BudgetPeriod,
  settledThrough: string | null,
): Money | null {
  if (settledThrough === null) return null;
  const settledDays = daysBetween(from, settledThrough.slice(0, 10));
  if (settledDays <= 0) return null;
  const settled = rows.filter((row) => isBetween(row, from, settledThrough.slice(0, 10)));
  return fraction(sumMoney(settled.map((row) => moneyOf(row))), daysBetween(from, to), settledDays);
}

function isBetween(row: AnyRow, from: string, to: string): boolean {
  const date = String(row["starting_at"]).slice(0, 10);
  return from <= date && date < to;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(startOf(to)) - Date.parse(startOf(from))) / dayMs);
}

export function startOf(date: string): string {
  return `${date}T00:00:00Z`;
}
