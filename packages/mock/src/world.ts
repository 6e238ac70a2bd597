import type { Rates } from "./ledger/rate.ts";
import { ratesOf } from "./ledger/rate.ts";
import { openBook } from "./ledger/book.ts";
import { dayOf } from "./ledger/lane.ts";
import { discounts, listPrices } from "./ledger/prices.ts";
import type { Series } from "./ledger/series.ts";
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
}

export function buildWorld(seed: number, size: Size): World {
  const organization = buildOrganization(seed, size);
  return { seed, size, organization, book: openBook(organization, size, seed), rates: rememberRates() };
}

/** Prices change on few days and depend on few properties: computed once for each combination. */
function rememberRates(): World["rates"] {
  const changes = [...listPrices, ...discounts].map((entry) => dayOf(parseDate(entry.from) ?? 0));
  const known = new Map<string, Rates>();
  return (series, day) => {
    const age = changes.filter((change) => change <= day).length;
    const key = `${age} ${series.model} ${series.serviceTier} ${series.contextWindow} ${series.inferenceGeo} ${series.speed}`;
    const found = known.get(key) ?? ratesOf(series, day);
    known.set(key, found);
    return found;
  };
}
