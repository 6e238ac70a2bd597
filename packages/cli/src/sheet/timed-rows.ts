import { clipFacts } from "../reading/clip-facts.ts";
import type { Facts } from "../reading/facts.ts";
import type { LocalDay } from "../window/local-days.ts";
import type { Period } from "../window/periods.ts";
import type { ReportWindow } from "../window/report-window.ts";
import { utcDays } from "../window/utc-days.ts";
import type { BreakdownInput } from "./breakdown.ts";
import { idleBuckets, idleLocalDays } from "./idle-rows.ts";
import { localRows } from "./local-rows.ts";
import { periodLabels, periodNotes } from "./period-label.ts";
import type { AnyRow } from "./rows.ts";
import { type TimeLabel, timeLabels } from "./time-label.ts";

export interface TimedRows {
  readonly rows: readonly AnyRow[];
  readonly facts: Facts;
  readonly time: TimeLabel;
  /** The days of the window, in UTC or in the zone. */
  readonly days: readonly LocalDay[];
  readonly addIdle: BreakdownInput["addIdle"];
  readonly notes: readonly string[];
}

/** The rows of a report in its UTC buckets, or added up to the days of a time zone, and how a table names their time. */
export function timedRows(
  rows: readonly AnyRow[],
  facts: Facts,
  { local, window, width }: Pick<ReportWindow, "local" | "window" | "width">,
  period?: Period,
): TimedRows {
  const days = local?.days ?? utcDays(window);
  const inPeriods = (time: TimeLabel): TimeLabel =>
    period === undefined
      ? time
      : periodLabels(
          time,
          period,
          days.map(({ date }) => date),
        );
  if (local === undefined) {
    const time = inPeriods(timeLabels(width));
    return { rows, facts, days, time, addIdle: idleBuckets(window, width, facts), notes: periodNotes(time) };
  }
  const clipped = local.isEmpty ? { ...facts, window: local.window } : clipFacts(facts, local.window);
  const time = inPeriods(timeLabels("1d", local.timeZone));
  return {
    rows: localRows(rows, local),
    facts: clipped,
    days,
    time,
    addIdle: idleLocalDays(local, clipped),
    notes: period === undefined ? [`Days are those of ${local.timeZone}.`] : periodNotes(time),
  };
}
