import {
  type AnalyticsUsageGroupBy,
  analyticsUsageParameters,
  analyticsUsageRowShape,
  analyticsUsageSettlesAfterMs,
  analyticsUsageWindow,
  type components,
} from "@org/usage-raw";
import type { AtMostFive, Bounds, Grouped, PlainParams, WindowParams } from "../params/types.ts";
import {
  analyticsBetas,
  analyticsNotes,
  analyticsNulls,
  analyticsRules,
  isTimeOrdered,
  timeOrder,
} from "./analytics.ts";
import type { ReportDefinition } from "../definition.ts";
import { rows } from "../layouts/rows.ts";
import { analyticsOrAdminKey } from "./key-hints.ts";

export const analyticsUsageReport: ReportDefinition = {
  name: "analytics.usage",
  path: "/v1/organizations/analytics/usage",
  key: analyticsOrAdminKey,
  parameters: analyticsUsageParameters,
  item: analyticsUsageRowShape,
  layout: rows,
  cursor: "page",
  time: {
    widthParam: "time_bucket_width",
    reach: analyticsUsageWindow,
    reachHint: "For older days read usage.messages, the legacy report.",
    settlesAfterMs: analyticsUsageSettlesAfterMs,
  },
  nulls: analyticsNulls,
  defaults: timeOrder,
  rules: analyticsRules,
  notes: analyticsNotes,
  betas: analyticsBetas,
  inTimeOrder: isTimeOrdered,
};

/** Parameters of `usage.analytics.usage`. Without `time_bucket_width`, one row per group over the window, rounded down to the hour. `limit` is rows per page, by default 1,000. */
export interface AnalyticsUsageParams<Group extends readonly AnalyticsUsageGroupBy[] = readonly AnalyticsUsageGroupBy[]>
  extends WindowParams, Omit<PlainParams<"analyticsUsage">, "api_key_ids"> {
  /** Dimensions that split the rows, at most 5. They type the rows. */
  readonly group_by?: (Group & AtMostFive<Group>) | null | undefined;
  /** A `null` entry requests usage that no key authenticated. */
  readonly api_key_ids?: readonly (string | null)[] | null | undefined;
}

type Wire = components["schemas"]["AnalyticsUsageRow"];

/** The dimensions of a row. */
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
