import {
  type AnalyticsCostGroupBy,
  analyticsCostParameters,
  analyticsCostRowShape,
  analyticsCostSettlesAfterMs,
  analyticsCostWindow,
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

export const analyticsCostReport: ReportDefinition = {
  name: "analytics.cost",
  path: "/v1/organizations/analytics/cost",
  key: analyticsOrAdminKey,
  parameters: analyticsCostParameters,
  item: analyticsCostRowShape,
  layout: rows,
  cursor: "page",
  time: {
    widthParam: "time_bucket_width",
    reach: analyticsCostWindow,
    reachHint: "For older days read usage.cost, the legacy report.",
    settlesAfterMs: analyticsCostSettlesAfterMs,
  },
  nulls: analyticsNulls,
  defaults: timeOrder,
  rules: analyticsRules,
  notes: analyticsNotes,
  betas: analyticsBetas,
  inTimeOrder: isTimeOrdered,
};

/** Parameters of `usage.analytics.cost`. `cost_type` and `token_type` split rows further and count neither among the 5 dimensions nor in `limit`. */
export interface AnalyticsCostParams<Group extends readonly AnalyticsCostGroupBy[] = readonly AnalyticsCostGroupBy[]>
  extends WindowParams, Omit<PlainParams<"analyticsCost">, "api_key_ids"> {
  /** Dimensions that split the rows, at most 5 besides `cost_type` and `token_type`. They type the rows. */
  readonly group_by?: (Group & AtMostFive<Group, "cost_type" | "token_type">) | null | undefined;
  /** A `null` entry requests cost that no key authenticated. */
  readonly api_key_ids?: readonly (string | null)[] | null | undefined;
}

type Wire = components["schemas"]["AnalyticsCostRow"];

/** The dimensions of a row. */
export interface AnalyticsCostDimensions<Group extends AnalyticsCostGroupBy = AnalyticsCostGroupBy> extends Grouped<
  Wire["group"],
  AnalyticsCostGroupBy,
  Group
> {}

/** Cost of one combination of dimensions. Amounts are in cents: read them with `money(row)` and `money(row, "list_amount")`. */
export interface AnalyticsCostRow<Group extends AnalyticsCostGroupBy = AnalyticsCostGroupBy> extends Bounds {
  readonly group: AnalyticsCostDimensions<Group>;
  readonly cost: Wire["cost"];
}
