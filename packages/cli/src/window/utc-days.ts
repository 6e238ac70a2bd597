import type { Window } from "@org/usage";
import { formatInstant } from "../format/instant.ts";
import type { LocalDay } from "./local-days.ts";
import { dayMs, startOfStep } from "./widths.ts";

/** The UTC days of a window, the first and the last also if only a part of them is in it. */
export function utcDays({ starting_at: start, ending_at: end }: Window): LocalDay[] {
  const startMs = startOfStep(Date.parse(start), dayMs);
  const count = Math.ceil((Date.parse(end) - startMs) / dayMs);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const dayStartMs = startMs + index * dayMs;
    const starting_at = formatInstant(dayStartMs);
    return { date: starting_at.slice(0, 10), starting_at, ending_at: formatInstant(dayStartMs + dayMs) };
  });
}
