import { dollarsOfCents, parseCents, timesFactor } from "./money.ts";
import { type PriceBook, unlistedModel } from "./price-book.ts";
import { type Factor, factors, type ListPrice } from "./prices.ts";

/** One model's list prices from a day on: dollars per million tokens, as decimal text. */
export interface ShownPrice {
  readonly model: string;
  readonly from: string;
  readonly input: string;
  readonly output: string;
  readonly cacheRead: string;
  readonly cacheWrite5m: string;
  readonly cacheWrite1h: string;
  readonly fast: { readonly input: string; readonly output: string };
  readonly longContext: { readonly input: string; readonly output: string };
}

/** The organization's price list, in the form that `usage reconcile --prices` reads. */
export interface ShownPrices {
  readonly currency: "USD";
  readonly batch: string;
  readonly usInference: string;
  readonly models: readonly ShownPrice[];
}

/** The price list that is shown to people: without discounts, and without the model that is not on it. */
export function showPrices(book: PriceBook): ShownPrices {
  return {
    currency: "USD",
    batch: "0.5",
    usInference: "1.1",
    models: book.listPrices.filter(({ model }) => model !== unlistedModel.model).map(shownPrice),
  };
}

function shownPrice({ model, from, input, output }: ListPrice): ShownPrice {
  return {
    model,
    from,
    input: inDollars(input),
    output: inDollars(output),
    cacheRead: inDollars(input, factors.cacheRead),
    cacheWrite5m: inDollars(input, factors.cacheCreation5m),
    cacheWrite1h: inDollars(input, factors.cacheCreation1h),
    fast: { input: inDollars(input, factors.fast), output: inDollars(output, factors.fast) },
    longContext: {
      input: inDollars(input, factors.longContextInput),
      output: inDollars(output, factors.longContextOutput),
    },
  };
}

function inDollars(cents: string, factor: Factor = [1n, 1n]): string {
  return dollarsOfCents(timesFactor(parseCents(cents), factor));
}
