import type { FigureName } from "@org/usage-raw";
import type { DimensionNameOf, DimensionOf, FigureHolder } from "../fields/row-types.ts";
import { iterated } from "../fields/iterated.ts";
import { boundsOf } from "../time/row-span.ts";
import { createGroups, isTime, joinGroup, notADimension } from "./groups.ts";
import { rowReader, type RowParts } from "./row-reader.ts";
import { printTotals } from "./totals.ts";

/** The names to roll rows up by: their dimensions, and `starting_at` for one row per bucket. */
export type RollUpDimension<Row> =
  | DimensionNameOf<Row>
  | (Row extends { readonly starting_at?: unknown } | { readonly date: unknown } ? "starting_at" : never);

/** A row of sums: the span of what was added up, the chosen dimensions, and every figure of the rows. */
export type RolledUp<Row, Name extends string> = Flat<
  SumBounds<Row> & { [Key in Exclude<Name, "starting_at">]: DimensionOf<Row, Key> } & Sums<FigureHolder<Row>>
>;

/** Results taken out of their bucket have no bounds, so neither has their sum. */
type SumBounds<Row> = Row extends { readonly date: unknown } | { readonly starting_at: string }
  ? { starting_at: string; ending_at: string }
  : { starting_at: string | null; ending_at: string | null };

/** Maps over the figures' own keys, so that editors show their documentation: the unit of an amount, for example. */
type Sums<Figures> = { -readonly [Name in keyof Figures as Extract<Name, FigureName>]-?: Sum<Figures[Name]> };

/** Sums keep the shape of the wire; amounts are decimal strings, even if a single estimate is a number. */
type Sum<Value> = Value extends readonly (infer Entry)[]
  ? Sum<Entry>[]
  : Value extends object
    ? { [Name in keyof Value]: Name extends "amount" ? string : Sum<Value[Name]> }
    : Value;

type Flat<Type> = { [Name in keyof Type]: Type[Name] } & {};

/**
 * Adds rows up: one row per combination of the given dimensions, in order of first appearance.
 *
 * Takes rows of any report (an analytics row whole, a Claude Code record), as `report.rows()` yields them. A returned
 * row is flat: `starting_at` and `ending_at` span what it sums, and its dimensions and figures have their wire names. It
 * sums over time too, unless `"starting_at"` is among the dimensions. Cache lifetimes stay separate, `requests` is null
 * if any is null, and amounts are exact decimal strings of cents. No rows return no rows.
 *
 * Never guesses. Throws `MixedCurrencyError` for two currencies; `ParamsError` for a sum beyond a safe integer, a
 * dimension that the rows do not have, rows of different `rbac_group_id`, which overlap, and cost rows with a
 * `cost_type` together with rows without one, which are parts and their total; `ProtocolError` `bad_row` for a malformed
 * row. It can't detect rows of any other two groupings, or of one report read twice: those are added and count twice.
 *
 * @example
 * rollUp(rows, ["model"])[0] // { starting_at, ending_at, model: "claude-opus-5", output_tokens: 12450, ... }
 */
export function rollUp<Row extends object, const Name extends RollUpDimension<Row> = never>(
  rows: Iterable<Row>,
  dimensions: readonly Name[],
): RolledUp<Row, Name>[] {
  const eachRow = iterated(rows, "rows");
  const names: readonly string[] = [...new Set<string>(iterated(dimensions, "dimensions"))];
  // By index: the invalid name may be undefined itself.
  const invalidAt = names.findIndex((name) => typeof name !== "string");
  const oneBucket = names.some(isTime);
  const reader = rowReader();
  const groups = createGroups(names);
  const unseen = new Set(names.filter((name) => name !== "starting_at"));
  let last: RowParts | undefined;
  let index = 0;
  for (const row of eachRow) {
    last = reader.read(row, `rows[${index++}]`);
    if (invalidAt >= 0) throw notADimension(names[invalidAt], last.dimensions);
    // Only `starting_at` identifies a bucket, so grouping by `ending_at` is rejected.
    for (const name of unseen) if (name !== "ending_at" && Object.hasOwn(last.dimensions, name)) unseen.delete(name);
    const group = groups.of(last);
    joinGroup(group, last, oneBucket);
    reader.add(group.totals, last);
  }
  const [unknown] = [
    ...unseen,
    ...reader
      .figures()
      .map(({ name }) => name)
      .filter((name) => names.includes(name)),
  ];
  if (last !== undefined && unknown !== undefined) throw notADimension(unknown, last.dimensions);
  return groups.all.map((group) => ({
    ...boundsOf(group.span),
    ...chosenDimensions(group.first, names),
    ...printTotals(group.totals, reader.figures()),
  })) as unknown as RolledUp<Row, Name>[];
}

function chosenDimensions({ dimensions }: RowParts, names: readonly string[]): Record<string, unknown> {
  const kept = names.filter((name) => name !== "starting_at");
  return Object.fromEntries(kept.map((name) => [name, dimensions[name] ?? null]));
}
