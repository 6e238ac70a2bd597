import {
  type components,
  enterpriseUsageBucketShape,
  type EnterpriseUsageGroupBy,
  enterpriseUsagePageLimits,
  enterpriseUsageParameters,
  enterpriseUsageWindow,
} from "@org/usage-raw";
import type { Bounds, Grouped, PlainParams, WindowParams } from "../params/types.ts";
import { tagUserExcludesGroups } from "./analytics.ts";
import type { ReportDefinition } from "./definition.ts";
import { enterpriseTime, mostGroups } from "./enterprise.ts";
import { analyticsKey } from "./keys.ts";

export const enterpriseUsageReport: ReportDefinition = {
  name: "enterprise.usageReport",
  path: "/v1/organizations/analytics/usage_report",
  takes: analyticsKey,
  parameters: enterpriseUsageParameters,
  item: enterpriseUsageBucketShape,
  layout: "buckets",
  cursor: "page",
  time: enterpriseTime(enterpriseUsageWindow, { defaultWidth: "1d", bucketsPerPage: enterpriseUsagePageLimits }),
  rules: [tagUserExcludesGroups],
  mostGroups,
};

/** Parameters of `usage.enterprise.usageReport`, in buckets. @deprecated Use `usage.analytics.usage`. */
export interface EnterpriseUsageParams<
  Group extends readonly EnterpriseUsageGroupBy[] = readonly EnterpriseUsageGroupBy[],
>
  extends WindowParams, PlainParams<"enterpriseUsage"> {
  readonly group_by?: Group | null | undefined;
}

/** One combination of the grouped dimensions. @deprecated Use `usage.analytics.usage`. */
export type EnterpriseUsageRow<Group extends EnterpriseUsageGroupBy = EnterpriseUsageGroupBy> = Grouped<
  components["schemas"]["EnterpriseUsageResult"],
  EnterpriseUsageGroupBy,
  Group
>;

/** One day, hour or minute, with its 100 largest groups. @deprecated Use `usage.analytics.usage`. */
export interface EnterpriseUsageBucket<Group extends EnterpriseUsageGroupBy = EnterpriseUsageGroupBy> extends Bounds {
  readonly results: readonly EnterpriseUsageRow<Group>[];
}
