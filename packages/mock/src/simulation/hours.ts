import { between, chance, hash } from "../hash.ts";
import { dayMinutes, hourMinutes } from "../time/width.ts";
import { addCounters, counter, type Counters, noCounters } from "./counters.ts";
import { dayCounters } from "./day.ts";
import type { Horizon } from "./horizon.ts";
import type { Stream } from "./stream.ts";
import { rhythms } from "./workload-shape.ts";
import { apportionCounters } from "./apportion.ts";

/** The 24 hours of a stream's day, which add up to it; null on a day without use. */
export function hourCounters(stream: Stream, day: number): Counters[] | null {
  const total = dayCounters(stream, day);
  if (!total) return null;
  const salt = hash(stream.salt, day, 0x40e);
  const weights = rhythms[stream.shape.rhythm].hours.map(
    (weight, hour) => weight * between(50, 150, hash(salt, hour, 0x3e1)),
  );
  return apportionCounters(total, weights, salt);
}

/** The 60 minutes of an hour, which add up to it. */
export function minuteCounters(stream: Stream, day: number, hour: number, total: Counters): Counters[] {
  const salt = hash(stream.salt, day, 0x316, hour);
  const weights = Array.from({ length: hourMinutes }, (_, minute) => {
    const word = hash(salt, minute, 0x3e2);
    return between(1, 20, word) * (chance(60, hash(word, minute)) ? 6 : 1);
  });
  return apportionCounters(total, weights, salt);
}

/** What a horizon knows of a stream's use from minute `from` to before `to`; null if that is nothing. */
export function knownCounters(stream: Stream, from: number, to: number, horizon: Horizon): Counters | null {
  const { known, until, hasDay, hasMinute } = horizon;
  const sum = noCounters();
  const end = Math.min(to, until);
  for (let day = Math.floor(from / dayMinutes); day * dayMinutes < end; day++) {
    if (!hasDay(stream, day)) continue;
    const dayStart = day * dayMinutes;
    const dayEnd = dayStart + dayMinutes;
    addPartOfDay(sum, stream, day, Math.max(from, dayStart), Math.min(end, known, dayEnd));
    addPartOfDay(sum, stream, day, Math.max(from, known, dayStart), Math.min(end, dayEnd), hasMinute);
  }
  return sum[counter.requests] === 0 ? null : sum;
}

function addPartOfDay(
  sum: Counters,
  stream: Stream,
  day: number,
  from: number,
  to: number,
  hasMinute?: Horizon["hasMinute"],
): void {
  if (to <= from) return;
  if (to - from === dayMinutes && !hasMinute) {
    const total = dayCounters(stream, day);
    if (total) addCounters(sum, total);
    return;
  }
  hourCounters(stream, day)?.forEach((total, hour) => {
    const hourStart = day * dayMinutes + hour * hourMinutes;
    const start = Math.max(from, hourStart) - hourStart;
    const end = Math.min(to, hourStart + hourMinutes) - hourStart;
    if (end <= start || total[counter.requests] === 0) return;
    if (end - start === hourMinutes && !hasMinute) return addCounters(sum, total);
    const minutes = minuteCounters(stream, day, hour, total);
    for (let minute = start; minute < end; minute++) {
      const counters = minutes[minute];
      if (counters && (!hasMinute || hasMinute(stream, hourStart + minute))) addCounters(sum, counters);
    }
  });
}
