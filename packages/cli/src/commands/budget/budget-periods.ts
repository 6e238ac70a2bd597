import { addDays, endOfPeriod, startOfPeriod } from "../../window/periods.ts";
import type { BudgetRule } from "./read-budgets.ts";

/** Days that a budget is about, in UTC. */
export interface BudgetPeriod {
  /** `2026-09`, `week of 2026-09-07` or `2026-09-10`. */
  readonly name: string;
  readonly from: string;
  /** The first date after it. */
  readonly to: string;
}

/** The running month or week. By day, also yesterday: a day is judged once it is over. */
export function periodsOf({ per }: Pick<BudgetRule, "per">, today: string): BudgetPeriod[] {
  if (per === "day")
    return [addDays(today, -1), today].map((date) => ({ name: date, from: date, to: addDays(date, 1) }));
  const from = startOfPeriod(today, per);
  return [{ name: per === "month" ? from.slice(0, 7) : `week of ${from}`, from, to: endOfPeriod(from, per) }];
}
