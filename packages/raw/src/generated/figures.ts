// Generated from openapi/usage.yaml by `pnpm generate`. Do not edit.

/**
 * How a figure adds up. `count`: safe integers. `count?`: the same, null if any is null. `cents`: exact decimal strings.
 * `estimate`: cents that may also be a JSON number. `currency`: must be the same in all rows. The others are structures:
 * named fields, a map with open keys, and a list with one entry per value of `by`.
 */
export type FigureShape =
  | "count"
  | "count?"
  | "cents"
  | "estimate"
  | "currency"
  | { readonly fields: FigureShapes }
  | { readonly entries: FigureShapes }
  | { readonly each: FigureShapes; readonly by: string };

/** Figures by wire name. */
export interface FigureShapes {
  readonly [name: string]: FigureShape;
}

/** Figures of every usage row. */
export const usageFigures: FigureShapes = {"uncached_input_tokens":"count","cache_read_input_tokens":"count","output_tokens":"count","cache_creation":{"fields":{"ephemeral_1h_input_tokens":"count","ephemeral_5m_input_tokens":"count"}},"server_tool_use":{"fields":{"web_search_requests":"count"}}};

/** Figures of every cost row. */
export const costFigures: FigureShapes = {"amount":"cents","currency":"currency"};

/** Figures that only some usage and cost rows have. */
export const occasionalFigures: FigureShapes = {"total_tokens":"count","requests":"count?","list_amount":"cents"};

/** Figures of one model in a Claude Code record. */
export const claudeCodeModelFigures: FigureShapes = {"tokens":{"fields":{"input":"count","output":"count","cache_read":"count","cache_creation":"count"}},"estimated_cost":{"fields":{"amount":"estimate","currency":"currency"}}};

/** Figures of a Claude Code record. */
export const claudeCodeFigures: FigureShapes = {"core_metrics":{"fields":{"num_sessions":"count","lines_of_code":{"fields":{"added":"count","removed":"count"}},"commits_by_claude_code":"count","pull_requests_by_claude_code":"count"}},"tool_actions":{"entries":{"accepted":"count","rejected":"count"}},"model_breakdown":{"each":claudeCodeModelFigures,"by":"model"}};

/** The names of all figures of a row. */
export type FigureName =
  | "uncached_input_tokens"
  | "cache_read_input_tokens"
  | "output_tokens"
  | "cache_creation"
  | "server_tool_use"
  | "amount"
  | "currency"
  | "total_tokens"
  | "requests"
  | "list_amount"
  | "core_metrics"
  | "tool_actions"
  | "model_breakdown"
  | "tokens"
  | "estimated_cost";
