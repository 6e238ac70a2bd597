import { datesBetween, endOfPeriod, type Period, periodName, startOfPeriod } from "../window/periods.ts";
import type { AnyRow } from "./rows.ts";
import { type TimeLabel, timeLabel } from "./time-label.ts";

/** Labels for weeks, months or weekdays instead of days. `dates` are the days of the window. */
export function periodLabels(days: TimeLabel, period: Period, dates: readonly string[]): TimeLabel {
  const heading = period.charAt(0).toUpperCase() + period.slice(1);
  const counted = new Map<string, number>();
  for (const date of dates) {
    const start = startOfPeriod(date, period);
    counted.set(start, (counted.get(start) ?? 0) + 1);
  }
  return { ...days, key: period, heading, period: { name: period, days: counted } };
}

/** A row of a day as a row of its period, whose bounds are those of the whole period. */
export function inPeriod(row: AnyRow, time: TimeLabel): AnyRow {
  if (time.period === undefined) return row;
  const { name } = time.period;
  const start = startOfPeriod(timeLabel(String(row["starting_at"]), { ...time, period: undefined }), name);
  return { ...row, starting_at: `${start}T00:00:00Z`, ending_at: `${endOfPeriod(start, name)}T00:00:00Z` };
}

/** What a week or month is, and which of them the window has only in part. */
export function periodNotes({ period, unit }: TimeLabel): string[] {
  if (period === undefined) return [];
  const { name, days } = period;
  if (name === "weekday") return [`Weekdays are those of ${unit}.`];
  const parts = [...days].flatMap(([start, count]) => {
    const all = datesBetween(start, endOfPeriod(start, name)).length;
    return count === all ? [] : [`${count} of ${all} days of ${periodName(start, name)}`];
  });
  const first = name === "week" ? `Weeks begin on Monday, in ${unit}` : `Months are those of ${unit}`;
  return [parts.length === 0 ? `${first}.` : `${first}. The window has only ${parts.join(" and ")}.`];
}

/** Weekdays that do not come as often in the window before: a fifth Friday is more days, not more use. */
export function weekdayNotes({ period: now }: TimeLabel, { period: before }: TimeLabel): string[] {
  if (now?.name !== "weekday") return [];
  const starts = [...new Set([...now.days.keys(), ...(before?.days.keys() ?? [])])].toSorted();
  const parts = starts.flatMap((start) => {
    const [count, countBefore] = [now.days.get(start) ?? 0, before?.days.get(start) ?? 0];
    return count === countBefore ? [] : [`${periodName(start, "weekday")} ${count} and ${countBefore}`];
  });
  return parts.length === 0 ? [] : [`Days in this window and in the one before: ${parts.join(", ")}.`];
}
