import { badRow, type Fields, isRecord } from "../fields/bad-row.ts";

/**
 * How a figure is added up. `count`: safe integers. `count?`: the same, null if any is null. `cents`: exact decimal
 * strings. `estimate`: cents that may also be a JSON number. `currency`: must be the same in all rows. The others are
 * structures: named fields, a map with open keys, and a list with one entry per value of `by`.
 */
type FigureShape =
  | "count"
  | "count?"
  | "cents"
  | "estimate"
  | "currency"
  | { readonly fields: FigureShapes }
  | { readonly entries: FigureShapes }
  | { readonly each: FigureShapes; readonly by: string };

interface FigureShapes {
  readonly [name: string]: FigureShape;
}

/** The counters of a usage row, in every report. The two cache lifetimes have different prices and stay separate. */
const usage: FigureShapes = {
  uncached_input_tokens: "count",
  cache_read_input_tokens: "count",
  cache_creation: { fields: { ephemeral_5m_input_tokens: "count", ephemeral_1h_input_tokens: "count" } },
  output_tokens: "count",
  server_tool_use: { fields: { web_search_requests: "count" } },
};

const cost: FigureShapes = { amount: "cents", currency: "currency" };

const claudeCodeModel: FigureShapes = {
  tokens: { fields: { input: "count", output: "count", cache_read: "count", cache_creation: "count" } },
  estimated_cost: { fields: { amount: "estimate", currency: "currency" } },
};

const claudeCode: FigureShapes = {
  core_metrics: {
    fields: {
      num_sessions: "count",
      lines_of_code: { fields: { added: "count", removed: "count" } },
      commits_by_claude_code: "count",
      pull_requests_by_claude_code: "count",
    },
  },
  tool_actions: { entries: { accepted: "count", rejected: "count" } },
  model_breakdown: { each: claudeCodeModel, by: "model" },
};

/** Figures that only some reports have. */
const occasional: FigureShapes = { total_tokens: "count", list_amount: "cents", requests: "count?" };

/** One figure of a row, compiled for reading row after row. */
export interface Figure {
  readonly name: string;
  readonly kind: "count" | "count?" | "cents" | "estimate" | "currency" | "fields" | "entries" | "each";
  /** The figures inside a structure, otherwise empty. */
  readonly inside: readonly Figure[];
  /** The field that distinguishes the entries of a list. */
  readonly by: string;
}

/** The figures that every row of one call must have, and those that none must have. */
export interface RowFigures {
  readonly present: readonly Figure[];
  readonly absent: readonly string[];
}

/**
 * The figures of a row and of all rows like it: all figures of its kind, and the occasional ones that it has.
 * A row with others is from another report, and adding the two would count things twice.
 */
export function figuresLike(holder: Fields, path: string): RowFigures {
  const kinds = [usage, cost, claudeCode, claudeCodeModel].filter((kind) => hasAny(holder, kind));
  if (kinds.length === 0) throw badRow(path, "has no counters and no amount");
  const names = Object.keys(occasional);
  const present = Object.entries(occasional).filter(([name]) => holder[name] !== undefined);
  return {
    present: figuresOf(Object.assign({}, ...kinds, Object.fromEntries(present))),
    absent: names.filter((name) => holder[name] === undefined),
  };
}

function hasAny(holder: Fields, kind: FigureShapes): boolean {
  return Object.keys(kind).some((name) => holder[name] !== undefined);
}

function figuresOf(shapes: FigureShapes): Figure[] {
  return Object.entries(shapes).map(([name, shape]) => {
    if (typeof shape === "string") return { name, kind: shape, inside: [], by: "" };
    if ("fields" in shape) return { name, kind: "fields", inside: figuresOf(shape.fields), by: "" };
    if ("entries" in shape) return { name, kind: "entries", inside: figuresOf(shape.entries), by: "" };
    return { name, kind: "each", inside: figuresOf(shape.each), by: shape.by };
  });
}

/** The object with a row's figures: `usage` or `cost` on analytics, the row itself everywhere else. */
export function figureHolder(row: Fields): Fields {
  const inside = row["usage"] ?? row["cost"];
  return isRecord(inside) ? inside : row;
}

/** The path of `figureHolder(row)`, for errors. */
export function figurePath(row: Fields, path: string): string {
  if (isRecord(row["usage"])) return `${path}.usage`;
  return isRecord(row["cost"]) ? `${path}.cost` : path;
}
