import type { Bounds } from "@org/usage";
import { boundRows, type Bucket } from "./bound-rows.ts";

interface Dimensions {
  readonly workspace_id: string | null;
  readonly cost_type: string | null;
  readonly token_type: string | null;
  readonly model: string | null;
  readonly service_tier: string | null;
  readonly context_window: string | null;
  readonly inference_geo: string | null;
}

/**
 * What was paid for on one day, in one shape for both families of reports. `amount` and `list_amount` are cents in
 * decimal text; only analytics knows `list_amount`.
 */
export interface Charge extends Bounds, Dimensions {
  readonly amount: string;
  readonly list_amount: string | null;
  readonly currency: string;
  readonly product: string | null;
  readonly description: string | null;
}

/** A result row of `usage.cost`, grouped by `description` and `workspace_id`. */
export interface CostReportRow extends Dimensions {
  readonly amount: string;
  readonly currency: string;
  readonly description: string | null;
}

/** A row of `usage.analytics.cost` by day, with `cost_type` and `token_type` among its dimensions. */
export interface AnalyticsCostReportRow extends Bounds {
  readonly group: Dimensions & { readonly product: string | null };
  readonly cost: { readonly amount: string; readonly list_amount: string; readonly currency: string };
}

/** An item of a cost report: a bucket, a row with its bounds, or a row of analytics. */
export type CostReportItem = Bucket<CostReportRow> | (CostReportRow & Bounds) | AnalyticsCostReportRow;

/** Turns the items of a cost report into charges. */
export function chargesOf(items: Iterable<CostReportItem>): Charge[] {
  return boundRows<(CostReportRow & Bounds) | AnalyticsCostReportRow, CostReportRow>(items).map((row) =>
    "cost" in row ? ofAnalytics(row) : ofCostReport(row),
  );
}

function ofCostReport(row: CostReportRow & Bounds): Charge {
  return {
    ...boundsAndDimensions(row, row),
    amount: row.amount,
    list_amount: null,
    currency: row.currency,
    product: null,
    description: row.description,
  };
}

function ofAnalytics(row: AnalyticsCostReportRow): Charge {
  return {
    ...boundsAndDimensions(row, row.group),
    amount: row.cost.amount,
    list_amount: row.cost.list_amount,
    currency: row.cost.currency,
    product: row.group.product,
    description: null,
  };
}

function boundsAndDimensions({ starting_at, ending_at }: Bounds, dimensions: Dimensions): Bounds & Dimensions {
  return {
    starting_at,
    ending_at,
    workspace_id: dimensions.workspace_id,
    cost_type: dimensions.cost_type,
    token_type: dimensions.token_type,
    model: dimensions.model,
    service_tier: dimensions.service_tier,
    context_window: dimensions.context_window,
    inference_geo: dimensions.inference_geo,
  };
}
