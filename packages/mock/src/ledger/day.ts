import { below, between, chance, hash } from "../hash.ts";
import { foundedDay } from "../organization/epoch.ts";
import { counter, type Counters, noCounters } from "./counters.ts";
import type { Series } from "./series.ts";
import { rhythms } from "./shape.ts";

/** Bounds that keep every product of {@link spread} a safe integer. */
const mostRequests = 50_000;
const mostTokens = 4_000_000_000;

/** 0 is Sunday. */
function weekdayOf(day: number): number {
  return (day + 4) % 7;
}

/** Growth in thousandths: from a seventh at the founding to the full size a thousand days later. */
function growthOf(day: number): number {
  return Math.min(1000, 150 + Math.floor(((day - foundedDay) * 85) / 100));
}

function isActive(series: Series, day: number): boolean {
  if (day < series.startDay || day >= series.endDay) return false;
  const rhythm = rhythms[series.shape.rhythm];
  const perMille = ((rhythm.active[weekdayOf(day)] ?? 0) * series.shape.livelinessPerMille) / 1000;
  return hash(series.salt, day, 0xac7) * 1000 < perMille * 0x1_0000_0000;
}

function requestsOf(series: Series, day: number): number {
  const { rhythm, requests } = series.shape;
  const word = hash(series.salt, day, 0x4e9);
  const chancePercent = between(60, 140, word) * (chance(25, hash(word, day)) ? 5 : 1);
  const percent = rhythms[rhythm].days[weekdayOf(day)] ?? 0;
  const count = Math.floor((requests * percent * growthOf(day) * chancePercent) / 10_000_000);
  return Math.min(mostRequests, Math.max(1, count));
}

/** The whole day of a series, decided before anything smaller; null on a day without use. */
export function dayCounters(series: Series, day: number): Counters | null {
  if (!isActive(series, day)) return null;
  const requests = requestsOf(series, day);
  const counters = noCounters();
  counters[counter.requests] = requests;
  if (series.meter !== "tokens") {
    const place = series.meter === "session" ? counter.session : counter.codeExecution;
    counters[place] = requests * between(2, 30, hash(series.salt, day, 0x0e1));
    return counters;
  }
  const { shape } = series;
  const tokens = (mean: number, place: number) =>
    Math.min(mostTokens, Math.floor((requests * mean * between(80, 120, hash(series.salt, day, place, 0x70c))) / 100));
  counters[counter.uncached] = requests * leastInput + tokens(shape.uncached, counter.uncached);
  counters[counter.cacheRead] = tokens(shape.cacheRead, counter.cacheRead);
  counters[counter.cache5m] = tokens(shape.cache5m, counter.cache5m);
  counters[counter.cache1h] = tokens(shape.cache1h, counter.cache1h);
  counters[counter.output] = requests * leastOutput + tokens(shape.output, counter.output);
  counters[counter.webSearch] = Math.floor(
    (requests * shape.webSearchPerMille + below(1000, hash(series.salt, day, 0x5ea))) / 1000,
  );
  if (shape.webSearchPerMille === 0) counters[counter.webSearch] = 0;
  return counters;
}

/** Every request reads and writes something: a minute with a request is never a row of zeros. */
export const leastInput = 8;
export const leastOutput = 1;
