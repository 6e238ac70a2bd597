import { addCounters, counter, counterCount, type Counters, noCounters } from "../../simulation/counters.ts";
import type { Horizon } from "../../simulation/horizon.ts";
import type { Rates } from "../../pricing/rates.ts";
import type { Selection } from "../../simulation/selection.ts";
import type { Stream } from "../../simulation/stream.ts";
import { visitUnbucketed } from "../../simulation/unbucketed.ts";
import { type Visit, visitBuckets } from "../../simulation/visit-buckets.ts";
import { dayMinutes, widthMinutes } from "../../time/width.ts";
import type { World } from "../../world.ts";
import type { Window } from "./window.ts";

/** The use of one group in one bucket, or in the whole window. */
export interface Sum<Group> {
  start: number;
  end: number;
  group: Group;
  counters: Counters;
  /** Ledger money by the place of its counter; zeros on usage reports. */
  net: bigint[];
  list: bigint[];
}

/** Assigns streams to groups, to several if groups overlap. Costs look up tokens and other components separately. */
export interface Groups<Group> {
  groups: Group[];
  of(stream: Stream, isToken: boolean): readonly number[];
}

/** Sums a window by bucket and group. An interval without use has no sum. */
export function sumUsage<Group>(
  selection: Selection,
  groups: Groups<Group>,
  window: Window,
  horizon: Horizon,
): Sum<Group>[] {
  const sums = openSums(groups, window);
  visitWindow(selection, window, horizon, (start, stream, counters) => {
    for (const group of groups.of(stream, true)) addCounters(sums.at(start, group).counters, counters);
  });
  return sums.all();
}

/** The use of a group by price. Priced once at the end, because sums of money are slow and sums of counters are not. */
type Priced = Map<Rates, Counters>;

export function sumCost<Group>(
  world: World,
  selection: Selection,
  groups: Groups<Group>,
  window: Window,
  horizon: Horizon,
): Sum<Group>[] {
  const sums = openSums(groups, window);
  const priced = new Map<Sum<Group>, Priced>();
  visitWindow(selection, window, horizon, (start, stream, counters) => {
    const rates = world.rates(stream, Math.floor(start / dayMinutes));
    for (const group of groups.of(stream, stream.meter === "tokens")) {
      const used = usedAt(priced, sums.at(start, group), rates);
      for (let place: number = counter.requests; place < counterCount; place++) {
        // A web search is separate and may be in another group: no model runs it.
        if (place !== counter.webSearch) used[place] = (used[place] ?? 0) + (counters[place] ?? 0);
      }
    }
    if (counters[counter.webSearch] === 0) return;
    for (const group of groups.of(stream, false)) {
      const used = usedAt(priced, sums.at(start, group), rates);
      used[counter.webSearch] = (used[counter.webSearch] ?? 0) + (counters[counter.webSearch] ?? 0);
    }
  });
  for (const [sum, byRates] of priced) price(sum, byRates);
  return sums.all();
}

function usedAt<Group>(priced: Map<Sum<Group>, Priced>, sum: Sum<Group>, rates: Rates): Counters {
  let byRates = priced.get(sum);
  if (!byRates) priced.set(sum, (byRates = new Map()));
  let used = byRates.get(rates);
  if (!used) byRates.set(rates, (used = noCounters()));
  return used;
}

function price(sum: Sum<unknown>, byRates: Priced): void {
  for (const [rates, used] of byRates) {
    sum.counters[counter.requests] = (sum.counters[counter.requests] ?? 0) + (used[counter.requests] ?? 0);
    for (let place: number = counter.uncached; place < counterCount; place++) {
      const units = BigInt(used[place] ?? 0);
      sum.net[place] = (sum.net[place] ?? 0n) + units * (rates.net[place] ?? 0n);
      sum.list[place] = (sum.list[place] ?? 0n) + units * (rates.list[place] ?? 0n);
    }
  }
}

function visitWindow(selection: Selection, { from, to, width }: Window, horizon: Horizon, visit: Visit): void {
  if (width === null) visitUnbucketed(selection, from, to, horizon, visit);
  else visitBuckets(selection, { from, to, width }, horizon, visit);
}

interface Sums<Group> {
  at(minute: number, group: number): Sum<Group>;
  /** All sums in time order, and in the order of groups within a bucket. */
  all(): Sum<Group>[];
}

function openSums<Group>({ groups }: Groups<Group>, { from, to, width }: Window): Sums<Group> {
  const buckets = new Map<number, Sum<Group>[]>();
  return {
    at(minute, index) {
      const start = width === null ? from : minute;
      let bucket = buckets.get(start);
      if (!bucket) buckets.set(start, (bucket = []));
      return (bucket[index] ??= {
        start,
        end: width === null ? to : start + widthMinutes[width],
        group: groups[index] as Group,
        counters: noCounters(),
        net: Array.from({ length: counterCount }, () => 0n),
        list: Array.from({ length: counterCount }, () => 0n),
      });
    },
    all: () => [...buckets].toSorted(([a], [b]) => a - b).flatMap(([, bucket]) => Object.values(bucket)),
  };
}
