import type { AnyRow } from "../sheet/breakdown.ts";

interface BucketLike {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly results: readonly object[];
}

/** The rows of buckets, each with the bounds of its bucket. */
export function rowsOf(buckets: readonly BucketLike[]): AnyRow[] {
  return buckets.flatMap(({ starting_at, ending_at, results }) =>
    results.map((row): AnyRow => ({ starting_at, ending_at, ...row })),
  );
}
