import type { Money } from "@org/usage";
import type { Reconciliation } from "@org/usage-finops";
import { exitCode } from "../failure/exit-code.ts";

export type Verdict = "explained" | "unexplained" | "incomplete";

/** What a reconciliation comes to. Days that could not be compared could hide anything. */
export function verdictOf({ days, compared }: Reconciliation, tolerance: Money): Verdict {
  if (days.some(({ state }) => state !== "settled")) return "incomplete";
  return compared.unexplainedGross.compare(tolerance) > 0 ? "unexplained" : "explained";
}

export const verdictCodes: Readonly<Record<Verdict, number>> = {
  explained: exitCode.ok,
  unexplained: exitCode.unexplained,
  incomplete: exitCode.incomplete,
};
