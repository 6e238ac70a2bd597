import type { Money } from "@org/usage";
import type { ReconciledDay, Reconciliation } from "@org/usage-finops";

/** Whether any day could be compared. If not, sums of what was compared are unknown instead of zero. */
export function isCompared({ days }: Reconciliation): boolean {
  return days.some(({ state }) => state === "settled");
}

/** An amount of charges on these days; null if it is zero only because the server has served none of them. */
export function servedAmount(amount: Money, days: readonly ReconciledDay[]): Money | null {
  return amount.amountCents !== "0" || days.some(({ state }) => state !== "missing") ? amount : null;
}
