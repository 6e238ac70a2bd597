import type { DimensionNameOf, DimensionOf, FigureHolder, FigureName } from "../fields/row-types.ts";

/** What rows can be rolled up by: their dimensions, and `starting_at` for one row a bucket. */
export type RollUpDimension<Row> =
  | DimensionNameOf<Row>
  | (Row extends { readonly starting_at?: unknown } | { readonly date: unknown } ? "starting_at" : never);

/** A row of sums: the span of what was added up, the chosen dimensions, and every figure of the rows. */
export type RolledUp<Row, Name extends string> = Flat<
  Bounds<Row> & { [Key in Exclude<Name, "starting_at">]: DimensionOf<Row, Key> } & Sums<FigureHolder<Row>>
>;

/** Results torn out of their bucket have no bounds, so neither has their sum. */
type Bounds<Row> = Row extends { readonly date: unknown } | { readonly starting_at: string }
  ? { starting_at: string; ending_at: string }
  : { starting_at: string | null; ending_at: string | null };

type Sums<Figures> = { [Name in Extract<keyof Figures, FigureName>]: Sum<Figures[Name]> };

/** Sums keep the wire's shape; amounts are decimal strings, also where a single estimate was a number. */
type Sum<Value> = Value extends readonly (infer Entry)[]
  ? Sum<Entry>[]
  : Value extends object
    ? { [Name in keyof Value]: Name extends "amount" ? string : Sum<Value[Name]> }
    : Value;

type Flat<Type> = { [Name in keyof Type]: Type[Name] } & {};
