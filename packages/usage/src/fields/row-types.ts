import type { FigureName } from "@org/usage-raw";

/** The part of a row with its dimensions: `group` on analytics, otherwise the row itself. */
type DimensionHolder<Row> = Row extends { readonly group: infer Group } ? Group : Row;

/** The part of a row with its figures: `usage` or `cost` on analytics, otherwise the row itself. */
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

/** The type of a dimension of a row. */
export type DimensionOf<Row, Name> = Name extends keyof DimensionHolder<Row> ? DimensionHolder<Row>[Name] : never;
