import type { Organization, SpendLimit, User } from "../organization/model.ts";
import { dayMs } from "../time/width.ts";

export const periods = ["daily", "weekly", "monthly"] as const;

/** The limit that applies to a user in a period: the most specific one that is configured. */
export function effectiveLimit(
  { spendLimits }: Pick<Organization, "spendLimits">,
  user: User,
  period: SpendLimit["period"],
): SpendLimit | undefined {
  const limits = spendLimits.enterprise.filter((limit) => limit.period === period);
  return (
    limits.find(({ scope }) => scope.type === "user" && scope.user_id === user.id) ??
    limits.find(({ scope }) => scope.type === "rbac_group" && user.rbacGroups.includes(scope.rbac_group_id)) ??
    limits.find(({ scope }) => scope.type === "seat_tier" && scope.seat_tier === "standard")
  );
}

/** When the running period began, UTC. Weeks begin on Monday: which day it is in reality is not documented. */
export function periodStartMs(period: SpendLimit["period"], nowMs: number): number {
  const midnight = Math.floor(nowMs / dayMs) * dayMs;
  if (period === "daily") return midnight;
  const date = new Date(midnight);
  if (period === "weekly") return midnight - ((date.getUTCDay() + 6) % 7) * dayMs;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}
