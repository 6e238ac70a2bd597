import { money, type Money } from "@org/usage";
import type { Reconciliation } from "@org/usage-finops";
import { exitCode } from "../failure/exit-code.ts";

export type Verdict = "explained" | "unexplained" | "incomplete";

/**
 * What a reconciliation comes to. Days that could not be compared could hide anything; what has no price, or no usage, is not
 * explained by anything.
 */
export function verdictOf(result: Reconciliation, tolerance: Money): Verdict {
  if (result.days.some(({ state }) => state !== "settled")) return "incomplete";
  const notExplained = result.compared.unexplainedGross.plus(unpricedOf(result)).plus(result.withoutUsageGross);
  return notExplained.compare(tolerance) > 0 ? "unexplained" : "explained";
}

/** Charges for tokens that the prices have no price for. */
export function unpricedOf({ unpriced, currency }: Reconciliation): Money {
  return unpriced.reduce((sum, { billed }) => sum.plus(billed), money({ amount: "0", currency }));
}

export const verdictCodes: Readonly<Record<Verdict, number>> = {
  explained: exitCode.ok,
  unexplained: exitCode.unexplained,
  incomplete: exitCode.incomplete,
};
