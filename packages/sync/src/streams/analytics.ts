import { addDays, type Day, dayOf } from "../days/day.ts";

const firstDay = "2026-01-01";
const lookbackDays = 365;

/** The first day that the analytics reports answer: the last 365 days, and nothing before 2026. */
export function earliestAnalyticsDay(nowMs: number): Day {
  const lookback = addDays(dayOf(nowMs), 1 - lookbackDays);
  return lookback > firstDay ? lookback : firstDay;
}
