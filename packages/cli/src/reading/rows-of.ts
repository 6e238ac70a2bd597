import type { AnyRow } from "../sheet/rows.ts";

interface Bounds {
  readonly starting_at: string;
  readonly ending_at: string;
}

interface Bucket<Row> extends Bounds {
  readonly results: readonly Row[];
}

/** The rows of buckets, each with the bounds of its bucket: a row may spell its own in another way. */
export function boundRows<Row extends object>(buckets: readonly Bucket<Row>[]): (Row & Bounds)[] {
  return buckets.flatMap(({ starting_at, ending_at, results }) =>
    results.map((row) => ({ ...row, starting_at, ending_at })),
  );
}

/** The rows of buckets, for tables that take the rows of any report. */
export function rowsOf(buckets: readonly Bucket<object>[]): AnyRow[] {
  return boundRows(buckets).map((row): AnyRow => ({ ...row }));
}
