import type { Bounds } from "@org/usage";
import { boundRows, type Bucket } from "./bound-rows.ts";

interface Counts {
  readonly uncached_input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly output_tokens: number;
  readonly cache_creation: {
    readonly ephemeral_1h_input_tokens: number;
    readonly ephemeral_5m_input_tokens: number;
  };
  readonly server_tool_use: { readonly web_search_requests: number };
}

interface Dimensions {
  readonly workspace_id: string | null;
  readonly model: string | null;
  readonly service_tier: string | null;
  readonly context_window: string | null;
  readonly inference_geo: string | null;
}

/** What was used on one day, in one shape for both families of reports. */
export interface Use extends Bounds, Counts, Dimensions {
  readonly product: string | null;
}

/** A result row of `usage.messages` by day, grouped by the five dimensions of a {@link Use}. */
export interface MessagesUsageRow extends Counts, Dimensions {}

/** A row of `usage.analytics.usage` by day. */
export interface AnalyticsUsageReportRow extends Bounds {
  readonly group: Dimensions & { readonly product: string | null };
  readonly usage: Counts;
}

/** An item of a usage report: a bucket, a row with its bounds, or a row of analytics. */
export type UsageReportItem = Bucket<MessagesUsageRow> | (MessagesUsageRow & Bounds) | AnalyticsUsageReportRow;

/** Turns the items of a usage report into uses. */
export function usesOf(items: Iterable<UsageReportItem>): Use[] {
  return boundRows<(MessagesUsageRow & Bounds) | AnalyticsUsageReportRow, MessagesUsageRow>(items).map((row) =>
    "usage" in row ? useOf(row, row.group, row.usage) : useOf(row, { ...row, product: null }, row),
  );
}

function useOf({ starting_at, ending_at }: Bounds, dimensions: AnalyticsUsageReportRow["group"], counts: Counts): Use {
  return {
    starting_at,
    ending_at,
    workspace_id: dimensions.workspace_id,
    product: dimensions.product,
    model: dimensions.model,
    service_tier: dimensions.service_tier,
    context_window: dimensions.context_window,
    inference_geo: dimensions.inference_geo,
    uncached_input_tokens: counts.uncached_input_tokens,
    cache_read_input_tokens: counts.cache_read_input_tokens,
    output_tokens: counts.output_tokens,
    cache_creation: counts.cache_creation,
    server_tool_use: counts.server_tool_use,
  };
}
