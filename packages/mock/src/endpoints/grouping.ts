import { addCounters, type Counters, noCounters } from "../ledger/counters.ts";
import type { Series } from "../ledger/series.ts";

/** Which group each series belongs to, decided once a request. */
export interface Grouping<Group> {
  groups: Group[];
  indexOf(series: Series): number;
}

export function groupBook<Group>(
  book: readonly Series[],
  keyOf: (series: Series) => string,
  makeGroup: (series: Series) => Group,
): Grouping<Group> {
  const groups: Group[] = [];
  const known = new Map<string, number>();
  const index = new Map<number, number>();
  for (const series of book) {
    const key = keyOf(series);
    let group = known.get(key);
    if (group === undefined) {
      group = groups.push(makeGroup(series)) - 1;
      known.set(key, group);
    }
    index.set(series.index, group);
  }
  return { groups, indexOf: (series) => index.get(series.index) ?? 0 };
}

/** Sums by bucket and place. */
export type Tally = Map<number, Counters[]>;

export function tallyInto(tally: Tally, start: number, place: number, counters: Counters): void {
  let bucket = tally.get(start);
  if (!bucket) tally.set(start, (bucket = []));
  addCounters((bucket[place] ??= noCounters()), counters);
}
