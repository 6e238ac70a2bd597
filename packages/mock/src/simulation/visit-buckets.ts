import { dayMinutes, hourMinutes, snapDown, type Width, widthMinutes } from "../time/width.ts";
import { counter, type Counters } from "./counters.ts";
import type { Active } from "./days.ts";
import type { Horizon } from "./horizon.ts";
import { countersBetween, hourCounters, minuteCounters } from "./hours.ts";
import type { Selection } from "./selection.ts";
import type { Stream } from "./stream.ts";

/** Buckets of one width from minute `from` to before minute `to`; both on an edge. */
export interface Span {
  from: number;
  to: number;
  width: Width;
}

/** Called with what a stream used in the bucket that starts at minute `start`. The counters are only lent. */
export type Visit = (start: number, stream: Stream, counters: Counters) => void;

/** Visits every bucket of a span in which a stream has known use: each stretch of time is cut only as fine as was asked. */
export function visitBuckets(selection: Selection, span: Span, horizon: Horizon, visit: Visit): void {
  const end = Math.min(span.to, snapDown(horizon.through - 1, span.width) + widthMinutes[span.width]);
  const firstDay = Math.floor(span.from / dayMinutes);
  for (let day = firstDay; day * dayMinutes < end; day++) {
    const part = {
      from: Math.max(span.from, day * dayMinutes),
      to: Math.min(end, (day + 1) * dayMinutes),
      width: span.width,
    };
    for (const active of selection.days(day)) {
      if (selection.has(active.stream) && horizon.hasArrived(active.stream, day))
        visitDay(active, day, part, horizon.through, visit);
    }
  }
}

function visitDay({ stream, counters: whole }: Active, day: number, span: Span, through: number, visit: Visit): void {
  if (span.width === "1d") {
    const counters = through >= span.to ? whole : countersBetween(stream, span.from, through);
    if (counters) visit(span.from, stream, counters);
    return;
  }
  const hours = hourCounters(stream, day);
  hours?.forEach((total, hour) => {
    const start = day * dayMinutes + hour * hourMinutes;
    if (total[counter.requests] === 0 || start + hourMinutes <= span.from || start >= Math.min(span.to, through))
      return;
    if (span.width === "1h") {
      const counters = through >= start + hourMinutes ? total : countersBetween(stream, start, through);
      if (counters) visit(start, stream, counters);
      return;
    }
    minuteCounters(stream, day, hour, total).forEach((counters, minute) => {
      const at = start + minute;
      if (counters[counter.requests] !== 0 && at >= span.from && at < span.to && at < through)
        visit(at, stream, counters);
    });
  });
}
