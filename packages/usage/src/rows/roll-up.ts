import { requireIterable } from "../fields/require-iterable.ts";
import { groupFor, groupTree, isTime, notADimension } from "./group-tree.ts";
import { joinGroup, type Group } from "./group.ts";
import type { RolledUp, RollUpDimension } from "./rolled-up.ts";
import { rowReader, type RowParts } from "./row-reader.ts";
import { boundsOf } from "../time/span.ts";
import { printTotals } from "./totals.ts";

/**
 * Adds rows up: one row for every combination of the given dimensions, in the order in which they first appear.
 *
 * The rows may be of any report (an analytics row whole, a Claude Code record), as `report.rows()` gives them. A row of
 * the answer is flat: `starting_at` and `ending_at` span what it sums, its dimensions and figures have their wire
 * names. It sums over time too, unless `"starting_at"` is among the dimensions. The cache lifetimes stay apart,
 * `requests` is null where any is null, amounts are exact decimal strings of cents. No rows give no rows.
 *
 * Throws rather than guess: `MixedCurrencyError` for two currencies; `ParamsError` for a sum beyond a safe integer, a
 * dimension the rows don't have, rows of different `rbac_group_id`, which overlap, and cost rows with a `cost_type`
 * beside rows without one, which are parts and their total; `ProtocolError` `bad_row` for a malformed row. It can't see
 * that rows of any other two groupings, or one report twice, were mixed: those are added, and count twice.
 *
 * @example
 * rollUp(rows, ["model"])[0] // { starting_at, ending_at, model: "claude-opus-5", output_tokens: 12450, ... }
 */
export function rollUp<Row extends object, const Name extends RollUpDimension<Row> = never>(
  rows: Iterable<Row>,
  dimensions: readonly Name[],
): RolledUp<Row, Name>[] {
  requireIterable(rows, "rows");
  requireIterable(dimensions, "dimensions");
  const names: readonly string[] = [...new Set<string>(dimensions)];
  const oneBucket = names.some(isTime);
  const reader = rowReader();
  const tree = groupTree();
  const groups: Group[] = [];
  const unseen = new Set(names.filter((name) => name !== "starting_at"));
  let last: RowParts | undefined;
  let index = 0;
  for (const row of rows) {
    last = reader.read(row, `rows[${index++}]`);
    // An end is half a bucket: it is chosen by its start, in rows of every shape.
    for (const name of unseen) if (name !== "ending_at" && Object.hasOwn(last.dimensions, name)) unseen.delete(name);
    const group = groupFor(tree, names, last, groups);
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
  return groups.map((group) => ({
    ...boundsOf(group.span),
    ...chosen(group.first, names),
    ...printTotals(group.totals, reader.figures()),
  })) as unknown as RolledUp<Row, Name>[];
}

function chosen({ dimensions }: RowParts, names: readonly string[]): Record<string, unknown> {
  const kept = names.filter((name) => name !== "starting_at");
  return Object.fromEntries(kept.map((name) => [name, dimensions[name] ?? null]));
}
