import { type Decimal, decimalOf, multiply } from "../exact/decimal.ts";
import { divideExactly } from "../exact/divide.ts";
import type { ModelPrice, PricePair } from "./price-table.ts";

export const cachePrices = ["cacheRead", "cacheWrite5m", "cacheWrite1h"] as const;

/** A cache price of fast mode or long context: the model's own ratio of this price to input, on the other input price. */
export function deriveCachePrice(
  model: ModelPrice,
  pair: PricePair,
  name: (typeof cachePrices)[number],
): Decimal | undefined {
  const above = multiply(decimalOf(model[name], name), decimalOf(pair.input, "input"));
  return divideExactly(above, decimalOf(model.input, "input"));
}
