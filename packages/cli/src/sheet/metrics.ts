import { cacheHitRate, sumMoney, totalInputTokens, totalTokens } from "@org/usage";
import type { Metric } from "./breakdown.ts";
import { type AnyRow, moneyOf, tokensOf } from "./rows.ts";
import type { Cell } from "./sheet.ts";

/** The amount that was spent. */
export const costMetric: Metric = {
  column: { key: "cost", heading: "Cost", kind: "money", unit: "USD" },
  of: (sums) => moneyOf(sums),
  zero: sumMoney([]),
};

/** The cost without discounts. */
export const listCostMetric: Metric = {
  column: { key: "list_cost", heading: "List price", kind: "money", unit: "USD", drop: 2 },
  of: (sums) => moneyOf(sums, "list_amount"),
  zero: sumMoney([]),
};

export const requestsMetric: Metric = count("requests", "Requests", "requests", (sums) => sums["requests"], 1);

/** Token counters by kind, because kinds have different prices. A narrow terminal shows fewer of them. */
export const tokenMetrics: readonly [Metric, ...Metric[]] = [
  count("total_tokens", "Tokens", "tokens", (sums) => totalTokens(tokensOf(sums))),
  count("input_tokens", "Input", "tokens", (sums) => totalInputTokens(tokensOf(sums)), 6),
  count("output_tokens", "Output", "tokens", (sums) => sums["output_tokens"], 7),
  {
    column: { key: "cache_hit_rate", heading: "Cache hits", kind: "rate", unit: "ratio", drop: 8 },
    of: (sums) => cacheHitRate(tokensOf(sums)),
    zero: null,
  },
  count("uncached_input_tokens", "Uncached", "tokens", (sums) => sums["uncached_input_tokens"], 5),
  count("cache_read_input_tokens", "Cache read", "tokens", (sums) => sums["cache_read_input_tokens"], 4),
  count("cache_write_5m_tokens", "Write 5m", "tokens", (sums) => cacheWrite(sums, "ephemeral_5m_input_tokens"), 3),
  count("cache_write_1h_tokens", "Write 1h", "tokens", (sums) => cacheWrite(sums, "ephemeral_1h_input_tokens"), 2),
  count("web_searches", "Searches", "requests", (sums) => inside(sums["server_tool_use"], "web_search_requests"), 1),
];

function cacheWrite(sums: AnyRow, name: string): unknown {
  return inside(sums["cache_creation"], name);
}

/** A field of a nested object; null if there is no object. */
export function inside(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as AnyRow)[name] : null;
}

export function count(
  key: string,
  heading: string,
  unit: string,
  of: (sums: AnyRow) => unknown,
  drop?: number,
): Metric {
  return {
    column: { key, heading, kind: "count", unit, ...(drop !== undefined && { drop }) },
    of: (sums) => countOrUnknown(of(sums)),
    zero: 0,
  };
}

function countOrUnknown(value: unknown): Cell {
  return typeof value === "number" ? value : null;
}
