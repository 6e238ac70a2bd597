import { dayMinutes, hourMinutes } from "../time/width.ts";
import { counter, type Counters } from "../simulation/counters.ts";
import type { Horizon } from "../simulation/horizon.ts";
import { hourCounters, minuteCounters } from "../simulation/hours.ts";
import type { Stream } from "../simulation/stream.ts";

/** The use of one hour, or of one minute if an hour would be too coarse. */
export interface Fact {
  minute: number;
  stream: Stream;
  counters: Counters;
}

/**
 * Every fact from minute `from` to before `to` that is known at the horizon, one by one. The endpoints add up days
 * where this adds up hours and minutes, so that neither can hide a mistake of the other.
 */
export function* factsOf(
  streams: Iterable<Stream>,
  from: number,
  to: number,
  horizon: Horizon,
  byMinute: boolean,
): Generator<Fact> {
  const end = Math.min(to, horizon.until);
  for (const stream of streams) {
    const lastDay = Math.min(Math.ceil(end / dayMinutes), stream.endDay);
    for (let day = Math.max(Math.floor(from / dayMinutes), stream.startDay); day < lastDay; day++) {
      if (!horizon.hasDay(stream, day)) continue;
      const hours = hourCounters(stream, day) ?? [];
      for (const [hour, counters] of hours.entries()) {
        if (counters[counter.requests] === 0) continue;
        const minute = day * dayMinutes + hour * hourMinutes;
        const isWhole = minute >= from && minute + hourMinutes <= Math.min(end, horizon.known);
        if (isWhole && !byMinute) yield { minute, stream, counters };
        else yield* minuteFacts(stream, day, hour, counters, from, end, horizon);
      }
    }
  }
}

function* minuteFacts(
  stream: Stream,
  day: number,
  hour: number,
  total: Counters,
  from: number,
  end: number,
  horizon: Horizon,
): Generator<Fact> {
  const start = day * dayMinutes + hour * hourMinutes;
  if (start >= end || start + hourMinutes <= from) return;
  for (const [index, counters] of minuteCounters(stream, day, hour, total).entries()) {
    const minute = start + index;
    if (minute < from || minute >= end || counters[counter.requests] === 0) continue;
    if (minute < horizon.known || horizon.hasMinute(stream, minute)) yield { minute, stream, counters };
  }
}
