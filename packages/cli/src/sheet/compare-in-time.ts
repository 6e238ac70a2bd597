import type { LocalDay } from "../window/local-days.ts";
import { datesBetween, endOfPeriod, periodName, startOfPeriod } from "../window/periods.ts";
import { previousStart, type Step } from "../window/previous-window.ts";
import { addUpCharges } from "./add-up-charges.ts";
import { changeMetrics, type PreviousOf } from "./change.ts";
import type { CompareInput, Comparison } from "./comparison.ts";
import { groupKey } from "./group-key.ts";
import { zeroRow } from "./idle-rows.ts";
import { notesBefore } from "./notes-before.ts";
import { inPeriod } from "./period-label.ts";
import type { AnyRow } from "./rows.ts";
import { timeLabel } from "./time-label.ts";
import type { TimedRows } from "./timed-rows.ts";

/** More than these are counted instead of listed. */
const maxListed = 5;

/** Each day, week or month with the one before it, the same groups with each other. */
export function compareInTime({ report, by, metric, splitsCharges, current, previous }: CompareInput): Comparison {
  const { time, days } = current;
  const step = stepOf(current);
  const startOf = (row: AnyRow): string =>
    time.period === undefined ? timeLabel(String(row["starting_at"]), time) : String(row["starting_at"]).slice(0, 10);
  const group = groupKey(report, by, splitsCharges);
  const sums = addUpCharges(
    [...(previous?.rows ?? []), ...current.rows].map((row) => inPeriod(row, time)),
    by,
    splitsCharges,
  );
  const figures = new Map(sums.map((row) => [`${startOf(row)} ${group(row)}`, metric.of(row)]));
  const covered = new Set([current, ...(previous === undefined ? [] : [previous])].flatMap(coveredDates));
  const isCovered = (start: string): boolean =>
    datesBetween(start, endOf(start, step)).every((date) => covered.has(date));
  const isComparable = (start: string): boolean => isCovered(start) && isCovered(previousStart(start, step));
  const previousOf: PreviousOf = (row) => {
    const start = startOf(row);
    if (!isComparable(start)) return null;
    return figures.get(`${previousStart(start, step)} ${group(row)}`) ?? metric.zero;
  };
  const gone = sums.flatMap((row): AnyRow[] => {
    const next = endOf(startOf(row), step);
    const day = days.find(({ date }) => date === next);
    if (day === undefined || !isComparable(next) || figures.has(`${next} ${group(row)}`)) return [];
    return [{ ...zeroRow(row), starting_at: day.starting_at, ending_at: day.ending_at }];
  });
  const starts = [...new Set(days.map(({ date }) => (step === "day" ? date : startOfPeriod(date, step))))];
  return {
    rows: [...current.rows, ...gone],
    metrics: changeMetrics(metric, previousOf, null),
    notes: [`Each ${step} is compared with the ${step} before it.`],
    warnings: [
      ...uncoveredNote(
        starts.filter((start) => !isComparable(start)),
        step,
      ),
      ...notesBefore(previous),
    ],
  };
}

function stepOf({ time }: TimedRows): Step {
  return time.period === undefined || time.period.name === "weekday" ? "day" : time.period.name;
}

function endOf(start: string, step: Step): string {
  return endOfPeriod(start, step === "day" ? "weekday" : step);
}

/** The days that are over and served, without a part that could be missing. */
function coveredDates({ days, facts }: TimedRows): string[] {
  const { through, missing, partial, capped } = facts;
  const gaps = [...missing, ...partial, ...capped];
  const overlaps = ({ starting_at, ending_at }: LocalDay): boolean =>
    gaps.some(
      (gap) =>
        Date.parse(gap.starting_at) < Date.parse(ending_at) && Date.parse(starting_at) < Date.parse(gap.ending_at),
    );
  const isOver = (day: LocalDay): boolean => through !== null && Date.parse(day.ending_at) <= Date.parse(through);
  return days.filter((day) => isOver(day) && !overlaps(day)).map(({ date }) => date);
}

function uncoveredNote(starts: readonly string[], step: Step): string[] {
  if (starts.length === 0) return [];
  const names = starts.slice(0, maxListed).map((start) => (step === "day" ? start : periodName(start, step)));
  const more = starts.length > maxListed ? [`${starts.length - maxListed} more`] : [];
  return [
    `No change is shown for ${[...names, ...more].join(", ")}: it or the ${step} before it is not covered completely.`,
  ];
}
