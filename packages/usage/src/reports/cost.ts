import {
  type components,
  costBucketShape,
  type CostGroupBy,
  costPageLimits,
  costParameters,
  isPlainCostBucket,
} from "@org/usage-raw";
import type { Bounds, Grouped, PlainParams, WindowParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { adminKey } from "./key-hints.ts";

/** What a description is made of: read from it by the server, and null without it. */
const opened = ["cost_type", "model", "context_window", "service_tier", "token_type", "inference_geo"] as const;

export const costReport: ReportDefinition = {
  name: "cost",
  path: "/v1/organizations/cost_report",
  takes: adminKey,
  parameters: costParameters,
  item: costBucketShape,
  isPlain: isPlainCostBucket,
  layout: "buckets",
  cursor: "page",
  // Its bounds are refused, not snapped: 00:00 to 23:59:59 is a 400.
  time: { widthParam: "bucket_width", defaultWidth: "1d", strictStart: true, bucketsPerPage: costPageLimits },
  opens: { description: opened },
  nulls: { workspace_id: "default_workspace" },
};

/** Parameters of `usage.cost`: whole UTC days, no filters. `limit` is days a page, by default 31. */
export interface CostParams<Group extends readonly CostGroupBy[] = readonly CostGroupBy[]>
  extends WindowParams, PlainParams<"cost"> {
  /** `description` opens the cost type, model, context window, service tier, token type and region too. */
  readonly group_by?: Group | null | undefined;
}

type Result = components["schemas"]["CostResult"];
type Opened = (typeof opened)[number];

/** What one combination of dimensions cost. `amount` is cents: read it with `money(row)`. */
export interface CostRow<Group extends CostGroupBy = CostGroupBy> extends Grouped<
  Result,
  CostGroupBy | Opened,
  Group | ("description" extends Group ? Opened : never)
> {}

/** One UTC day. `results` is empty where nothing was spent. */
export interface CostBucket<Group extends CostGroupBy = CostGroupBy> extends Bounds {
  readonly results: readonly CostRow<Group>[];
}
