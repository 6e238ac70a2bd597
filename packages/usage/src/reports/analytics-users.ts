import {
  type AnalyticsUserGroupBy,
  analyticsUsersParameters,
  analyticsUsersSettlesAfterMs,
  analyticsUsersWindow,
  type components,
  userActivityShape,
} from "@org/usage-raw";
import type { DayOrDays, PlainParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { windowRows } from "../layouts/window-rows.ts";
import { filtersBy, projectExcludesGroups, withWindowNames } from "./activity.ts";
import { analyticsKey } from "./key-hints.ts";

export const analyticsUsersReport: ReportDefinition = {
  name: "analytics.users",
  path: "/v1/organizations/analytics/users",
  key: analyticsKey,
  parameters: /* @__PURE__ */ withWindowNames(analyticsUsersParameters),
  item: userActivityShape,
  layout: windowRows,
  cursor: "page",
  splits: ["user"],
  rules: [/* @__PURE__ */ filtersBy(["project_id", "rbac_group_id", "user_id"]), projectExcludesGroups],
  time: {
    strictStart: true,
    inDays: true,
    endsByToday: true,
    reach: analyticsUsersWindow,
    reachHint: "For older days of Claude Code read usage.claudeCode.",
    settlesAfterMs: analyticsUsersSettlesAfterMs,
  },
};

interface Filters extends Omit<PlainParams<"analyticsUsers">, "group_by"> {
  /** `["rbac_group_id"]`: rows by group instead of by member. A member counts in each of its groups. */
  readonly group_by?: readonly AnalyticsUserGroupBy[] | null | undefined;
}

/** Parameters of `usage.analytics.users`: one UTC day, whose counts are exact, or a range of at most 366 days with an exclusive end. */
export type AnalyticsUsersParams = Filters & DayOrDays;

/** What one member did, or all members of a group. Distinct counts of several days are estimates or null; never add them up. */
export type UserActivity = components["schemas"]["UserActivity"];
