import type { Bounds } from "@org/usage";

/** A day of a report of the Console. */
export interface Bucket<Row> extends Bounds {
  readonly results: readonly Row[];
}

/** The rows of items that are rows or buckets of rows, each with its bounds. */
export function boundRows<Row extends object, Bare extends object>(
  items: Iterable<Row | Bucket<Bare>>,
): (Row | (Bare & Bounds))[] {
  return Array.from(items).flatMap((item): (Row | (Bare & Bounds))[] => {
    if (!("results" in item)) return [item];
    const { starting_at, ending_at, results } = item;
    return results.map((row) => ({ ...row, starting_at, ending_at }));
  });
}
