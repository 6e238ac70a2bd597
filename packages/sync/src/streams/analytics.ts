import { type Field, dimension, json } from "../rows/field.ts";
import { addDays, type Day, dayOf } from "../days/day.ts";

const firstDay = "2026-01-01";
const lookbackDays = 365;

/** The columns of the grouped dimensions. An actor is an object. */
export function groupFields(groupBy: readonly string[]): Field[] {
  return groupBy.map((each) =>
    each === "actor" ? json(each, "dimension", `group.${each}`) : dimension(each, `group.${each}`),
  );
}

/** The first day that the analytics reports answer: the last 365 days, and nothing before 2026. */
export function earliestAnalyticsDay(nowMs: number): Day {
  const lookback = addDays(dayOf(nowMs), 1 - lookbackDays);
  return lookback > firstDay ? lookback : firstDay;
}
