import type { Counters } from "./counters.ts";
import { dayCounters } from "./day.ts";
import type { Stream } from "./stream.ts";

/** A stream that was in use on a day. */
export interface Active {
  stream: Stream;
  /** Its counters of the whole day. */
  counters: Counters;
}

/** Returns the streams that were in use on a day. Keeps only the days that were requested last. */
export type Days = (day: number) => readonly Active[];

const maxKept = 64;

export function openDays(streams: readonly Stream[]): Days {
  const kept = new Map<number, readonly Active[]>();
  return (day) => {
    const active = kept.get(day) ?? activeOn(streams, day);
    kept.delete(day);
    kept.set(day, active);
    const [oldest] = kept.keys();
    if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest);
    return active;
  };
}

function activeOn(streams: readonly Stream[], day: number): Active[] {
  const active: Active[] = [];
  for (const stream of streams) {
    const counters = dayCounters(stream, day);
    if (counters) active.push({ stream, counters });
  }
  return active;
}
