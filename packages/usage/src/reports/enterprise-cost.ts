import {
  type components,
  enterpriseCostBucketShape,
  type EnterpriseCostGroupBy,
  enterpriseCostPageLimits,
  enterpriseCostParameters,
  enterpriseCostWindow,
  isPlainEnterpriseCostBucket,
} from "@org/usage-raw";
import type { Bounds, Grouped, PlainParams, WindowParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { instead, mostGroups, remainderNeedsParts, remainderParam } from "./enterprise.ts";
import { analyticsKey } from "./key-hints.ts";

export const enterpriseCostReport: ReportDefinition = {
  name: "enterprise.costReport",
  path: "/v1/organizations/analytics/cost_report",
  takes: analyticsKey,
  parameters: enterpriseCostParameters,
  item: enterpriseCostBucketShape,
  isPlain: isPlainEnterpriseCostBucket,
  layout: "buckets",
  cursor: "page",
  time: {
    widthParam: "bucket_width",
    defaultWidth: "1d",
    bucketsPerPage: enterpriseCostPageLimits,
    reach: enterpriseCostWindow,
    instead,
  },
  ours: remainderParam,
  rules: [remainderNeedsParts],
  mostGroups,
};

/** Parameters of `usage.enterprise.costReport`, in buckets. @deprecated Use `usage.analytics.cost`. */
export interface EnterpriseCostParams<Group extends readonly EnterpriseCostGroupBy[] = readonly EnterpriseCostGroupBy[]>
  extends WindowParams, PlainParams<"enterpriseCost"> {
  /** Dimensions that split each bucket into rows. They type the rows. */
  readonly group_by?: Group | null | undefined;
  /** Reads the totals too and adds to each bucket with 100 groups a row `remainder: true` with what they leave over. */
  readonly remainder?: boolean | null | undefined;
}

/** One combination of the grouped dimensions. @deprecated Use `usage.analytics.cost`. */
export interface EnterpriseCostRow<Group extends EnterpriseCostGroupBy = EnterpriseCostGroupBy> extends Grouped<
  components["schemas"]["EnterpriseCostResult"],
  EnterpriseCostGroupBy,
  Group
> {
  /** True in the row that stands for the groups beyond the 100 largest. */
  readonly remainder?: true;
}

/** One day, hour or minute, with its 100 largest groups. @deprecated Use `usage.analytics.cost`. */
export interface EnterpriseCostBucket<Group extends EnterpriseCostGroupBy = EnterpriseCostGroupBy> extends Bounds {
  readonly results: readonly EnterpriseCostRow<Group>[];
}
