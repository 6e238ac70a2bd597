import { perSeries } from "../ledger/selection.ts";
import { addCounters, type Counters, noCounters } from "../ledger/counters.ts";
import type { Series } from "../ledger/series.ts";

/** Which group a series belongs to, decided when it is first met. */
export interface Grouping<Group> {
  groups: Group[];
  indexOf: (series: Series) => number;
}

export function openGroups<Group>(
  keyOf: (series: Series) => string,
  makeGroup: (series: Series) => Group,
): Grouping<Group> {
  const groups: Group[] = [];
  const known = new Map<string, number>();
  const indexOf = perSeries((series) => {
    const key = keyOf(series);
    const index = known.get(key) ?? groups.push(makeGroup(series)) - 1;
    known.set(key, index);
    return index;
  });
  return { groups, indexOf };
}

/** Sums by bucket and group. */
export type Tally = Map<number, Map<number, Counters>>;

export function tallyInto(tally: Tally, start: number, group: number, counters: Counters): void {
  let bucket = tally.get(start);
  if (!bucket) tally.set(start, (bucket = new Map()));
  let sum = bucket.get(group);
  if (!sum) bucket.set(group, (sum = noCounters()));
  addCounters(sum, counters);
}
