import type { User } from "../organization/model.ts";
import { formatCents, roundToDecimals } from "../pricing/money.ts";
import { isOnTheBill } from "../pricing/bill.ts";
import { componentsOf } from "../pricing/components.ts";
import { memberOf } from "../simulation/active-users.ts";
import { actorOf } from "../simulation/actor.ts";
import { counter } from "../simulation/counters.ts";
import { effectiveLimit, periods, periodStartMs } from "../simulation/effective-limit.ts";
import { everything, usageHorizon } from "../simulation/horizon.ts";
import { formatMinute } from "../time/instant.ts";
import { dayMinutes, minuteMs } from "../time/width.ts";
import type { World } from "../world.ts";
import { factsOf } from "./facts.ts";
import { minuteOf, type Moment } from "./moment.ts";
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

/** What one member did on some days, as `analytics/users` counts it. */
export interface LedgerUserActivity {
  user_id: string;
  last_activity_date: string;
  chat_message_count: number;
  cowork_message_count: number;
  web_search_count: number;
}

/** Whole days, UTC, the end exclusive. */
export interface LedgerDays {
  starting_date: Moment;
  ending_date: Moment;
}

/** The members who were active on some days, by email address. */
export function trueUserActivities(world: World, days: LedgerDays): LedgerUserActivity[] {
  const rows = new Map<User, LedgerUserActivity>();
  for (const { minute, stream, counters } of memberFacts(
    world,
    minuteOf(days.starting_date),
    minuteOf(days.ending_date),
  )) {
    const user = memberOf(stream);
    if (!user) continue;
    const row = rows.get(user) ?? {
      user_id: user.id,
      last_activity_date: "",
      chat_message_count: 0,
      cowork_message_count: 0,
      web_search_count: 0,
    };
    const day = formatMinute(minute).slice(0, 10);
    const requests = counters[counter.requests] ?? 0;
    if (day > row.last_activity_date) row.last_activity_date = day;
    if (stream.seatProduct === "chat") row.chat_message_count += requests;
    if (stream.seatProduct === "cowork") row.cowork_message_count += requests;
    row.web_search_count += counters[counter.webSearch] ?? 0;
    rows.set(user, row);
  }
  return [...rows].toSorted(([a], [b]) => (a.email < b.email ? -1 : 1)).map(([, row]) => row);
}

/** The members who were active on one day, in the seven and in the thirty days that it ends. */
export interface LedgerSummary {
  starting_at: string;
  daily_active_user_count: number;
  weekly_active_user_count: number;
  monthly_active_user_count: number;
}

export function trueSummaries(world: World, days: LedgerDays): LedgerSummary[] {
  const [from, to] = [minuteOf(days.starting_date), minuteOf(days.ending_date)];
  const activeDays = new Map<User, Set<number>>();
  for (const { minute, stream } of memberFacts(world, from - 29 * dayMinutes, to)) {
    const user = memberOf(stream);
    if (user) activeDays.set(user, (activeDays.get(user) ?? new Set<number>()).add(Math.floor(minute / dayMinutes)));
  }
  return Array.from({ length: (to - from) / dayMinutes }, (_, index) => {
    const day = from / dayMinutes + index;
    const activeIn = (length: number) =>
      [...activeDays.values()].filter((active) => [...active].some((each) => each > day - length && each <= day))
        .length;
    return {
      starting_at: formatMinute(day * dayMinutes),
      daily_active_user_count: activeIn(1),
      weekly_active_user_count: activeIn(7),
      monthly_active_user_count: activeIn(30),
    };
  });
}

function memberFacts(world: World, from: number, to: number): ReturnType<typeof factsOf> {
  return factsOf(
    world.streams.filter((stream) => memberOf(stream) !== undefined),
    from,
    to,
    everything,
    false,
  );
}
