import { between, chance, hash, pick } from "../hash.ts";

/** How a stream's use varies over the day and the week, and how large its requests are. */
export interface WorkloadShape {
  rhythm: Rhythm;
  /** Requests on an ordinary working day, before growth and chance. */
  requests: number;
  livelinessPerMille: number;
  /** Mean tokens of a request. */
  uncached: number;
  cacheRead: number;
  cache5m: number;
  cache1h: number;
  output: number;
  webSearchPerMille: number;
}

export type Rhythm = "office" | "service" | "nightly" | "bursty";

/** `hours`: weight of each UTC hour. `days`: Sunday first, in hundredths. `active`: days with any use, in thousandths, in the same order. */
export const rhythms: Record<Rhythm, { hours: readonly number[]; days: readonly number[]; active: readonly number[] }> =
  {
    office: {
      hours: [1, 0, 0, 0, 0, 1, 4, 18, 52, 78, 88, 80, 60, 82, 90, 86, 74, 46, 22, 12, 8, 5, 3, 2],
      days: [12, 100, 108, 110, 105, 84, 10],
      active: [180, 930, 940, 940, 930, 900, 150],
    },
    service: {
      hours: [38, 34, 31, 30, 32, 36, 45, 58, 72, 84, 92, 96, 97, 98, 100, 98, 95, 90, 84, 77, 68, 58, 50, 44],
      days: [70, 98, 102, 103, 102, 100, 76],
      active: [1000, 1000, 1000, 1000, 1000, 1000, 1000],
    },
    nightly: {
      hours: [20, 95, 100, 90, 60, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 10],
      days: [100, 100, 100, 100, 100, 100, 100],
      active: [970, 980, 980, 980, 980, 980, 970],
    },
    bursty: {
      hours: [10, 10, 8, 8, 8, 10, 20, 40, 60, 80, 90, 90, 80, 90, 90, 80, 60, 50, 40, 30, 20, 15, 12, 10],
      days: [50, 100, 100, 100, 100, 100, 50],
      active: [60, 260, 260, 260, 260, 260, 60],
    },
  };

const magnitudes = [30, 60, 120, 250, 500, 1200, 3000] as const;
const bases = { opus: [900, 520], sonnet: [1300, 430], haiku: [700, 210] } as const;

interface WorkloadTraits {
  rhythm: Rhythm;
  family: "opus" | "sonnet" | "haiku";
  livelinessPerMille: number;
  longContext?: boolean;
  agentic?: boolean;
}

/** Draws the shape of a stream from its salt. */
export function drawWorkloadShape(salt: number, wishes: WorkloadTraits): WorkloadShape {
  const draw = (place: number) => hash(salt, place, 0x54a9);
  const [input, output] = bases[wishes.family];
  const percent = between(40, 260, draw(0));
  const uncached = Math.floor((input * percent * (wishes.longContext ? 120 : 1)) / 100);
  const caches = wishes.agentic || chance(600, draw(1));
  return {
    rhythm: wishes.rhythm,
    requests: wishes.longContext ? between(4, 40, draw(2)) : pick(magnitudes, draw(2)),
    livelinessPerMille: wishes.livelinessPerMille,
    uncached,
    cacheRead: caches ? uncached * between(wishes.agentic ? 6 : 1, 9, draw(3)) : 0,
    cache5m: caches ? Math.floor((uncached * between(10, 90, draw(4))) / 100) : 0,
    cache1h: caches && chance(300, draw(5)) ? Math.floor((uncached * between(5, 60, draw(6))) / 100) : 0,
    output: Math.floor((output * between(50, 200, draw(7))) / 100),
    webSearchPerMille: chance(250, draw(8)) ? between(5, 120, draw(9)) : 0,
  };
}
