import {
  type components,
  costBucketShape,
  type CostGroupBy,
  costPageLimits,
  costParameters,
  costSettlesAfterMs,
  isPlainCostBucket,
} from "@org/usage-raw";
import type { Bounds, Grouped, PlainParams, WindowParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { buckets } from "../layouts/buckets.ts";
import { adminKey } from "./key-hints.ts";

/** The parts of a description: the server fills them in with it, and leaves them null without it. */
const opened = ["cost_type", "model", "context_window", "service_tier", "token_type", "inference_geo"] as const;

export const costReport: ReportDefinition = {
  name: "cost",
  path: "/v1/organizations/cost_report",
  key: adminKey,
  parameters: costParameters,
  item: costBucketShape,
  isPlain: isPlainCostBucket,
  layout: buckets,
  cursor: "page",
  // The API does not snap bounds here: 00:00 to 23:59:59 is a 400.
  time: {
    widthParam: "bucket_width",
    defaultWidth: "1d",
    strictStart: true,
    bucketsPerPage: costPageLimits,
    settlesAfterMs: costSettlesAfterMs,
  },
  opens: { description: opened },
  nulls: { workspace_id: "default_workspace" },
};

/** Parameters of `usage.cost`: whole UTC days, no filters. `limit` is days per page, by default 31. */
export interface CostParams<Group extends readonly CostGroupBy[] = readonly CostGroupBy[]>
  extends WindowParams, PlainParams<"cost"> {
  /** `description` also opens the cost type, model, context window, service tier, token type and region. */
  readonly group_by?: Group | null | undefined;
}

type Result = components["schemas"]["CostResult"];
type Opened = (typeof opened)[number];

/** What one combination of dimensions cost. `amount` is in cents: read it with `money(row)`. */
export interface CostRow<Group extends CostGroupBy = CostGroupBy> extends Grouped<
  Result,
  CostGroupBy | Opened,
  Group | ("description" extends Group ? Opened : never)
> {}

/** One UTC day. `results` is empty if nothing was spent. */
export interface CostBucket<Group extends CostGroupBy = CostGroupBy> extends Bounds {
  readonly results: readonly CostRow<Group>[];
}
