import type { Window } from "@org/usage";
import { formatInstant } from "../format/instant.ts";
import { dayMs } from "../window/read-window.ts";

/** The dates of a window's UTC days, in order. */
export function daysOf({ starting_at: start, ending_at: end }: Window): string[] {
  const startMs = Date.parse(start);
  const count = Math.ceil((Date.parse(end) - startMs) / dayMs);
  return Array.from({ length: count }, (_, index) => formatInstant(startMs + index * dayMs).slice(0, 10));
}

/** Whether a day is over and in the figures, so that nothing in it means zero. */
export function isKnown(day: string, through: string | null): boolean {
  return through !== null && Date.parse(day) + dayMs <= Date.parse(through);
}
