import {
  activitySummaryShape,
  analyticsSummariesParameters,
  analyticsSummariesSettlesAfterMs,
  analyticsSummariesWindow,
  type components,
} from "@org/usage-raw";
import type { PlainParams, WindowParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { days } from "../layouts/days.ts";
import { filtersBy, withWindowNames } from "./activity.ts";
import { analyticsKey } from "./key-hints.ts";

export const analyticsSummariesReport: ReportDefinition = {
  name: "analytics.summaries",
  path: "/v1/organizations/analytics/summaries",
  key: analyticsKey,
  parameters: /* @__PURE__ */ withWindowNames(analyticsSummariesParameters),
  item: activitySummaryShape,
  layout: days,
  cursor: "page",
  formerData: "summaries",
  rules: [/* @__PURE__ */ filtersBy(["rbac_group_id"])],
  time: {
    defaultWidth: "1d",
    strictStart: true,
    endsByToday: true,
    reach: analyticsSummariesWindow,
    settlesAfterMs: analyticsSummariesSettlesAfterMs,
  },
};

/** Parameters of `usage.analytics.summaries`: UTC days with an exclusive end, at most today. */
export interface AnalyticsSummariesParams extends WindowParams, PlainParams<"analyticsSummaries"> {}

/** Seats, and how many members were active on a day, in the week and in the month that it ends. Counts of people can't be added up. */
export type ActivitySummary = components["schemas"]["ActivitySummary"];
