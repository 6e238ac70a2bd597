import type { User } from "../organization/model.ts";
import { memberOf } from "../simulation/active-users.ts";
import { formatMinute } from "../time/instant.ts";
import { dayMinutes } from "../time/width.ts";
import type { World } from "../world.ts";
import { type LedgerDays, memberFacts } from "./member-facts.ts";
import { minuteOf } from "./moment.ts";

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
