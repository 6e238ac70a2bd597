import { formatInstant } from "../time/instant.ts";
import { dayMs, type Span } from "../time/span.ts";

/** The parameters of a range of UTC days, the end exclusive. */
export function dayBounds({ startMs, endMs }: Span): Readonly<Record<string, string>> {
  return { starting_date: dateOf(startMs), ending_date: dateOf(endMs) };
}

/** The same, but the parameter of a single day for one day, for which the API counts exactly. */
export function singleDayOrBounds({ startMs, endMs }: Span): Readonly<Record<string, string>> {
  return endMs - startMs === dayMs ? { date: dateOf(startMs) } : dayBounds({ startMs, endMs });
}

function dateOf(ms: number): string {
  return formatInstant(ms).slice(0, 10);
}
