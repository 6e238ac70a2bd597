import { parseDate } from "../time/instant.ts";
import { listPrices } from "./prices.ts";

/** A list price that changes on a day: dollars per million tokens, as decimal text. */
export interface PriceChange {
  readonly model: string;
  /** First UTC day of the new price, `YYYY-MM-DD`. */
  readonly from: string;
  readonly input: string;
  readonly output: string;
}

/** What is on the bill, and how it is priced. A switch that is left out keeps the ordinary organization. */
export interface BillingOptions {
  /** Percent off the list price of all tokens, as decimal text with at most 3 decimals. Default: 5 from 2026-04-01 on. */
  readonly discountPercent?: string | undefined;
  /** Whether fast mode is used. Default true. */
  readonly fastMode?: boolean | undefined;
  /** Whether requests above 200,000 tokens are made. Default true. */
  readonly longContext?: boolean | undefined;
  /** Whether the batch tier is used. Default true. */
  readonly batch?: boolean | undefined;
  /** Whether US-only inference is used. Default true. */
  readonly usInference?: boolean | undefined;
  /** Whether code is executed, which has a cost and no tokens. Default true. */
  readonly codeExecution?: boolean | undefined;
  /** Whether requests are blocked on some days of some streams: their tokens are counted and not billed. Default false. */
  readonly blockedRequests?: boolean | undefined;
  /** A list price that changes on a day. Default: none beside those in the price list. */
  readonly priceChange?: PriceChange | undefined;
  /** Whether one key uses a model that is missing from the price list that `mock.prices` shows. Default false. */
  readonly unlistedModel?: boolean | undefined;
}

const dollars = /^\d{1,4}(\.\d{1,4})?$/;
const percent = /^\d{1,2}(\.\d{1,3})?$/;

/** Refuses billing options that cannot be priced exactly. */
export function checkBilling(billing: BillingOptions): BillingOptions {
  const { discountPercent, priceChange } = billing;
  if (discountPercent !== undefined && !percent.test(discountPercent))
    throw new RangeError(
      `billing.discountPercent is invalid: got ${JSON.stringify(discountPercent)}; expected decimal text from "0" to "99.999".`,
    );
  if (priceChange !== undefined) checkChange(priceChange);
  return billing;
}

function checkChange({ model, from, input, output }: PriceChange): void {
  if (!listPrices.some((price) => price.model === model))
    throw new RangeError(
      `billing.priceChange.model is invalid: got ${JSON.stringify(model)}; expected a model on the price list.`,
    );
  if (parseDate(from) === undefined)
    throw new RangeError(`billing.priceChange.from is invalid: got ${JSON.stringify(from)}; expected YYYY-MM-DD.`);
  for (const price of [input, output]) {
    if (!dollars.test(price))
      throw new RangeError(
        `A price of billing.priceChange is invalid: got ${JSON.stringify(price)}; expected dollars such as "4.5".`,
      );
  }
}
