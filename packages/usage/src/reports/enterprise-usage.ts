import {
  type components,
  enterpriseUsageBucketShape,
  type EnterpriseUsageGroupBy,
  enterpriseUsagePageLimits,
  enterpriseUsageParameters,
  enterpriseUsageSettlesAfterMs,
  enterpriseUsageWindow,
  isPlainEnterpriseUsageBucket,
} from "@org/usage-raw";
import type { Bounds, Grouped, PlainParams, WindowParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { buckets } from "../layouts/buckets.ts";
import { tagUserExcludesGroups } from "./analytics.ts";
import { maxGroups, reachHint, remainderNeedsParts, remainderParam } from "./enterprise.ts";
import { analyticsKey } from "./key-hints.ts";

export const enterpriseUsageReport: ReportDefinition = {
  name: "enterprise.usageReport",
  path: "/v1/organizations/analytics/usage_report",
  key: analyticsKey,
  parameters: enterpriseUsageParameters,
  item: enterpriseUsageBucketShape,
  isPlain: isPlainEnterpriseUsageBucket,
  layout: buckets,
  cursor: "page",
  time: {
    widthParam: "bucket_width",
    defaultWidth: "1d",
    bucketsPerPage: enterpriseUsagePageLimits,
    reach: enterpriseUsageWindow,
    reachHint,
    settlesAfterMs: enterpriseUsageSettlesAfterMs,
  },
  localParameters: remainderParam,
  rules: [remainderNeedsParts, tagUserExcludesGroups],
  maxGroups,
};

/** Parameters of `usage.enterprise.usageReport`, in buckets. @deprecated Use `usage.analytics.usage`. */
export interface EnterpriseUsageParams<
  Group extends readonly EnterpriseUsageGroupBy[] = readonly EnterpriseUsageGroupBy[],
>
  extends WindowParams, PlainParams<"enterpriseUsage"> {
  /** Dimensions that split each bucket into rows. They type the rows. */
  readonly group_by?: Group | null | undefined;
  /** Reads the totals too, and adds a row `remainder: true` to each bucket with 100 groups: the total minus the groups. */
  readonly remainder?: boolean | null | undefined;
}

/** One combination of the grouped dimensions. @deprecated Use `usage.analytics.usage`. */
export interface EnterpriseUsageRow<Group extends EnterpriseUsageGroupBy = EnterpriseUsageGroupBy> extends Grouped<
  components["schemas"]["EnterpriseUsageResult"],
  EnterpriseUsageGroupBy,
  Group
> {
  /** True in the row that represents the groups beyond the 100 largest. */
  readonly remainder?: true;
}

/** One day, hour or minute, with its 100 largest groups. @deprecated Use `usage.analytics.usage`. */
export interface EnterpriseUsageBucket<Group extends EnterpriseUsageGroupBy = EnterpriseUsageGroupBy> extends Bounds {
  readonly results: readonly EnterpriseUsageRow<Group>[];
}
