import { addCounters, counter, type Counters, noCounters } from "../simulation/counters.ts";
import type { Stream } from "../simulation/stream.ts";
import { isBilledByToken } from "../simulation/messages-dimensions.ts";
import { type Cell, type Reading, sumFacts } from "./analytics.ts";

/** The figures of one cell of an analytics or Enterprise usage report. */
export interface UsageFigures {
  uncached_input_tokens: number;
  cache_read_input_tokens: number;
  output_tokens: number;
  cache_creation: { ephemeral_1h_input_tokens: number; ephemeral_5m_input_tokens: number };
  server_tool_use: { web_search_requests: number };
  requests: number;
  total_tokens: number;
}

/** The token use, by cell. */
export function trueAnalyticsUsage(
  reading: Omit<Reading, "isCounted">,
  isIncluded: (stream: Stream) => boolean = () => true,
): { cell: Cell; figures: UsageFigures }[] {
  const isCounted: Reading["isCounted"] = (stream) => isBilledByToken(stream) && isIncluded(stream);
  const sums = sumFacts<{ cell: Cell; counters: Counters }>(
    { ...reading, isCounted },
    {
      componentsIn: () => [null],
      kindOf: () => null,
      start: (cell) => ({ cell, counters: noCounters() }),
      add: (sum, fact) => addCounters(sum.counters, fact.counters),
    },
  );
  return sums.map(({ cell, counters }) => ({ cell, figures: figuresOf(counters) }));
}

function figuresOf(counters: Counters): UsageFigures {
  const at = (place: number) => counters[place] ?? 0;
  return {
    uncached_input_tokens: at(counter.uncached),
    cache_read_input_tokens: at(counter.cacheRead),
    output_tokens: at(counter.output),
    cache_creation: {
      ephemeral_1h_input_tokens: at(counter.cache1h),
      ephemeral_5m_input_tokens: at(counter.cache5m),
    },
    server_tool_use: { web_search_requests: at(counter.webSearch) },
    requests: at(counter.requests),
    total_tokens:
      at(counter.uncached) + at(counter.cacheRead) + at(counter.output) + at(counter.cache1h) + at(counter.cache5m),
  };
}
