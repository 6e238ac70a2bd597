import type { Counters } from "./counters.ts";
import { dayCounters } from "./day.ts";
import type { Stream } from "./stream.ts";

/** One stream that was in use on a day. */
export interface Active {
  stream: Stream;
  /** Its whole day. */
  counters: Counters;
}

/** What was in use on a day. Only the last days that were asked for are kept. */
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
