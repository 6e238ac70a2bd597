import { counter, type Field } from "../rows/field.ts";

/** The token counters of the usage reports, whose holder is the row itself or its `usage`. */
export function tokenFields(holder: "" | "usage."): Field[] {
  return [
    counter("uncached_input_tokens", `${holder}uncached_input_tokens`),
    counter("cache_read_input_tokens", `${holder}cache_read_input_tokens`),
    counter("cache_creation_5m_input_tokens", `${holder}cache_creation.ephemeral_5m_input_tokens`),
    counter("cache_creation_1h_input_tokens", `${holder}cache_creation.ephemeral_1h_input_tokens`),
    counter("output_tokens", `${holder}output_tokens`),
    counter("web_search_requests", `${holder}server_tool_use.web_search_requests`),
  ];
}

/** The columns whose sum is all tokens, input and output. */
export const tokenColumns: readonly string[] = [
  "uncached_input_tokens",
  "cache_read_input_tokens",
  "cache_creation_5m_input_tokens",
  "cache_creation_1h_input_tokens",
  "output_tokens",
];
