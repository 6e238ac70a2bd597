import type { JsonObject } from "../json.ts";
import { counter, type Counters } from "../simulation/counters.ts";
import { roundToCents } from "../pricing/money.ts";
import type { World } from "../world.ts";
import type { CodeStream } from "./code-actor.ts";

/** Tokens and estimated cost per model. Both cache lifetimes are one figure, and the estimate is in whole cents at list price. */
export function breakdownOf(
  world: World,
  day: number,
  parts: { stream: CodeStream; counters: Counters }[],
): JsonObject[] {
  return parts.map(({ stream, counters }) => {
    const { list } = world.rates(stream, day);
    let amount = 0n;
    for (let place = counter.uncached as number; place <= counter.output; place++) {
      amount += BigInt(counters[place] ?? 0) * (list[place] ?? 0n);
    }
    return {
      model: stream.model,
      tokens: {
        input: counters[counter.uncached] ?? 0,
        output: counters[counter.output] ?? 0,
        cache_read: counters[counter.cacheRead] ?? 0,
        cache_creation: (counters[counter.cache5m] ?? 0) + (counters[counter.cache1h] ?? 0),
      },
      estimated_cost: { currency: "USD", amount: Number(roundToCents(amount)) },
    };
  });
}
