import {
  type AnalyticsCostGroupBy,
  analyticsCostParameters,
  analyticsCostRowShape,
  analyticsCostWindow,
  type components,
} from "@org/usage-raw";
import type { AtMostFive, Bounds, Grouped, PlainParams, WindowParams } from "../params/types.ts";
import { analyticsBetas, analyticsNulls, analyticsRules, isTimeOrdered, timeOrder } from "./analytics.ts";
import type { ReportDefinition } from "../definition.ts";
import { analyticsOrAdminKey } from "./key-hints.ts";

export const analyticsCostReport: ReportDefinition = {
  name: "analytics.cost",
  path: "/v1/organizations/analytics/cost",
  takes: analyticsOrAdminKey,
  parameters: analyticsCostParameters,
  item: analyticsCostRowShape,
  layout: "rows",
  cursor: "page",
  time: {
    widthParam: "time_bucket_width",
    reach: analyticsCostWindow,
    instead: "For older days read usage.cost, the legacy report.",
  },
  nulls: analyticsNulls,
  defaults: timeOrder,
  rules: analyticsRules,
  betas: analyticsBetas,
  inTimeOrder: isTimeOrdered,
};

/** Parameters of `usage.analytics.cost`. `cost_type` and `token_type` fan rows out and don't count among the 5 dimensions, nor in `limit`. */
export interface AnalyticsCostParams<Group extends readonly AnalyticsCostGroupBy[] = readonly AnalyticsCostGroupBy[]>
  extends WindowParams, Omit<PlainParams<"analyticsCost">, "api_key_ids"> {
  /** Dimensions that split the rows, 5 at most beside `cost_type` and `token_type`. They type the rows. */
  readonly group_by?: (Group & AtMostFive<Group, "cost_type" | "token_type">) | null | undefined;
  /** `null` among them asks for cost that no key authenticated. */
  readonly api_key_ids?: readonly (string | null)[] | null | undefined;
}

type Wire = components["schemas"]["AnalyticsCostRow"];

/** What a row stands for. */
export interface AnalyticsCostDimensions<Group extends AnalyticsCostGroupBy = AnalyticsCostGroupBy> extends Grouped<
  Wire["group"],
  AnalyticsCostGroupBy,
  Group
> {}

/** Cost of one combination of dimensions. Amounts are cents: read them with `money(row)` and `money(row, "list_amount")`. */
export interface AnalyticsCostRow<Group extends AnalyticsCostGroupBy = AnalyticsCostGroupBy> extends Bounds {
  readonly group: AnalyticsCostDimensions<Group>;
  readonly cost: Wire["cost"];
}
