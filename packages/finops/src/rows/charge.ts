import type { AnalyticsCostRow, Bounds, CostBucket, CostRow } from "@org/usage";
import { boundRows } from "./bound-rows.ts";

/**
 * What was paid for on one day, in one shape for both families of reports. `amount` and `list_amount` are cents in
 * decimal text; only analytics knows `list_amount`.
 */
export interface Charge extends Bounds {
  readonly amount: string;
  readonly list_amount: string | null;
  readonly currency: string;
  readonly workspace_id: string | null;
  readonly product: string | null;
  readonly description: string | null;
  readonly cost_type: string | null;
  readonly token_type: string | null;
  readonly model: string | null;
  readonly service_tier: string | null;
  readonly context_window: string | null;
  readonly inference_geo: string | null;
}

/** A row of `usage.cost` grouped by `description` (and `workspace_id`), or of `usage.analytics.cost`, with its bounds. */
export type CostReportRow = (CostRow & Bounds) | AnalyticsCostRow;

/** Turns the items of a cost report, buckets or rows, into charges. */
export function chargesOf(items: Iterable<CostReportRow | CostBucket>): Charge[] {
  return boundRows(items).map((row) => ("cost" in row ? ofAnalytics(row) : ofCostReport(row)));
}

function ofCostReport(row: CostRow & Bounds): Charge {
  return {
    starting_at: row.starting_at,
    ending_at: row.ending_at,
    amount: row.amount,
    list_amount: null,
    currency: row.currency,
    workspace_id: row.workspace_id,
    product: null,
    description: row.description,
    cost_type: row.cost_type,
    token_type: row.token_type,
    model: row.model,
    service_tier: row.service_tier,
    context_window: row.context_window,
    inference_geo: row.inference_geo,
  };
}

function ofAnalytics({ starting_at, ending_at, group, cost }: AnalyticsCostRow): Charge {
  return {
    starting_at,
    ending_at,
    amount: cost.amount,
    list_amount: cost.list_amount,
    currency: cost.currency,
    workspace_id: group.workspace_id,
    product: group.product,
    description: null,
    cost_type: group.cost_type,
    token_type: group.token_type,
    model: group.model,
    service_tier: group.service_tier,
    context_window: group.context_window,
    inference_geo: group.inference_geo,
  };
}
