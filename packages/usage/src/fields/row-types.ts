/** The wire names of everything that is counted or paid. */
export type FigureName =
  | "uncached_input_tokens"
  | "cache_read_input_tokens"
  | "cache_creation"
  | "output_tokens"
  | "server_tool_use"
  | "total_tokens"
  | "requests"
  | "amount"
  | "list_amount"
  | "currency"
  | "core_metrics"
  | "tool_actions"
  | "model_breakdown"
  | "tokens"
  | "estimated_cost";

/** The part of a row that holds its dimensions: `group` on analytics, else the row itself. */
type DimensionHolder<Row> = Row extends { readonly group: infer Group } ? Group : Row;

/** The part of a row that holds its figures: `usage` or `cost` on analytics, else the row itself. */
export type FigureHolder<Row> = Row extends { readonly usage: infer Usage }
  ? Usage
  : Row extends { readonly cost: infer Cost }
    ? Cost
    : Row;

/** The names of the dimensions of a row. */
export type DimensionNameOf<Row> = Exclude<
  Extract<keyof DimensionHolder<Row>, string>,
  FigureName | "starting_at" | "ending_at" | "filled" | "usage" | "cost" | "group"
>;

/** What a dimension of a row holds. */
export type DimensionOf<Row, Name> = Name extends keyof DimensionHolder<Row> ? DimensionHolder<Row>[Name] : never;
