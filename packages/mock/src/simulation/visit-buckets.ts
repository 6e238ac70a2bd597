import { dayMinutes, hourMinutes, snapDown, type Width, widthMinutes } from "../time/width.ts";
import { counter, type Counters } from "./counters.ts";
import type { Active } from "./days.ts";
import type { Horizon } from "./horizon.ts";
import { hourCounters, knownCounters, minuteCounters } from "./hours.ts";
import type { Selection } from "./selection.ts";
import type { Stream } from "./stream.ts";

/** Buckets of one width from minute `from` to before minute `to`, both on a bucket boundary. */
export interface Span {
  from: number;
  to: number;
  width: Width;
}

/** Receives a stream's use in the bucket that starts at minute `start`. The counters must not be kept or changed. */
export type Visit = (start: number, stream: Stream, counters: Counters) => void;

/** Visits every bucket of a span in which a stream has known use, cutting time only as finely as the width needs. */
export function visitBuckets(selection: Selection, span: Span, horizon: Horizon, visit: Visit): void {
  const end = Math.min(span.to, snapDown(horizon.until - 1, span.width) + widthMinutes[span.width]);
  const firstDay = Math.floor(span.from / dayMinutes);
  for (let day = firstDay; day * dayMinutes < end; day++) {
    const part = {
      from: Math.max(span.from, day * dayMinutes),
      to: Math.min(end, (day + 1) * dayMinutes),
      width: span.width,
    };
    for (const active of selection.days(day)) {
      if (selection.has(active.stream) && horizon.hasDay(active.stream, day))
        visitDay(active, day, part, horizon, visit);
    }
  }
}

function visitDay({ stream, counters: total }: Active, day: number, span: Span, horizon: Horizon, visit: Visit): void {
  if (span.width === "1d") {
    const counters = horizon.known >= span.to ? total : knownCounters(stream, span.from, span.to, horizon);
    if (counters) visit(span.from, stream, counters);
    return;
  }
  const hours = hourCounters(stream, day);
  hours?.forEach((hourTotal, hour) => {
    const start = day * dayMinutes + hour * hourMinutes;
    const end = start + hourMinutes;
    if (hourTotal[counter.requests] === 0 || end <= span.from || start >= Math.min(span.to, horizon.until)) return;
    if (span.width === "1h") {
      const counters = horizon.known >= end ? hourTotal : knownCounters(stream, start, end, horizon);
      if (counters) visit(start, stream, counters);
      return;
    }
    minuteCounters(stream, day, hour, hourTotal).forEach((counters, index) => {
      const minute = start + index;
      if (counters[counter.requests] === 0 || minute < span.from || minute >= Math.min(span.to, horizon.until)) return;
      if (minute < horizon.known || horizon.hasMinute(stream, minute)) visit(minute, stream, counters);
    });
  });
}
