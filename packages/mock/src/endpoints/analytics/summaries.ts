import { analyticsAccess } from "../../http/access.ts";
import type { Parameters } from "../../http/query.ts";
import { hash } from "../../hash.ts";
import type { JsonObject } from "../../json.ts";
import type { User } from "../../organization/model.ts";
import { memberOf, seatsAt } from "../../simulation/active-users.ts";
import { formatInstant } from "../../time/instant.ts";
import { dayMs } from "../../time/width.ts";
import type { Call, Endpoint } from "../endpoint.ts";
import { activityDaysOf } from "./activity-days.ts";
import { activityFilterOf } from "./activity-filter.ts";

const parameters: Parameters = {
  starting_date: { type: "date", required: true },
  ending_date: { type: "date" },
  filter: { type: "string", list: true, maxItems: 100 },
  limit: { type: "integer", minimum: 1 },
  page: { type: "string", cursor: true },
};

/** Seats and active users, one entry per day, all of them on one page. */
export const analyticsSummaries: Endpoint = {
  path: "/v1/organizations/analytics/summaries",
  access: analyticsAccess,
  parameters,
  answer(call) {
    const { start, end } = activityDaysOf(call);
    const passes = activityFilterOf(call, ["rbac_group_id"]);
    const isScoped = call.query.list("filter") !== undefined;
    const active = rememberActive(call, passes);
    const data = Array.from({ length: end - start }, (_, index) => summaryOf(call, start + index, active, isScoped));
    return { data, next_page: null };
  },
};

type ActiveOn = (day: number, product?: string) => ReadonlySet<User>;

/** Who used tokens on a day, of any product or of one. */
function rememberActive({ world }: Call, passes: (user: User) => boolean): ActiveOn {
  const known = new Map<number, Map<string, Set<User>>>();
  return (day, product = "") => {
    let products = known.get(day);
    if (!products) {
      known.set(day, (products = new Map()));
      for (const { stream } of world.days(day)) {
        const user = memberOf(stream);
        if (!user || !passes(user)) continue;
        for (const name of ["", stream.seatProduct ?? ""])
          products.set(name, (products.get(name) ?? new Set<User>()).add(user));
      }
    }
    return products.get(product) ?? new Set();
  };
}

function summaryOf({ world }: Call, day: number, activeOn: ActiveOn, isScoped: boolean): JsonObject {
  const within = (days: number, product?: string) => {
    const users = new Set<User>();
    for (let past = 0; past < days; past++) for (const user of activeOn(day - past, product)) users.add(user);
    return users.size;
  };
  const seats = seatsAt(world.organization.users, (day + 1) * dayMs - 1).length;
  const rate = (users: number) => (isScoped || seats === 0 ? null : (users / seats) * 100);
  const [daily, weekly, monthly] = [within(1), within(7), within(30)];
  return {
    starting_at: formatInstant(day * dayMs),
    ending_at: formatInstant((day + 1) * dayMs),
    daily_active_user_count: daily,
    weekly_active_user_count: weekly,
    monthly_active_user_count: monthly,
    daily_adoption_rate: rate(daily),
    weekly_adoption_rate: rate(weekly),
    monthly_adoption_rate: rate(monthly),
    assigned_seat_count: isScoped ? null : seats,
    pending_invite_count: isScoped ? null : hash(world.seed, day, 0x1f17) % 4,
    cowork_daily_active_user_count: within(1, "cowork"),
    cowork_weekly_active_user_count: within(7, "cowork"),
    cowork_monthly_active_user_count: within(30, "cowork"),
    claude_code_daily_active_user_count: within(1, "claude_code"),
    claude_code_weekly_active_user_count: within(7, "claude_code"),
    claude_code_monthly_active_user_count: within(30, "claude_code"),
  };
}
