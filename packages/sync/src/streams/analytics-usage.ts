import { type AnalyticsUsageGroupBy, analyticsUsageGroupBys } from "@org/usage";
import { counter } from "../rows/field.ts";
import { earliestAnalyticsDay, groupFields } from "./analytics.ts";
import { bucketTable, groupingText } from "./bucket-table.ts";
import { reportStream, type StreamOptions } from "./make-stream.ts";
import type { Stream } from "./stream.ts";
import { tokenColumns, tokenFields } from "./token-fields.ts";

export interface AnalyticsUsageStreamOptions extends StreamOptions {
  /** At most 5 dimensions. */
  readonly groupBy?: readonly AnalyticsUsageGroupBy[] | undefined;
}

const defaults = ["workspace_id", "api_key_id", "model", "product", "service_tier"] as const;

/** `analytics/usage` by day: tokens and requests. Settles when refreshed 30 days after the day. */
export function analyticsUsageStream(options: AnalyticsUsageStreamOptions = {}): Stream {
  const { name = "analytics_usage", groupBy = defaults, settleDays = 30 } = options;
  const figures = [...tokenFields("usage."), counter("requests", "usage.requests")];
  return reportStream({
    name,
    kind: "days",
    query: `analytics/usage 1d ${groupingText(groupBy)}`,
    settleDays,
    unitDays: 31,
    earliest: earliestAnalyticsDay,
    readers: [
      bucketTable(
        name,
        [...groupFields(groupBy), ...figures],
        // The total is the sum of the columns.
        ["usage.total_tokens", ...analyticsUsageGroupBys.map((each) => `group.${each}`)],
      ),
    ],
    total: { table: name, columns: tokenColumns },
    open: (usage, window, report) =>
      usage.analytics.usage({ ...window, time_bucket_width: "1d", group_by: groupBy }, report),
  });
}
