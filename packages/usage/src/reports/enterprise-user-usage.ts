import {
  type components,
  type EnterpriseUsageGroupBy,
  enterpriseUserUsageParameters,
  enterpriseUserUsageRowShape,
  enterpriseUserUsageWindow,
} from "@org/usage-raw";
import type { Grouped, PlainParams, WindowParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { instead } from "./enterprise.ts";
import { analyticsKey } from "./key-hints.ts";

export const enterpriseUserUsageReport: ReportDefinition = {
  name: "enterprise.userUsageReport",
  path: "/v1/organizations/analytics/user_usage_report",
  takes: analyticsKey,
  parameters: enterpriseUserUsageParameters,
  item: enterpriseUserUsageRowShape,
  layout: "rows",
  cursor: "page",
  splits: ["actor"],
  // Rows by user have no buckets unless they are asked for.
  time: { widthParam: "bucket_width", reach: enterpriseUserUsageWindow, instead },
  // Rows come by metric, never by time, so that windows can't be split and joined.
  inTimeOrder: () => false,
};

/** Parameters of `usage.enterprise.userUsageReport`, by seat user. @deprecated Use `usage.analytics.usage`. */
export interface EnterpriseUserUsageParams<
  Group extends readonly EnterpriseUsageGroupBy[] = readonly EnterpriseUsageGroupBy[],
>
  extends WindowParams, PlainParams<"enterpriseUserUsage"> {
  /** Dimensions that split each user's row. They type the rows. */
  readonly group_by?: Group | null | undefined;
}

/** One seat user, split by the grouped dimensions. @deprecated Use `usage.analytics.usage` grouped by actor. */
export interface EnterpriseUserUsageRow<Group extends EnterpriseUsageGroupBy = EnterpriseUsageGroupBy> extends Grouped<
  components["schemas"]["EnterpriseUserUsageRow"],
  EnterpriseUsageGroupBy,
  Group
> {}
