import type { Window } from "@org/usage";
import { formatInstant } from "../format/instant.ts";
import { dayMs } from "../window/widths.ts";

/** The dates of a window's UTC days, in order. */
export function daysOf({ starting_at: start, ending_at: end }: Window): string[] {
  const startMs = Date.parse(start);
  const count = Math.ceil((Date.parse(end) - startMs) / dayMs);
  return Array.from({ length: count }, (_, index) => formatInstant(startMs + index * dayMs).slice(0, 10));
}

/** Whether a day is over and served, so that no row means zero. */
export function isKnown(day: string, through: string | null): boolean {
  return through !== null && Date.parse(day) + dayMs <= Date.parse(through);
}
