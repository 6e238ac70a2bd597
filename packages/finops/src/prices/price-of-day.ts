import { matchesModel } from "./match-model.ts";
import type { ModelPrice, PriceTable } from "./price-table.ts";

/** The prices of a model on a UTC day (`YYYY-MM-DD`); undefined if the table has none, which makes its use unpriced. */
export function priceOfDay(table: PriceTable, model: string, day: string): ModelPrice | undefined {
  const matching = table.models.filter((entry) => matchesModel(entry.model, model));
  // An entry for the dated ID is about this very model.
  const exact = matching.filter((entry) => entry.model === model);
  const entries = exact.length > 0 ? exact : matching;
  let latest: ModelPrice | undefined;
  for (const entry of entries) {
    if ((entry.from ?? "") <= day && (latest === undefined || (entry.from ?? "") >= (latest.from ?? "")))
      latest = entry;
  }
  return latest === undefined || (latest.to !== undefined && latest.to <= day) ? undefined : latest;
}
