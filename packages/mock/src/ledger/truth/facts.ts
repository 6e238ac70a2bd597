import { dayMinutes, hourMinutes } from "../../time/width.ts";
import { counter, type Counters } from "../counters.ts";
import type { Horizon } from "../horizon.ts";
import { hourCounters, minuteCounters } from "../hours.ts";
import type { Series } from "../series.ts";

/** One small stretch of use: a whole hour, or a minute where an hour would be too coarse. */
export interface Fact {
  minute: number;
  series: Series;
  counters: Counters;
}

/**
 * Every fact from minute `from` to before `to` that is known at the horizon, one by one. The handlers
 * never add these up: they ask for days where days are wanted. That the two agree is what the tests hold.
 */
export function* factsOf(
  book: Iterable<Series>,
  from: number,
  to: number,
  horizon: Horizon,
  byMinute: boolean,
): Generator<Fact> {
  const end = Math.min(to, horizon.through);
  for (const series of book) {
    const lastDay = Math.min(Math.ceil(end / dayMinutes), series.endDay);
    for (let day = Math.max(Math.floor(from / dayMinutes), series.startDay); day < lastDay; day++) {
      if (!horizon.hasArrived(series, day)) continue;
      const hours = hourCounters(series, day) ?? [];
      for (const [hour, counters] of hours.entries()) {
        if (counters[counter.requests] === 0) continue;
        const minute = day * dayMinutes + hour * hourMinutes;
        const isWhole = minute >= from && minute + hourMinutes <= end;
        if (isWhole && !byMinute) yield { minute, series, counters };
        else yield* minuteFacts(series, day, hour, counters, from, end);
      }
    }
  }
}

function* minuteFacts(
  series: Series,
  day: number,
  hour: number,
  total: Counters,
  from: number,
  end: number,
): Generator<Fact> {
  const start = day * dayMinutes + hour * hourMinutes;
  if (start >= end || start + hourMinutes <= from) return;
  for (const [index, counters] of minuteCounters(series, day, hour, total).entries()) {
    const minute = start + index;
    if (minute >= from && minute < end && counters[counter.requests] !== 0) yield { minute, series, counters };
  }
}
