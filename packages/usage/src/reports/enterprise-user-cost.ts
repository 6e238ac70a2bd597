import {
  type components,
  type EnterpriseCostGroupBy,
  enterpriseUserCostParameters,
  enterpriseUserCostRowShape,
  enterpriseUserCostSettlesAfterMs,
  enterpriseUserCostWindow,
} from "@org/usage-raw";
import type { Grouped, PlainParams, WindowParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { rows } from "../layouts/rows.ts";
import { tagUserExcludesGroups } from "./analytics.ts";
import { reachHint } from "./enterprise.ts";
import { analyticsKey } from "./key-hints.ts";

export const enterpriseUserCostReport: ReportDefinition = {
  name: "enterprise.userCostReport",
  path: "/v1/organizations/analytics/user_cost_report",
  key: analyticsKey,
  parameters: enterpriseUserCostParameters,
  item: enterpriseUserCostRowShape,
  layout: rows,
  cursor: "page",
  rules: [tagUserExcludesGroups],
  splits: ["actor"],
  // Rows by user have buckets only on request.
  time: {
    widthParam: "bucket_width",
    reach: enterpriseUserCostWindow,
    reachHint,
    settlesAfterMs: enterpriseUserCostSettlesAfterMs,
  },
  // Rows are ordered by metric, never by time, so windows can't be split and joined.
  inTimeOrder: () => false,
};

/** Parameters of `usage.enterprise.userCostReport`, by seat user. @deprecated Use `usage.analytics.cost`. */
export interface EnterpriseUserCostParams<
  Group extends readonly EnterpriseCostGroupBy[] = readonly EnterpriseCostGroupBy[],
>
  extends WindowParams, PlainParams<"enterpriseUserCost"> {
  /** Dimensions that split each user's row. They type the rows. */
  readonly group_by?: Group | null | undefined;
}

/** One seat user, split by the grouped dimensions. @deprecated Use `usage.analytics.cost` grouped by actor. */
export interface EnterpriseUserCostRow<Group extends EnterpriseCostGroupBy = EnterpriseCostGroupBy> extends Grouped<
  components["schemas"]["EnterpriseUserCostRow"],
  EnterpriseCostGroupBy,
  Group
> {}
