import type { Money } from "@org/usage";
import { exitCode } from "../../failure/exit-code.ts";
import { fraction } from "../../money/ratio.ts";
import { perMille } from "../../money/per-mille.ts";

export interface BudgetFigures {
  /** `2026-05` */
  readonly month: string;
  readonly limit: Money;
  /** From which share of the limit on it warns, in percent. */
  readonly warnPercent: string;
  /** All that the report knows of the month, the day that runs included. */
  readonly spent: Money;
  readonly spentInWholeDays: Money;
  readonly wholeDays: number;
  readonly daysInMonth: number;
  /** Every day of the month that is over is in the figures. */
  readonly complete: boolean;
  readonly through: string | null;
  readonly asOf: string;
}

export type Verdict = "under" | "warn" | "over" | "incomplete";

export interface Budget extends BudgetFigures {
  readonly verdict: Verdict;
  readonly exitCode: number;
  readonly warnAt: Money;
  /** Thousandths of the limit; null of a limit of zero. */
  readonly usedPerMille: number | null;
  /** What the month comes to if every day is like those that are over; null before the first is. */
  readonly projected: Money | null;
}

const codes: Readonly<Record<Verdict, number>> = {
  under: exitCode.ok,
  warn: exitCode.warned,
  over: exitCode.over,
  incomplete: exitCode.incomplete,
};

/** Over is over, however much is missing; short of that, missing days could hide anything. */
export function judge(figures: BudgetFigures): Budget {
  const { limit, warnPercent, spent, spentInWholeDays, wholeDays, daysInMonth, complete } = figures;
  const warnAt = limit.times(warnPercent).times("0.01");
  const verdict = verdictOf(spent, limit, warnAt, complete);
  return {
    ...figures,
    verdict,
    exitCode: codes[verdict],
    warnAt,
    usedPerMille: perMille(spent, limit),
    projected: wholeDays > 0 ? fraction(spentInWholeDays, daysInMonth, wholeDays) : null,
  };
}

function verdictOf(spent: Money, limit: Money, warnAt: Money, complete: boolean): Verdict {
  if (spent.compare(limit) > 0) return "over";
  if (!complete) return "incomplete";
  return spent.compare(warnAt) >= 0 ? "warn" : "under";
}
