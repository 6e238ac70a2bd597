import { analyticsAccess } from "../../http/access.ts";
import type { Parameters } from "../../http/query.ts";
import type { JsonObject } from "../../json.ts";
import { formatInstant } from "../../time/instant.ts";
import { dayMs } from "../../time/width.ts";
import type { Endpoint } from "../endpoint.ts";
import { pageByToken } from "../token-page.ts";
import { activityDaysOf } from "./activity-days.ts";
import { activityFilterOf } from "./activity-filter.ts";
import { activityMetrics } from "./activity-metrics.ts";
import { inRequestedOrder } from "./activity-order.ts";
import { addActivities, userActivities } from "./user-activity.ts";

const parameters: Parameters = {
  date: { type: "date" },
  starting_date: { type: "date" },
  ending_date: { type: "date" },
  filter: { type: "string", list: true, maxItems: 100 },
  group_by: { type: "string", list: true, values: ["rbac_group_id"] },
  order: { type: "string", values: ["asc", "desc"] },
  order_by: { type: "string" },
  limit: { type: "integer", minimum: 1, maximum: 1000 },
  page: { type: "string", cursor: true },
};

/** What each member did on a day or in a range of days; the Enterprise counterpart of the Claude Code report. */
export const analyticsUsers: Endpoint = {
  path: "/v1/organizations/analytics/users",
  access: analyticsAccess,
  parameters,
  answer(call) {
    const { world, query } = call;
    const days = activityDaysOf(call);
    const isOneDay = days.end - days.start === 1;
    const activities = userActivities(world, days, activityFilterOf(call, ["project_id", "rbac_group_id", "user_id"]));
    const rows: JsonObject[] = activities.map(({ user, ...activity }) => ({
      user: { id: user.id, email_address: user.email, type: "user" },
      distinct_user_count: null,
      ...activityMetrics(activity, isOneDay),
      last_activity_date: formatInstant(activity.lastDay * dayMs).slice(0, 10),
    }));
    const grouped = query.list("group_by") === undefined ? rows : groupRows();
    return pageByToken(call, inRequestedOrder(grouped, query), (row) => [row]);

    function groupRows(): JsonObject[] {
      return world.organization.groups.flatMap(({ id, name }) => {
        const members = activities.filter(({ user }) => user.rbacGroups.includes(id));
        if (members.length === 0) return [];
        const sum = addActivities(members);
        return [
          {
            user: null,
            distinct_user_count: members.length,
            ...activityMetrics(sum, isOneDay),
            last_activity_date: formatInstant(sum.lastDay * dayMs).slice(0, 10),
            rbac_group_id: id,
            rbac_group_name: name,
          },
        ];
      });
    }
  },
};
