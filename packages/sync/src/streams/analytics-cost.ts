import { type AnalyticsCostGroupBy, analyticsCostGroupBys } from "@org/usage";
import { attribute, counter, dollars } from "../rows/field.ts";
import { earliestAnalyticsDay, groupFields } from "./analytics.ts";
import { bucketTable, groupingText } from "./bucket-table.ts";
import { reportStream, type StreamOptions } from "./make-stream.ts";
import type { Stream } from "./stream.ts";

export interface AnalyticsCostStreamOptions extends StreamOptions {
  /** At most 5 dimensions beside `cost_type` and `token_type`. */
  readonly groupBy?: readonly AnalyticsCostGroupBy[] | undefined;
}

const defaults = ["workspace_id", "api_key_id", "model", "product", "service_tier", "cost_type", "token_type"] as const;

/** `analytics/cost` by day: dollars after and before discounts. Settles when refreshed 30 days after the day. */
export function analyticsCostStream(options: AnalyticsCostStreamOptions = {}): Stream {
  const { name = "analytics_cost", groupBy = defaults, settleDays = 30 } = options;
  const figures = [
    dollars("cost", "cost"),
    dollars("list_cost", "cost", "list_amount"),
    attribute("currency", "cost.currency"),
    counter("requests", "cost.requests"),
  ];
  return reportStream({
    name,
    kind: "days",
    query: `analytics/cost 1d ${groupingText(groupBy)}`,
    settleDays,
    unitDays: 31,
    earliest: earliestAnalyticsDay,
    readers: [
      bucketTable(
        name,
        [...groupFields(groupBy), ...figures],
        analyticsCostGroupBys.map((each) => `group.${each}`),
      ),
    ],
    total: { table: name, columns: ["cost"] },
    open: (usage, window, report) =>
      usage.analytics.cost({ ...window, time_bucket_width: "1d", group_by: groupBy }, report),
  });
}
