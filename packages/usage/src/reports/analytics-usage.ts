import {
  type AnalyticsUsageGroupBy,
  analyticsUsageParameters,
  analyticsUsageRowShape,
  analyticsUsageWindow,
  type components,
} from "@org/usage-raw";
import type { AtMostFive, Bounds, Grouped, PlainParams, WindowParams } from "../params/types.ts";
import { analyticsBetas, analyticsNulls, analyticsRules, isTimeOrdered, timeOrder } from "./analytics.ts";
import type { ReportDefinition } from "../definition.ts";
import { analyticsOrAdminKey } from "./key-hints.ts";

export const analyticsUsageReport: ReportDefinition = {
  name: "analytics.usage",
  path: "/v1/organizations/analytics/usage",
  takes: analyticsOrAdminKey,
  parameters: analyticsUsageParameters,
  item: analyticsUsageRowShape,
  layout: "rows",
  cursor: "page",
  time: {
    widthParam: "time_bucket_width",
    reach: analyticsUsageWindow,
    instead: "For older days read usage.messages, the legacy report.",
  },
  nulls: analyticsNulls,
  defaults: timeOrder,
  rules: analyticsRules,
  betas: analyticsBetas,
  inTimeOrder: isTimeOrdered,
};

/** Parameters of `usage.analytics.usage`. Without `time_bucket_width` one row a group, over the window rounded down to the hour. `limit` is rows a page, by default 1,000. */
export interface AnalyticsUsageParams<Group extends readonly AnalyticsUsageGroupBy[] = readonly AnalyticsUsageGroupBy[]>
  extends WindowParams, Omit<PlainParams<"analyticsUsage">, "api_key_ids"> {
  /** Dimensions that split the rows, 5 at most. They type the rows. */
  readonly group_by?: (Group & AtMostFive<Group>) | null | undefined;
  /** `null` among them asks for usage that no key authenticated. */
  readonly api_key_ids?: readonly (string | null)[] | null | undefined;
}

type Wire = components["schemas"]["AnalyticsUsageRow"];

/** What a row stands for. */
export interface AnalyticsUsageDimensions<Group extends AnalyticsUsageGroupBy = AnalyticsUsageGroupBy> extends Grouped<
  Wire["group"],
  AnalyticsUsageGroupBy,
  Group
> {}

/** Usage of one combination of dimensions in one time bucket, or in the whole window. A dimension that is not grouped is null. */
export interface AnalyticsUsageRow<Group extends AnalyticsUsageGroupBy = AnalyticsUsageGroupBy> extends Bounds {
  readonly group: AnalyticsUsageDimensions<Group>;
  readonly usage: Wire["usage"];
}
