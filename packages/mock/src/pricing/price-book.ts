import type { BillingOptions } from "./billing-options.ts";
import { centsOfDollars } from "./money.ts";
import { discounts, type Factor, type ListPrice, listPrices } from "./prices.ts";

/** The prices of one organization, oldest first. */
export interface PriceBook {
  readonly listPrices: readonly ListPrice[];
  readonly discounts: readonly { readonly from: string; readonly pays: Factor }[];
}

/** The model that `unlistedModel` brings in. It has a price, and it is missing from every list that is shown. */
export const unlistedModel = { model: "claude-unlisted-1", title: "Claude Unlisted 1" } as const;

const unlistedPrice: ListPrice = { model: unlistedModel.model, from: "2024-01-01", input: "700", output: "3500" };

/** The prices that billing options make, in the order of their days: later entries win. */
export function priceBookOf({ discountPercent, priceChange }: BillingOptions): PriceBook {
  const changed = priceChange && {
    model: priceChange.model,
    from: priceChange.from,
    input: centsOfDollars(priceChange.input),
    output: centsOfDollars(priceChange.output),
  };
  return {
    listPrices: [...listPrices, unlistedPrice, ...(changed === undefined ? [] : [changed])].toSorted((left, right) =>
      left.from < right.from ? -1 : left.from > right.from ? 1 : 0,
    ),
    discounts: discountPercent === undefined ? discounts : [{ from: "2024-01-01", pays: remainderOf(discountPercent) }],
  };
}

/** What is left after a percentage: `12.5` leaves 87,500 of 100,000. */
function remainderOf(percent: string): Factor {
  const [integer = "", fraction = ""] = percent.split(".");
  return [100_000n - BigInt(integer + fraction.padEnd(3, "0")), 100_000n];
}
