import type { Use } from "./use.ts";

/** The kinds of tokens under the names of the cost report, with how many there are. */
export function tokenCounts(use: Use): [string, number][] {
  return [
    ["uncached_input_tokens", use.uncached_input_tokens],
    ["output_tokens", use.output_tokens],
    ["cache_read_input_tokens", use.cache_read_input_tokens],
    ["cache_creation.ephemeral_5m_input_tokens", use.cache_creation.ephemeral_5m_input_tokens],
    ["cache_creation.ephemeral_1h_input_tokens", use.cache_creation.ephemeral_1h_input_tokens],
  ];
}
