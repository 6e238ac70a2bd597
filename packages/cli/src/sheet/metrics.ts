import {
  cacheHitRate,
  money,
  type MoneySource,
  sumMoney,
  type TokenSource,
  totalInputTokens,
  totalTokens,
} from "@org/usage";
import type { AnyRow, Metric } from "./breakdown.ts";
import type { Cell } from "./sheet.ts";

/** What was paid. */
export const costMetric: Metric = {
  column: { key: "cost", heading: "Cost", kind: "money", unit: "USD" },
  of: (sums) => money(sums as unknown as MoneySource),
  zero: sumMoney([]),
};

/** What it would have cost without discounts. */
export const listCostMetric: Metric = {
  column: { key: "list_cost", heading: "List price", kind: "money", unit: "USD", drop: 2 },
  of: (sums) => money(sums as unknown as MoneySource, "list_amount"),
  zero: sumMoney([]),
};

export const requestsMetric: Metric = count("requests", "Requests", "requests", (sums) => sums["requests"], 1);

/** Token counters, every kind apart, because they cost differently; the narrower the terminal, the fewer of them. */
export const tokenMetrics: readonly Metric[] = [
  count("total_tokens", "Tokens", "tokens", (sums) => totalTokens(sums as unknown as TokenSource)),
  count("input_tokens", "Input", "tokens", (sums) => totalInputTokens(sums as unknown as TokenSource)),
  count("output_tokens", "Output", "tokens", (sums) => sums["output_tokens"]),
  {
    column: { key: "cache_hit_rate", heading: "Cache hits", kind: "rate", unit: "ratio" },
    of: (sums) => cacheHitRate(sums as unknown as TokenSource),
    zero: null,
  },
  count("uncached_input_tokens", "Uncached", "tokens", (sums) => sums["uncached_input_tokens"], 5),
  count("cache_read_input_tokens", "Cache read", "tokens", (sums) => sums["cache_read_input_tokens"], 4),
  count("cache_write_5m_tokens", "Write 5m", "tokens", (sums) => written(sums, "ephemeral_5m_input_tokens"), 3),
  count("cache_write_1h_tokens", "Write 1h", "tokens", (sums) => written(sums, "ephemeral_1h_input_tokens"), 2),
  count("web_searches", "Searches", "requests", (sums) => inside(sums["server_tool_use"], "web_search_requests"), 1),
];

function written(sums: AnyRow, name: string): unknown {
  return inside(sums["cache_creation"], name);
}

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
