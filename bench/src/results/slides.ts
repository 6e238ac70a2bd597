import type { Comparison } from "../section.ts";
import type { Results } from "./results.ts";

/** A figure that has become worse than its tolerance allows. */
export interface Slide {
  readonly now: Comparison;
  readonly before: Comparison;
}

/** Where a run falls behind an earlier one. Only what both have measured is held against each other. */
export function slidesSince(before: Results, now: Results): Slide[] {
  const earlier = new Map(comparisonsOf(before).map((comparison) => [comparison.id, comparison]));
  return comparisonsOf(now).flatMap((comparison) => {
    const known = earlier.get(comparison.id);
    return known !== undefined && hasSlid(known, comparison) ? [{ now: comparison, before: known }] : [];
  });
}

function comparisonsOf({ sections }: Results): readonly Comparison[] {
  return sections.flatMap(({ comparisons }) => comparisons);
}

/** A difference of memory may be next to nothing, or less, so that a share of it would forbid any change. */
function hasSlid(before: Comparison, now: Comparison): boolean {
  const scale = Math.max(Math.abs(before.value), now.unit === "MB" ? (now.limit ?? 0) : 0);
  return !(now.value <= before.value + scale * now.tolerance);
}
