import type { Window } from "@org/usage";
import { instantWords } from "../format/instant.ts";
import { dayMs } from "../window/widths.ts";

const inUtc = { timeZone: "UTC" } as const;
const day = new Intl.DateTimeFormat("en-US", { ...inUtc, month: "short", day: "numeric" });
const dayWithYear = new Intl.DateTimeFormat("en-US", { ...inUtc, month: "short", day: "numeric", year: "numeric" });
const dayOfWeek = new Intl.DateTimeFormat("en-US", { ...inUtc, weekday: "short", month: "short", day: "numeric" });
const shortMonth = new Intl.DateTimeFormat("en-US", { ...inUtc, month: "short", year: "numeric" });
const month = new Intl.DateTimeFormat("en-US", { ...inUtc, month: "long", year: "numeric" });

/** `Sep 9` */
export function shortDay(date: string): string {
  return day.format(Date.parse(date));
}

/** `Wed, Sep 9` */
export function weekdayWords(date: string): string {
  return dayOfWeek.format(Date.parse(date));
}

/** `September 2026` for `2026-09`. */
export function monthWords(name: string): string {
  return month.format(Date.parse(`${name}-01`));
}

/** `Sep 2026` for `2026-09`. */
export function shortMonthWords(name: string): string {
  return shortMonth.format(Date.parse(`${name}-01`));
}

/** The last day before an instant: a report that ends at midnight of 10 September includes the 9th, and not the 10th. */
export function lastDayBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString().slice(0, 10);
}

/** `Aug 11 – Sep 9, 2026`, `August 2026` for a whole month: both days are included. */
export function spanWords({ starting_at: start, ending_at: end }: Window): string {
  if ([start, end].some((instant) => Date.parse(instant) % dayMs !== 0)) {
    return `${instantWords(start)} to ${instantWords(end)}`;
  }
  const first = start.slice(0, 10);
  const last = lastDayBefore(end);
  if (first.endsWith("-01") && end.slice(8, 10) === "01" && first.slice(0, 7) === last.slice(0, 7)) {
    return monthWords(first.slice(0, 7));
  }
  if (first === last) return dayWithYear.format(Date.parse(first));
  const from = first.slice(0, 4) === last.slice(0, 4) ? day : dayWithYear;
  return `${from.format(Date.parse(first))} – ${dayWithYear.format(Date.parse(last))}`;
}
