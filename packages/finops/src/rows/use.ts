import type { AnalyticsUsageRow, Bounds, MessagesBucket, MessagesRow } from "@org/usage";
import { boundRows } from "./bound-rows.ts";

type Counts = Pick<
  MessagesRow,
  "uncached_input_tokens" | "cache_read_input_tokens" | "output_tokens" | "cache_creation" | "server_tool_use"
>;

/** What was used on one day, in one shape for both families of reports. */
export interface Use extends Bounds, Counts {
  readonly workspace_id: string | null;
  readonly product: string | null;
  readonly model: string | null;
  readonly service_tier: string | null;
  readonly context_window: string | null;
  readonly inference_geo: string | null;
}

/** A row of `usage.messages` or `usage.analytics.usage` by day, with its bounds. */
export type UsageReportRow = (MessagesRow & Bounds) | AnalyticsUsageRow;

/** Turns the items of a usage report, buckets or rows, into uses. */
export function usesOf(items: Iterable<UsageReportRow | MessagesBucket>): Use[] {
  return boundRows(items).map((row) =>
    "usage" in row ? useOf(row, row.group, row.usage) : useOf(row, { ...row, product: null }, row),
  );
}

type Dimensions = Omit<Use, keyof Bounds | keyof Counts>;

function useOf({ starting_at, ending_at }: Bounds, dimensions: Dimensions, counts: Counts): Use {
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
