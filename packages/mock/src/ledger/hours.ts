import { between, chance, hash } from "../hash.ts";
import { dayMinutes, hourMinutes } from "../time/width.ts";
import { addCounters, counter, type Counters, noCounters } from "./counters.ts";
import { dayCounters } from "./day.ts";
import type { Series } from "./series.ts";
import { rhythms } from "./shape.ts";
import { spreadCounters } from "./spread.ts";

/** The 24 hours of a series' day; null on a day without use. They add up to the day. */
export function hourCounters(series: Series, day: number): Counters[] | null {
  const total = dayCounters(series, day);
  if (!total) return null;
  const salt = hash(series.salt, day, 0x40e);
  const weights = rhythms[series.shape.rhythm].hours.map(
    (weight, hour) => weight * between(50, 150, hash(salt, hour, 0x3e1)),
  );
  return spreadCounters(total, weights, salt);
}

/** The 60 minutes of an hour that has already been cut out of its day. They add up to the hour. */
export function minuteCounters(series: Series, day: number, hour: number, total: Counters): Counters[] {
  const salt = hash(series.salt, day, 0x316, hour);
  const weights = Array.from({ length: hourMinutes }, (_, minute) => {
    const word = hash(salt, minute, 0x3e2);
    return between(1, 20, word) * (chance(60, hash(word, minute)) ? 6 : 1);
  });
  return spreadCounters(total, weights, salt);
}

/** What a series used in the minutes from `from` to before `to`; null where that is nothing. */
export function countersBetween(series: Series, from: number, to: number): Counters | null {
  const sum = noCounters();
  for (let day = Math.floor(from / dayMinutes); day * dayMinutes < to; day++) {
    const dayStart = day * dayMinutes;
    addPartOfDay(sum, series, day, Math.max(0, from - dayStart), Math.min(dayMinutes, to - dayStart));
  }
  return sum[counter.requests] === 0 ? null : sum;
}

function addPartOfDay(sum: Counters, series: Series, day: number, from: number, to: number): void {
  if (to - from === dayMinutes) {
    const whole = dayCounters(series, day);
    if (whole) addCounters(sum, whole);
    return;
  }
  const hours = hourCounters(series, day);
  hours?.forEach((total, hour) => {
    const start = Math.max(from, hour * hourMinutes) - hour * hourMinutes;
    const end = Math.min(to, (hour + 1) * hourMinutes) - hour * hourMinutes;
    if (end <= start || total[counter.requests] === 0) return;
    if (end - start === hourMinutes) return addCounters(sum, total);
    for (const minute of minuteCounters(series, day, hour, total).slice(start, end)) addCounters(sum, minute);
  });
}
