import {
  type components,
  enterpriseCostBucketShape,
  type EnterpriseCostGroupBy,
  enterpriseCostPageLimits,
  enterpriseCostParameters,
  enterpriseCostSettlesAfterMs,
  enterpriseCostWindow,
  isPlainEnterpriseCostBucket,
} from "@org/usage-raw";
import type { Bounds, Grouped, PlainParams, WindowParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { buckets } from "../layouts/buckets.ts";
import { tagUserExcludesGroups } from "./analytics.ts";
import { maxGroups, reachHint, remainderNeedsParts, remainderParam } from "./enterprise.ts";
import { analyticsKey } from "./key-hints.ts";

export const enterpriseCostReport: ReportDefinition = {
  name: "enterprise.costReport",
  path: "/v1/organizations/analytics/cost_report",
  key: analyticsKey,
  parameters: enterpriseCostParameters,
  item: enterpriseCostBucketShape,
  isPlain: isPlainEnterpriseCostBucket,
  layout: buckets,
  cursor: "page",
  time: {
    widthParam: "bucket_width",
    defaultWidth: "1d",
    bucketsPerPage: enterpriseCostPageLimits,
    reach: enterpriseCostWindow,
    reachHint,
    settlesAfterMs: enterpriseCostSettlesAfterMs,
  },
  localParameters: remainderParam,
  rules: [remainderNeedsParts, tagUserExcludesGroups],
  maxGroups,
};

/** Parameters of `usage.enterprise.costReport`, in buckets. @deprecated Use `usage.analytics.cost`. */
export interface EnterpriseCostParams<Group extends readonly EnterpriseCostGroupBy[] = readonly EnterpriseCostGroupBy[]>
  extends WindowParams, PlainParams<"enterpriseCost"> {
  /** Dimensions that split each bucket into rows. They type the rows. */
  readonly group_by?: Group | null | undefined;
  /** Reads the totals too, and adds a row `remainder: true` to each bucket with 100 groups: the total minus the groups. */
  readonly remainder?: boolean | null | undefined;
}

/** One combination of the grouped dimensions. @deprecated Use `usage.analytics.cost`. */
export interface EnterpriseCostRow<Group extends EnterpriseCostGroupBy = EnterpriseCostGroupBy> extends Grouped<
  components["schemas"]["EnterpriseCostResult"],
  EnterpriseCostGroupBy,
  Group
> {
  /** True in the row that represents the groups beyond the 100 largest. */
  readonly remainder?: true;
}

/** One day, hour or minute, with its 100 largest groups. @deprecated Use `usage.analytics.cost`. */
export interface EnterpriseCostBucket<Group extends EnterpriseCostGroupBy = EnterpriseCostGroupBy> extends Bounds {
  readonly results: readonly EnterpriseCostRow<Group>[];
}
