import { parseDate } from "../time/instant.ts";
import { counter } from "../simulation/counters.ts";
import { dayOf } from "../simulation/lane.ts";
import { parseCents } from "./money.ts";
import type { PriceBook } from "./price-book.ts";
import { type Factor, factors, unitPrices } from "./prices.ts";
import type { Stream } from "../simulation/stream.ts";

/** Ledger money for one unit of each counter, in the order of the counters. */
type Rate = readonly bigint[];

/** What a stream's units cost on a day, before and after the organization's discount. */
export interface Rates {
  list: Rate;
  net: Rate;
}

const perMillion = 1_000_000n;

function latest<T extends { readonly from: string }>(entries: readonly T[], day: number): T | undefined {
  return entries.findLast((entry) => dayOf(parseDate(entry.from) ?? 0) <= day);
}

/** Computes the exact rates of a stream on a day from the dated price list. A remainder is a mistake in the list. */
export function ratesOf(stream: Stream, day: number, book: PriceBook): Rates {
  const list = listRate(stream, day, book);
  const pays = latest(book.discounts, day)?.pays ?? [1n, 1n];
  const net = list.map((price, place) =>
    place >= counter.uncached && place <= counter.output ? times(price, [pays]) : price,
  );
  return { list, net };
}

function listRate(stream: Stream, day: number, book: PriceBook): Rate {
  const rate = Array.from({ length: 9 }, () => 0n);
  rate[counter.webSearch] = parseCents(unitPrices.webSearchRequest);
  rate[counter.codeExecution] = parseCents(unitPrices.codeExecutionUnit);
  rate[counter.session] = parseCents(unitPrices.sessionUnit);
  const price = latest(
    book.listPrices.filter((entry) => entry.model === stream.model),
    day,
  );
  if (!price) return rate;
  const input = parseCents(price.input);
  const common = commonFactors(stream);
  const long = stream.contextWindow === "200k-1M";
  const inputFactors = long ? [...common, factors.longContextInput] : common;
  rate[counter.uncached] = perToken(input, inputFactors);
  rate[counter.cacheRead] = perToken(input, [...inputFactors, factors.cacheRead]);
  rate[counter.cache5m] = perToken(input, [...inputFactors, factors.cacheCreation5m]);
  rate[counter.cache1h] = perToken(input, [...inputFactors, factors.cacheCreation1h]);
  rate[counter.output] = perToken(parseCents(price.output), long ? [...common, factors.longContextOutput] : common);
  return rate;
}

function commonFactors(stream: Stream): Factor[] {
  return [
    ...(stream.serviceTier === "batch" ? [factors.batch] : []),
    ...(stream.inferenceGeo === "us" ? [factors.usOnly] : []),
    ...(stream.speed === "fast" ? [factors.fast] : []),
  ];
}

function perToken(price: bigint, by: readonly Factor[]): bigint {
  return times(price, [...by, [1n, perMillion]]);
}

function times(price: bigint, by: readonly Factor[]): bigint {
  let numerator = price;
  let denominator = 1n;
  for (const [above, below] of by) {
    numerator *= above;
    denominator *= below;
  }
  if (numerator % denominator !== 0n)
    throw new Error(`${price} is not divisible by the price factors; the price list needs finer units.`);
  return numerator / denominator;
}
