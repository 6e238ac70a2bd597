import type { Rates } from "./ledger/rate.ts";
import { ratesOf } from "./ledger/rate.ts";
import { openBook } from "./ledger/book.ts";
import { type Days, openDays } from "./ledger/days.ts";
import { dayOf } from "./ledger/lane.ts";
import { discounts, listPrices } from "./ledger/prices.ts";
import type { Series } from "./ledger/series.ts";
import { type Memory, openMemory } from "./memory.ts";
import { buildOrganization } from "./organization/build.ts";
import type { Organization } from "./organization/model.ts";
import type { Size } from "./organization/size.ts";
import { parseDate } from "./time/instant.ts";

/** Everything that is true of a seed and a size, whatever the time is. */
export interface World {
  seed: number;
  size: Size;
  organization: Organization;
  book: readonly Series[];
  /** What a unit of a series costs on a day. */
  rates(series: Series, day: number): Rates;
  /** What was in use on a day. */
  days: Days;
  /** Results that all pages of a walk share. */
  remember: Memory;
}

export function buildWorld(seed: number, size: Size): World {
  const organization = buildOrganization(seed, size);
  const book = openBook(organization, size, seed);
  return { seed, size, organization, book, days: openDays(book), rates: rememberRates(), remember: openMemory() };
}

/**
 * Prices change on few days and depend on few properties: computed once for each combination, and the
 * same object is given out again, so that sums can be kept by it.
 */
function rememberRates(): World["rates"] {
  const changes = [...listPrices, ...discounts].map((entry) => dayOf(parseDate(entry.from) ?? 0));
  const ages = new Map<number, number>();
  const byProperties = new Map<string, Rates>();
  const bySeries = new Map<number, Rates>();

  function ageOf(day: number): number {
    const age = ages.get(day) ?? changes.filter((change) => change <= day).length;
    ages.set(day, age);
    return age;
  }

  return (series, day) => {
    const age = ageOf(day);
    const at = series.index * (changes.length + 1) + age;
    const known = bySeries.get(at);
    if (known) return known;
    const { model, serviceTier, contextWindow, inferenceGeo, speed } = series;
    const key = [age, model, serviceTier, contextWindow, inferenceGeo, speed].join(" ");
    const rates = byProperties.get(key) ?? ratesOf(series, day);
    byProperties.set(key, rates);
    bySeries.set(at, rates);
    return rates;
  };
}
