import { ParamsError } from "../errors/params-error.ts";
import type { Fields } from "../fields/bad-row.ts";
import { iterated } from "../fields/iterated.ts";
import { instantMs, type Instant } from "../time/instant.ts";
import { boundsOf } from "../time/row-span.ts";
import { figureHolder } from "./figures.ts";
import { cellOf, gridOf, type BucketLength, type Grid, type SeriesWindow } from "./grid.ts";
import { dimensionKey } from "./row-key.ts";
import { rowLike } from "./row-like.ts";
import { rowReader, type RowParts } from "./row-reader.ts";
import { printTotals } from "./totals.ts";

export interface GapOptions {
  /** The requested window: `receipt.window`, or a range such as `month("2026-05")`. The `null` of a list is rejected. */
  readonly window: SeriesWindow | null;
  /** The requested bucket width. */
  readonly width: BucketLength;
  /** Up to when the data is complete: `receipt.coverage.through`. `null` means nothing is, so nothing is filled. */
  readonly through: Instant | null;
}

/** A row, or a zero row for a bucket without one; zero rows have `filled: true`. */
export type FilledRow<Row> = Row & { readonly filled?: true };

/**
 * Adds a zero row for every bucket in which a combination of dimensions has no row, so that idle days are drawn as zero.
 *
 * Fills every combination that has a row anywhere in the window, for whole buckets before `through`. It fills nothing
 * after `through`: data there is missing, not zero. Rows keep their shape (an analytics row stays whole) and are
 * returned in time order; the input is not changed. Without rows there are no combinations, so `[]` stays `[]`.
 *
 * Throws `ParamsError` for an end inside a bucket, and for rows outside the window or of another width;
 * `ProtocolError` `bad_row` for a malformed row.
 *
 * @example
 * const { window, coverage } = receipt;
 * fillGaps(rows, { window, width: "1d", through: coverage.through });
 */
export function fillGaps<Row extends object>(rows: Iterable<Row>, options: GapOptions): FilledRow<Row>[] {
  const eachRow = iterated(rows, "rows");
  const grid = gridOf(options?.window, options?.width);
  const endMs = Math.min(grid.endMs, throughMs(options));
  const reader = rowReader();
  const combinations = new Map<string, Combination>();
  const cells: { startMs: number; row: object }[] = [];
  let index = 0;
  for (const row of eachRow) {
    const parts = reader.read(row, `rows[${index++}]`);
    reader.add([], parts);
    const startMs = cellOf(grid, parts.span);
    const key = JSON.stringify(dimensionKey(parts.row));
    const combination = combinations.get(key) ?? { first: parts, startsMs: new Set(), uncounted: false };
    combination.startsMs.add(startMs);
    combination.uncounted ||= figureHolder(parts.row)["requests"] === null;
    combinations.set(key, combination);
    cells.push({ startMs, row });
  }
  rejectTooMany((combinations.size * (Math.min(grid.endMs, endMs) - grid.startMs)) / grid.widthMs);
  const zeros = printTotals([], reader.figures());
  for (const combination of combinations.values()) {
    for (const startMs of idleStarts(grid, endMs, combination))
      cells.push({ startMs, row: zeroRow(combination, zeros, startMs, grid) });
  }
  return cells.toSorted((left, right) => left.startMs - right.startMs).map(({ row }) => row as FilledRow<Row>);
}

/** The rows of one combination of dimensions. */
interface Combination {
  readonly first: RowParts;
  /** The buckets that have a row. */
  readonly startsMs: Set<number>;
  /** Whether the report does not count its requests, for example if it is grouped by `cost_type`. */
  uncounted: boolean;
}

/** Far more than anyone draws, and few enough to fit in memory. */
const maxRows = 10_000_000;

function rejectTooMany(rows: number): void {
  if (rows <= maxRows) return;
  throw new ParamsError(`The window would be filled with more than ${maxRows} rows.`, {
    param: "window",
    hint: "Pass a shorter window, or roll the rows up to fewer dimensions or wider buckets first.",
  });
}

function throughMs({ through }: GapOptions): number {
  if (through === null) return -Infinity;
  if (through !== undefined) return instantMs(through, "through");
  throw new ParamsError("`through` is required: it says up to when the data is complete.", {
    param: "through",
    hint: "Pass receipt.coverage.through, or null if nothing is complete.",
  });
}

function* idleStarts(grid: Grid, endMs: number, { startsMs }: Combination): Generator<number> {
  for (let startMs = grid.startMs; startMs + grid.widthMs <= endMs; startMs += grid.widthMs) {
    if (!startsMs.has(startMs)) yield startMs;
  }
}

function zeroRow({ first, uncounted }: Combination, zeros: Fields, startMs: number, grid: Grid): object {
  const { row } = first;
  const { currency, estimated_cost: estimate } = figureHolder(row);
  const figures = {
    ...zeros,
    ...("currency" in zeros && { currency }),
    ...("estimated_cost" in zeros && { estimated_cost: { amount: "0", currency: (estimate as Fields)["currency"] } }),
    ...("requests" in zeros && { requests: uncounted ? null : 0 }),
  };
  const bounds = boundsOf({ startMs, endMs: startMs + grid.widthMs });
  return { ...("date" in row ? { date: bounds.starting_at } : bounds), ...rowLike(row, figures), filled: true };
}
