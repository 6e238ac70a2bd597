import { dayMs } from "./widths.ts";

/** Longer times than a day, which days are added up to. */
export const periods = ["week", "month", "weekday"] as const;

export type Period = (typeof periods)[number];

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** A Monday: weekdays get the dates of its week, so that they are in order. */
const someMonday = "1970-01-05";

/** The first date of the period that a date is in. Weeks begin on Monday; a weekday is a date of one fixed week. */
export function startOfPeriod(date: string, period: Period): string {
  if (period === "month") return `${date.slice(0, 7)}-01`;
  const sinceMonday = (msOf(date) - msOf(someMonday)) / dayMs;
  const weekday = ((sinceMonday % 7) + 7) % 7;
  return period === "week" ? addDays(date, -weekday) : addDays(someMonday, weekday);
}

/** The first date after a period. */
export function endOfPeriod(start: string, period: Period): string {
  if (period !== "month") return addDays(start, period === "week" ? 7 : 1);
  return startOfPeriod(addDays(start, 31), "month");
}

/** `2026-08-10` for a week, `2026-08` for a month, `Monday` for a weekday. */
export function periodName(start: string, period: Period): string {
  if (period === "month") return start.slice(0, 7);
  if (period === "week") return start;
  return weekdays[(msOf(start) - msOf(someMonday)) / dayMs] ?? start;
}

export function addDays(date: string, days: number): string {
  return new Date(msOf(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The dates from the first to the one before the end. */
export function datesBetween(start: string, end: string): string[] {
  const count = Math.max(0, (msOf(end) - msOf(start)) / dayMs);
  return Array.from({ length: count }, (_, index) => addDays(start, index));
}

function msOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
