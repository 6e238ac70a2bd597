import { between, chance, hash } from "../hash.ts";
import { dayMinutes, hourMinutes } from "../time/width.ts";
import { addCounters, counter, type Counters, noCounters } from "./counters.ts";
import { dayCounters } from "./day.ts";
import type { Stream } from "./stream.ts";
import { rhythms } from "./workload-shape.ts";
import { apportionCounters } from "./apportion.ts";

/** The 24 hours of a stream' day; null on a day without use. They add up to the day. */
export function hourCounters(stream: Stream, day: number): Counters[] | null {
  const total = dayCounters(stream, day);
  if (!total) return null;
  const salt = hash(stream.salt, day, 0x40e);
  const weights = rhythms[stream.shape.rhythm].hours.map(
    (weight, hour) => weight * between(50, 150, hash(salt, hour, 0x3e1)),
  );
  return apportionCounters(total, weights, salt);
}

/** The 60 minutes of an hour that has already been cut out of its day. They add up to the hour. */
export function minuteCounters(stream: Stream, day: number, hour: number, total: Counters): Counters[] {
  const salt = hash(stream.salt, day, 0x316, hour);
  const weights = Array.from({ length: hourMinutes }, (_, minute) => {
    const word = hash(salt, minute, 0x3e2);
    return between(1, 20, word) * (chance(60, hash(word, minute)) ? 6 : 1);
  });
  return apportionCounters(total, weights, salt);
}

/** What a stream used in the minutes from `from` to before `to`; null where that is nothing. */
export function countersBetween(stream: Stream, from: number, to: number): Counters | null {
  const sum = noCounters();
  for (let day = Math.floor(from / dayMinutes); day * dayMinutes < to; day++) {
    const dayStart = day * dayMinutes;
    addPartOfDay(sum, stream, day, Math.max(0, from - dayStart), Math.min(dayMinutes, to - dayStart));
  }
  return sum[counter.requests] === 0 ? null : sum;
}

function addPartOfDay(sum: Counters, stream: Stream, day: number, from: number, to: number): void {
  if (to - from === dayMinutes) {
    const whole = dayCounters(stream, day);
    if (whole) addCounters(sum, whole);
    return;
  }
  const hours = hourCounters(stream, day);
  hours?.forEach((total, hour) => {
    const start = Math.max(from, hour * hourMinutes) - hour * hourMinutes;
    const end = Math.min(to, (hour + 1) * hourMinutes) - hour * hourMinutes;
    if (end <= start || total[counter.requests] === 0) return;
    if (end - start === hourMinutes) return addCounters(sum, total);
    for (const minute of minuteCounters(stream, day, hour, total).slice(start, end)) addCounters(sum, minute);
  });
}
