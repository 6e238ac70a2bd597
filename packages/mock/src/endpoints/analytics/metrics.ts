import type { JsonObject } from "../../json.ts";
import { counter, type Counters } from "../../simulation/counters.ts";

/** Adds uncached input, cache reads, both cache writes, and output. */
export function totalTokens(counters: Counters): number {
  let total = 0;
  for (let place: number = counter.uncached; place <= counter.output; place++) total += counters[place] ?? 0;
  return total;
}

/** What rows of usage are ranked by, by the name in `order_by`. */
export const usageRankings = {
  total_tokens: ({ counters }: Counted): number => totalTokens(counters),
  output_tokens: ({ counters }: Counted): number => counters[counter.output] ?? 0,
  uncached_input_tokens: ({ counters }: Counted): number => counters[counter.uncached] ?? 0,
  requests: ({ counters }: Counted): number => counters[counter.requests] ?? 0,
};

interface Counted {
  counters: Counters;
}

/** The counters of every usage row of the analytics and Enterprise reports. */
export function usageMetrics(counters: Counters): JsonObject {
  return {
    cache_creation: {
      ephemeral_1h_input_tokens: counters[counter.cache1h] ?? 0,
      ephemeral_5m_input_tokens: counters[counter.cache5m] ?? 0,
    },
    cache_read_input_tokens: counters[counter.cacheRead] ?? 0,
    output_tokens: counters[counter.output] ?? 0,
    requests: counters[counter.requests] ?? 0,
    server_tool_use: { web_search_requests: counters[counter.webSearch] ?? 0 },
    uncached_input_tokens: counters[counter.uncached] ?? 0,
  };
}
