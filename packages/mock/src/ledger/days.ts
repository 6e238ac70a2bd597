import type { Counters } from "./counters.ts";
import { dayCounters } from "./day.ts";
import type { Series } from "./series.ts";

/** One series that was in use on a day. */
export interface Active {
  series: Series;
  /** Its whole day. */
  counters: Counters;
}

/** What was in use on a day. Only the last days that were asked for are kept. */
export type Days = (day: number) => readonly Active[];

const mostKept = 64;

export function openDays(book: readonly Series[]): Days {
  const kept = new Map<number, readonly Active[]>();
  return (day) => {
    const active = kept.get(day) ?? activeOn(book, day);
    kept.delete(day);
    kept.set(day, active);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return active;
  };
}

function activeOn(book: readonly Series[], day: number): Active[] {
  const active: Active[] = [];
  for (const series of book) {
    const counters = dayCounters(series, day);
    if (counters) active.push({ series, counters });
  }
  return active;
}
