import { below, between, hash } from "../hash.ts";
import { counter, counterCount, type Counters, noCounters } from "./counters.ts";
import { minInput, minOutput } from "./day.ts";

/**
 * Divides `total` into parts by whole-number weights: part i is floor((total * weight up to i + offset) / all
 * weights), less the parts before it. With 0 <= offset < all weights the parts always add up to the total,
 * and a part without weight gets nothing. All products stay below 2^53, so nothing is ever rounded.
 */
export function apportion(total: number, weights: readonly number[], word: number): number[] {
  let all = 0;
  for (const weight of weights) all += weight;
  if (all === 0 || total === 0) return weights.map(() => 0);
  const offset = below(all, word);
  let allotted = 0;
  let upTo = 0;
  return weights.map((weight) => {
    upTo += weight;
    const share = Math.floor((total * upTo + offset) / all) - allotted;
    allotted += share;
    return share;
  });
}

/** Divides all counters of a period among its parts; tokens follow requests. */
export function apportionCounters(total: Counters, weights: readonly number[], salt: number): Counters[] {
  const parts = weights.map(() => noCounters());
  const requests = apportion(total[counter.requests] ?? 0, weights, hash(salt, 1));
  requests.forEach((count, index) => {
    const part = parts[index];
    if (part) part[counter.requests] = count;
  });
  for (let place = 1; place < counterCount; place++) {
    const least = place === counter.uncached ? minInput : place === counter.output ? minOutput : 0;
    const spare = (total[place] ?? 0) - least * (total[counter.requests] ?? 0);
    if (spare === 0 && least === 0) continue;
    const pulls = requests.map((count, index) => count * between(8, 23, hash(salt, place, index)));
    apportion(spare, pulls, hash(salt, place, 0x0ff)).forEach((share, index) => {
      const part = parts[index];
      if (part) part[place] = share + least * (requests[index] ?? 0);
    });
  }
  return parts;
}
