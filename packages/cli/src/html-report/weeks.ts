import { formatInstant } from "../format/instant.ts";
import type { AnyRow } from "../sheet/rows.ts";
import { dayMs } from "../window/widths.ts";
import { shortDay } from "./day-words.ts";
import { dayOf } from "./money-series.ts";

/** A week from Monday, as far as it is in the window. */
export interface Week {
  /** The date of its Monday. */
  readonly monday: string;
  /** `Aug 10`; with an asterisk if the window has only a part of it. */
  readonly label: string;
  readonly isPart: boolean;
}

/** The weeks of these days, in order. */
export function weeksOf(days: readonly string[]): Week[] {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(mondayOf(day), (counts.get(mondayOf(day)) ?? 0) + 1);
  return [...counts].map(([monday, count]) => ({
    monday,
    label: count < 7 ? `${shortDay(monday)}*` : shortDay(monday),
    isPart: count < 7,
  }));
}

function mondayOf(day: string): string {
  const ms = Date.parse(day);
  const sinceMonday = (new Date(ms).getUTCDay() + 6) % 7;
  return formatInstant(ms - sinceMonday * dayMs).slice(0, 10);
}

/** The records of a week; records have a date, sums a start. */
export function ofWeek(records: readonly AnyRow[], { monday }: Week): AnyRow[] {
  return records.filter((record) => mondayOf(dateOf(record)) === monday);
}

function dateOf(record: AnyRow): string {
  return typeof record["date"] === "string" ? record["date"].slice(0, 10) : dayOf(record);
}

export const partNote = "* A week that begins before the window or ends after it: only its days inside are counted.";
