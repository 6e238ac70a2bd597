import type { Money, Window } from "@org/usage";
import { exitCode } from "../../failure/exit-code.ts";
import { fraction, perMille } from "../../money/ratio.ts";

export interface BudgetFigures {
  /** `2026-05` */
  readonly month: string;
  readonly limit: Money;
  /** The limit is what the organization has set for itself, and not what was passed. */
  readonly isOwnLimit: boolean;
  /** The percentage of the limit from which it warns. */
  readonly warnPercent: string;
  /** Everything the report has for the month, the running day included; null if the server has served nothing. */
  readonly spent: Money | null;
  readonly spentInSettledDays: Money;
  readonly settledDays: number;
  readonly daysInMonth: number;
  /** Nothing is left of the month to project. */
  readonly isMonthOver: boolean;
  /** Every day of the month that is over is in the figures. */
  readonly complete: boolean;
  readonly through: string | null;
  readonly settledThrough: string | null;
  /** Days that are over and missing. */
  readonly missing: readonly Window[];
  /** Days that are over and may still change. */
  readonly settling: readonly Window[];
  readonly asOf: string;
}

export type Verdict = "under" | "warn" | "over" | "incomplete";

export interface Budget extends BudgetFigures {
  readonly verdict: Verdict;
  readonly exitCode: number;
  readonly warnAt: Money;
  /** Thousandths of the limit; null if it is zero or nothing is known. */
  readonly usedPerMille: number | null;
  /** The cost of the month if every day is like the settled ones; null without any, and for a month that is over. */
  readonly projected: Money | null;
}

const codes: Readonly<Record<Verdict, number>> = {
  under: exitCode.ok,
  warn: exitCode.warned,
  over: exitCode.over,
  incomplete: exitCode.incomplete,
};

/** Over the limit is over, however much is missing. Below it, missing days could hide anything. */
export function judge(figures: BudgetFigures): Budget {
  const { limit, warnPercent, spent, spentInSettledDays, settledDays, daysInMonth, isMonthOver } = figures;
  const warnAt = limit.times(warnPercent).times("0.01");
  const verdict = verdictOf(figures, warnAt);
  const canProject = settledDays > 0 && !isMonthOver;
  return {
    ...figures,
    verdict,
    exitCode: codes[verdict],
    warnAt,
    usedPerMille: spent === null ? null : perMille(spent, limit),
    projected: canProject ? fraction(spentInSettledDays, daysInMonth, settledDays) : null,
  };
}

export function verdictOf(
  { spent, limit, complete }: Pick<BudgetFigures, "spent" | "limit" | "complete">,
  warnAt: Money,
): Verdict {
  if (spent !== null && spent.compare(limit) > 0) return "over";
  if (!complete) return "incomplete";
  return spent !== null && spent.compare(warnAt) >= 0 ? "warn" : "under";
}
