import { below, between, chance, hash } from "../hash.ts";
import { foundedDay } from "../organization/epoch.ts";
import { counter, type Counters, noCounters } from "./counters.ts";
import type { Stream } from "./stream.ts";
import { rhythms } from "./workload-shape.ts";

/** Limits that keep every product of {@link apportion} a safe integer. */
const maxRequests = 50_000;
const maxTokens = 4_000_000_000;

/** 0 is Sunday. */
function weekdayOf(day: number): number {
  return (day + 4) % 7;
}

/** Growth in thousandths: from about a seventh at the founding to full size 1,000 days later. */
function growthOf(day: number): number {
  return Math.min(1000, 150 + Math.floor(((day - foundedDay) * 85) / 100));
}

function isActive(stream: Stream, day: number): boolean {
  if (day < stream.startDay || day >= stream.endDay) return false;
  const rhythm = rhythms[stream.shape.rhythm];
  const perMille = ((rhythm.active[weekdayOf(day)] ?? 0) * stream.shape.livelinessPerMille) / 1000;
  return hash(stream.salt, day, 0xac7) * 1000 < perMille * 0x1_0000_0000;
}

function requestsOf(stream: Stream, day: number): number {
  const { rhythm, requests } = stream.shape;
  const word = hash(stream.salt, day, 0x4e9);
  const chancePercent = between(60, 140, word) * (chance(25, hash(word, day)) ? 5 : 1);
  const percent = rhythms[rhythm].days[weekdayOf(day)] ?? 0;
  const count = Math.floor((requests * percent * growthOf(day) * chancePercent) / 10_000_000);
  return Math.min(maxRequests, Math.max(1, count));
}

/** The counters of a stream's day, from which hours and minutes are cut; null on a day without use. */
export function dayCounters(stream: Stream, day: number): Counters | null {
  if (!isActive(stream, day)) return null;
  const requests = requestsOf(stream, day);
  const counters = noCounters();
  counters[counter.requests] = requests;
  if (stream.meter !== "tokens") {
    const place = stream.meter === "session" ? counter.session : counter.codeExecution;
    counters[place] = requests * between(2, 30, hash(stream.salt, day, 0x0e1));
    return counters;
  }
  const { shape } = stream;
  const tokens = (mean: number, place: number) =>
    Math.min(maxTokens, Math.floor((requests * mean * between(80, 120, hash(stream.salt, day, place, 0x70c))) / 100));
  counters[counter.uncached] = requests * minInput + tokens(shape.uncached, counter.uncached);
  counters[counter.cacheRead] = tokens(shape.cacheRead, counter.cacheRead);
  counters[counter.cache5m] = tokens(shape.cache5m, counter.cache5m);
  counters[counter.cache1h] = tokens(shape.cache1h, counter.cache1h);
  counters[counter.output] = requests * minOutput + tokens(shape.output, counter.output);
  counters[counter.webSearch] = Math.floor(
    (requests * shape.webSearchPerMille + below(1000, hash(stream.salt, day, 0x5ea))) / 1000,
  );
  if (shape.webSearchPerMille === 0) counters[counter.webSearch] = 0;
  return counters;
}

/** Every request reads and writes something, so that a minute with a request is never a row of zeros. */
export const minInput = 8;
export const minOutput = 1;
