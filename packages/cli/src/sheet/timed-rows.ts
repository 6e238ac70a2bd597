import { clipFacts } from "../reading/clip-facts.ts";
import type { Facts } from "../reading/facts.ts";
import type { ReportWindow } from "../window/report-window.ts";
import type { BreakdownInput } from "./breakdown.ts";
import { idleBuckets, idleLocalDays } from "./idle-rows.ts";
import { localRows } from "./local-rows.ts";
import type { AnyRow } from "./rows.ts";
import { type TimeLabel, timeLabels } from "./time-label.ts";

export interface TimedRows {
  readonly rows: readonly AnyRow[];
  readonly facts: Facts;
  readonly time: TimeLabel;
  readonly addIdle: BreakdownInput["addIdle"];
  readonly notes: readonly string[];
}

/** The rows of a report in its UTC buckets, or added up to the days of a time zone. */
export function timedRows(rows: readonly AnyRow[], facts: Facts, { local, window, width }: ReportWindow): TimedRows {
  if (local === undefined) {
    return { rows, facts, time: timeLabels(width), addIdle: idleBuckets(window, width, facts), notes: [] };
  }
  const clipped = local.isEmpty ? { ...facts, window: local.window } : clipFacts(facts, local.window);
  return {
    rows: localRows(rows, local),
    facts: clipped,
    time: timeLabels("1d", local.timeZone),
    addIdle: idleLocalDays(local, clipped),
    notes: [`Days are those of ${local.timeZone}.`],
  };
}
