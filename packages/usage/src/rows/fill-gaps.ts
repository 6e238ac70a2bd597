import { ParamsError } from "../errors/params-error.ts";
import { instantMs, type Instant } from "../time/instant.ts";
import { requireIterable } from "../fields/require-iterable.ts";
import { figureHolder } from "./figures.ts";
import { cellOf, gridOf, type BucketLength, type Grid, type SeriesWindow } from "./grid.ts";
import { dimensionKey } from "./row-key.ts";
import { rowLike } from "./row-like.ts";
import { rowReader, type RowParts } from "./row-reader.ts";
import { boundsOf } from "../time/span.ts";
import { printTotals } from "./totals.ts";

export interface GapOptions {
  /** What the report was asked for: `receipt.window`, or a range such as `month("2026-05")`. The `null` of a list is refused. */
  readonly window: SeriesWindow | null;
  /** The bucket width that the report was asked for. */
  readonly width: BucketLength;
  /** Until when the data is complete: `receipt.coverage.through`. `null` covers nothing, so nothing is filled. */
  readonly through: Instant | null;
}

/** A row, or a zero row for a bucket without one; the zero rows say `filled: true`. */
export type FilledRow<Row> = Row & { readonly filled?: true };

/**
 * Adds a zero row for every bucket in which a combination of dimensions has none, so that an idle day is drawn as zero.
 *
 * Every combination that has a row anywhere in the window is filled, for whole buckets before `through` and none after
 * it: there the data is missing, not zero. Rows keep their shape (an analytics row stays whole) and come back in time
 * order; the given rows are not changed. Without any row there is no combination, so `[]` stays `[]`.
 *
 * Throws `ParamsError` for an end that cuts a bucket, and for rows outside the window or of another width;
 * `ProtocolError` `bad_row` for a malformed row.
 *
 * @example
 * const { window, coverage } = receipt;
 * fillGaps(rows, { window, width: "1d", through: coverage.through });
 */
export function fillGaps<Row extends object>(rows: Iterable<Row>, options: GapOptions): FilledRow<Row>[] {
  requireIterable(rows, "rows");
  const grid = gridOf(options?.window, options?.width);
  const endMs = Math.min(grid.endMs, throughOf(options));
  const reader = rowReader();
  const lines = new Map<string, Line>();
  const cells: { startMs: number; row: object }[] = [];
  let index = 0;
  for (const row of rows) {
    const parts = reader.read(row, `rows[${index++}]`);
    reader.add([], parts);
    const startMs = cellOf(grid, parts.span);
    const key = JSON.stringify(dimensionKey(parts.row));
    const line = lines.get(key) ?? { first: parts, taken: new Set(), uncounted: false };
    line.taken.add(startMs);
    line.uncounted ||= figureHolder(parts.row)["requests"] === null;
    lines.set(key, line);
    cells.push({ startMs, row });
  }
  const zeros = printTotals([], reader.figures());
  for (const line of lines.values()) {
    for (const startMs of idle(grid, endMs, line)) cells.push({ startMs, row: zeroRow(line, zeros, startMs, grid) });
  }
  return cells.toSorted((left, right) => left.startMs - right.startMs).map(({ row }) => row as FilledRow<Row>);
}

/** One combination of dimensions through time. */
interface Line {
  readonly first: RowParts;
  readonly taken: Set<number>;
  /** Whether the report does not count its requests, as where it is grouped by `cost_type`. */
  uncounted: boolean;
}

function throughOf({ through }: GapOptions): number {
  if (through === null) return -Infinity;
  if (through !== undefined) return instantMs(through, "through");
  throw new ParamsError("Until when the data is complete has to be said.", {
    param: "through",
    hint: "Pass receipt.coverage.through, or null where nothing is complete.",
  });
}

function* idle(grid: Grid, endMs: number, { taken }: Line): Generator<number> {
  for (let startMs = grid.startMs; startMs + grid.widthMs <= endMs; startMs += grid.widthMs) {
    if (!taken.has(startMs)) yield startMs;
  }
}

function zeroRow(line: Line, zeros: Readonly<Record<string, unknown>>, startMs: number, grid: Grid): object {
  const { row } = line.first;
  const { currency } = figureHolder(row);
  const figures = {
    ...zeros,
    ...("currency" in zeros && { currency }),
    ...("requests" in zeros && { requests: line.uncounted ? null : 0 }),
  };
  const bounds = boundsOf({ startMs, endMs: startMs + grid.widthMs });
  return { ...("date" in row ? { date: bounds.starting_at } : bounds), ...rowLike(row, figures), filled: true };
}
