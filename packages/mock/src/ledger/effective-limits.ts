import type { User } from "../organization/model.ts";
import { isOnTheBill } from "../pricing/bill.ts";
import { componentsOf } from "../pricing/components.ts";
import { formatCents, roundToDecimals } from "../pricing/money.ts";
import { actorOf } from "../simulation/actor.ts";
import { effectiveLimit, periods, periodStartMs } from "../simulation/effective-limit.ts";
import { usageHorizon } from "../simulation/horizon.ts";
import { dayMinutes, minuteMs } from "../time/width.ts";
import type { World } from "../world.ts";
import { factsOf } from "./facts.ts";
import { horizonAt, type ReadingTime } from "./reading-time.ts";

/** What one member may spend in one period, and has spent in the one that is running. */
export interface LedgerEffectiveLimit {
  user_id: string;
  period: "daily" | "weekly" | "monthly";
  /** Whole cents; null means no cap. */
  amount: string | null;
  /** Cents with up to three decimals. */
  period_to_date_spend: string;
  spend_limit_id: string;
}

/** The limits of `spend_limits/effective`, by member and period. */
export function trueEffectiveLimits(world: World, time: ReadingTime): LedgerEffectiveLimit[] {
  return world.organization.users
    .filter(({ addedMs, deletedMs }) => addedMs <= time.nowMs && (deletedMs ?? Number.POSITIVE_INFINITY) > time.nowMs)
    .flatMap((user) =>
      periods.flatMap((period) => {
        const limit = effectiveLimit(world.organization, user, period);
        if (!limit) return [];
        const from = periodStartMs(period, time.nowMs) / minuteMs;
        return [
          {
            user_id: user.id,
            period,
            amount: limit.amount,
            period_to_date_spend: formatCents(roundToDecimals(spendSince(world, user, from, time), 3)),
            spend_limit_id: limit.id,
          },
        ];
      }),
    );
}

function spendSince(world: World, user: User, from: number, time: ReadingTime): bigint {
  const streams = world.streams.filter((stream) => {
    const actor = actorOf(stream, "enterprise");
    return isOnTheBill(stream) && actor?.kind === "user" && actor.user.id === user.id;
  });
  let spend = 0n;
  const now = Math.floor(time.nowMs / minuteMs);
  for (const { minute, stream, counters } of factsOf(streams, from, now, horizonAt(time, usageHorizon), false)) {
    const { net } = world.rates(stream, Math.floor(minute / dayMinutes));
    for (const { place } of componentsOf(stream)) spend += BigInt(counters[place] ?? 0) * (net[place] ?? 0n);
  }
  return spend;
}
