import {
  type components,
  enterpriseCostBucketShape,
  type EnterpriseCostGroupBy,
  enterpriseCostPageLimits,
  enterpriseCostParameters,
  enterpriseCostWindow,
} from "@org/usage-raw";
import type { Bounds, Grouped, PlainParams, WindowParams } from "../params/types.ts";
import { tagUserExcludesGroups } from "./analytics.ts";
import type { ReportDefinition } from "./definition.ts";
import { enterpriseTime, mostGroups } from "./enterprise.ts";
import { analyticsKey } from "./keys.ts";

export const enterpriseCostReport: ReportDefinition = {
  name: "enterprise.costReport",
  path: "/v1/organizations/analytics/cost_report",
  takes: analyticsKey,
  parameters: enterpriseCostParameters,
  item: enterpriseCostBucketShape,
  layout: "buckets",
  cursor: "page",
  time: enterpriseTime(enterpriseCostWindow, { defaultWidth: "1d", bucketsPerPage: enterpriseCostPageLimits }),
  rules: [tagUserExcludesGroups],
  mostGroups,
};

/** Parameters of `usage.enterprise.costReport`, in buckets. @deprecated Use `usage.analytics.cost`. */
export interface EnterpriseCostParams<Group extends readonly EnterpriseCostGroupBy[] = readonly EnterpriseCostGroupBy[]>
  extends WindowParams, PlainParams<"enterpriseCost"> {
  readonly group_by?: Group | null | undefined;
}

/** One combination of the grouped dimensions. @deprecated Use `usage.analytics.cost`. */
export type EnterpriseCostRow<Group extends EnterpriseCostGroupBy = EnterpriseCostGroupBy> = Grouped<
  components["schemas"]["EnterpriseCostResult"],
  EnterpriseCostGroupBy,
  Group
>;

/** One day, hour or minute, with its 100 largest groups. @deprecated Use `usage.analytics.cost`. */
export interface EnterpriseCostBucket<Group extends EnterpriseCostGroupBy = EnterpriseCostGroupBy> extends Bounds {
  readonly results: readonly EnterpriseCostRow<Group>[];
}
