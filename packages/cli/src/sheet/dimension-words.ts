import type { AnyRow } from "./rows.ts";

/** What the API calls kinds of charges and tokens, and no region, and what people call them. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cost_type: {
    tokens: "Tokens",
    web_search: "Web search",
    code_execution: "Code execution",
    session_usage: "Session hours",
  },
  token_type: {
    uncached_input_tokens: "Uncached input",
    output_tokens: "Output",
    cache_read_input_tokens: "Cache read",
    "cache_creation.ephemeral_5m_input_tokens": "Cache write 5m",
    "cache_creation.ephemeral_1h_input_tokens": "Cache write 1h",
  },
  inference_geo: { not_available: "No region" },
};

/** `API key` for `api_key_id`. */
export function dimensionName(name: string): string {
  return name.replace(/_id$/, "").replaceAll("_", " ").replace(/^api /, "API ");
}

/** The words for a value of a dimension; undefined if it has none. A charge without a model is named by its kind. */
export function dimensionWords(row: AnyRow, name: string): string | undefined {
  const value = row[name] ?? null;
  if (typeof value === "string") return words[name]?.[value];
  if (name === "team" && value === null) return "Unassigned";
  const kind = name === "model" && value === null ? row["cost_type"] : undefined;
  return typeof kind === "string" ? (words["cost_type"]?.[kind] ?? kind) : undefined;
}
