/** The places of a {@link Counters} tuple. The units are hundredths of an hour. */
export const counter = {
  requests: 0,
  uncached: 1,
  cacheRead: 2,
  cache5m: 3,
  cache1h: 4,
  output: 5,
  webSearch: 6,
  codeExecution: 7,
  session: 8,
} as const;

export const counterCount = 9;

/** Whole numbers, one per place of {@link counter}. A plain array, because many are made, and typed arrays cost more to make. */
export type Counters = number[];

export function noCounters(): Counters {
  return [0, 0, 0, 0, 0, 0, 0, 0, 0];
}

export function addCounters(sum: Counters, more: Counters): void {
  for (let place = 0; place < counterCount; place++) sum[place] = (sum[place] ?? 0) + (more[place] ?? 0);
}
