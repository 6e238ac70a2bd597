import {
  type components,
  type EnterpriseUsageGroupBy,
  enterpriseUserUsageParameters,
  enterpriseUserUsageRowShape,
  enterpriseUserUsageSettlesAfterMs,
  enterpriseUserUsageWindow,
} from "@org/usage-raw";
import type { Grouped, PlainParams, WindowParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { rows } from "../layouts/rows.ts";
import { tagUserExcludesGroups } from "./analytics.ts";
import { reachHint } from "./enterprise.ts";
import { analyticsKey } from "./key-hints.ts";

export const enterpriseUserUsageReport: ReportDefinition = {
  name: "enterprise.userUsageReport",
  path: "/v1/organizations/analytics/user_usage_report",
  key: analyticsKey,
  parameters: enterpriseUserUsageParameters,
  item: enterpriseUserUsageRowShape,
  layout: rows,
  cursor: "page",
  splits: ["actor"],
  // Rows by user have buckets only on request.
  time: {
    widthParam: "bucket_width",
    reach: enterpriseUserUsageWindow,
    reachHint,
    settlesAfterMs: enterpriseUserUsageSettlesAfterMs,
  },
  rules: [tagUserExcludesGroups],
  // Rows are ordered by metric, never by time, so windows can't be split and joined.
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
