import type { Rates } from "./pricing/rates.ts";
import { ratesOf } from "./pricing/rates.ts";
import { buildStreams } from "./simulation/streams.ts";
import { type Days, openDays } from "./simulation/days.ts";
import { dayOf } from "./simulation/lane.ts";
import type { BillingOptions } from "./pricing/billing-options.ts";
import { type PriceBook, priceBookOf } from "./pricing/price-book.ts";
import { isBlocked } from "./simulation/apply-billing.ts";
import type { Stream } from "./simulation/stream.ts";
import { type Memory, openMemory } from "./memory.ts";
import { buildOrganization } from "./organization/build.ts";
import type { Organization } from "./organization/model.ts";
import type { Size } from "./organization/size.ts";
import { parseDate } from "./time/instant.ts";

/** Everything that a seed and a size determine, at any time. */
export interface World {
  seed: number;
  size: Size;
  organization: Organization;
  streams: readonly Stream[];
  billing: BillingOptions;
  prices: PriceBook;
  /** The price of a stream's units on a day. */
  rates(stream: Stream, day: number): Rates;
  /** The streams that were in use on a day. */
  days: Days;
  /** Keeps results that all pages of a walk share. */
  remember: Memory;
}

/** What the options of a mock change about its organization. */
export interface WorldOptions {
  readonly children?: number | undefined;
  readonly billing?: BillingOptions | undefined;
}

export function buildWorld(seed: number, size: Size, { children = 0, billing = {} }: WorldOptions = {}): World {
  const organization = buildOrganization(seed, size, children);
  const streams = buildStreams(organization, size, seed, billing);
  const prices = priceBookOf(billing);
  return {
    seed,
    size,
    organization,
    streams,
    billing,
    prices,
    days: openDays(streams),
    rates: withoutBlocked(rememberRates(prices), billing),
    remember: openMemory(),
  };
}

/**
 * Prices change on few days and depend on few properties, so they are computed once per combination. Returns the
 * same object each time, so that sums can use it as a key.
 */
function rememberRates(book: PriceBook): World["rates"] {
  const changes = [...book.listPrices, ...book.discounts].map((entry) => dayOf(parseDate(entry.from) ?? 0));
  const ages = new Map<number, number>();
  const byProperties = new Map<string, Rates>();
  const byStream = new Map<number, Rates>();

  function ageOf(day: number): number {
    const age = ages.get(day) ?? changes.filter((change) => change <= day).length;
    ages.set(day, age);
    return age;
  }

  return (stream, day) => {
    const age = ageOf(day);
    const at = stream.index * (changes.length + 1) + age;
    const known = byStream.get(at);
    if (known) return known;
    const { model, serviceTier, contextWindow, inferenceGeo, speed } = stream;
    const key = [age, model, serviceTier, contextWindow, inferenceGeo, speed].join(" ");
    const rates = byProperties.get(key) ?? ratesOf(stream, day, book);
    byProperties.set(key, rates);
    byStream.set(at, rates);
    return rates;
  };
}

const free: Rates = { list: Array.from({ length: 9 }, () => 0n), net: Array.from({ length: 9 }, () => 0n) };

/** Blocked requests are not billed. */
function withoutBlocked(rates: World["rates"], { blockedRequests = false }: BillingOptions): World["rates"] {
  return blockedRequests ? (stream, day) => (isBlocked(stream, day) ? free : rates(stream, day)) : rates;
}
