import { addDays, endOfPeriod, type Period, startOfPeriod } from "./periods.ts";
import type { WindowFlags } from "./read-window.ts";

/** What a table by time is compared by. */
export type Step = Exclude<Period, "weekday"> | "day";

/** Days of a window: the first, and the first after it. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/**
 * The window before a window: the month before a month, up to the same day while the month is running; before any other
 * days, as many days.
 */
export function previousDates({ from, to }: DateRange, { month }: Pick<WindowFlags, "month">): DateRange {
  const isMonths = from.endsWith("-01") && (month !== undefined || to.endsWith("-01"));
  if (!isMonths) return { from: addDays(from, -daysIn({ from, to })), to: from };
  if (!to.endsWith("-01")) {
    const start = previousStart(from, "month");
    const sameDay = addDays(start, daysIn({ from, to }));
    return { from: start, to: sameDay < from ? sameDay : from };
  }
  let start = from;
  for (let at = from; at < to; at = endOfPeriod(at, "month")) start = previousStart(start, "month");
  return { from: start, to: from };
}

/** The day, week or month before the first of a window; undefined if the window has only a part of its first one. */
export function previousPeriod(from: string, period: Step): DateRange | undefined {
  if (period === "day") return { from: addDays(from, -1), to: from };
  if (startOfPeriod(from, period) !== from) return undefined;
  return { from: previousStart(from, period), to: from };
}

/** The first date of the period before the one that begins on a date. */
export function previousStart(start: string, period: Step): string {
  return period === "day" ? addDays(start, -1) : startOfPeriod(addDays(start, -1), period);
}

function daysIn({ from, to }: DateRange): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
