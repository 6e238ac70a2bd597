import { perStream } from "../simulation/selection.ts";
import { addCounters, type Counters, noCounters } from "../simulation/counters.ts";
import type { Stream } from "../simulation/stream.ts";

/** Assigns streams to groups, on first sight. */
export interface Grouping<Group> {
  groups: Group[];
  indexOf: (stream: Stream) => number;
}

export function openGroups<Group>(
  keyOf: (stream: Stream) => string,
  makeGroup: (stream: Stream) => Group,
): Grouping<Group> {
  const groups: Group[] = [];
  const known = new Map<string, number>();
  const indexOf = perStream((stream) => {
    const key = keyOf(stream);
    const index = known.get(key) ?? groups.push(makeGroup(stream)) - 1;
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
