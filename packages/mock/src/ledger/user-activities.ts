import type { User } from "../organization/model.ts";
import { memberOf } from "../simulation/active-users.ts";
import { counter } from "../simulation/counters.ts";
import { formatMinute } from "../time/instant.ts";
import type { World } from "../world.ts";
import { type LedgerDays, memberFacts } from "./member-facts.ts";
import { minuteOf } from "./moment.ts";

/** What one member did on some days, as `analytics/users` counts it. */
export interface LedgerUserActivity {
  user_id: string;
  last_activity_date: string;
  chat_message_count: number;
  cowork_message_count: number;
  web_search_count: number;
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
