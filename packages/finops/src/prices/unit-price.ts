import { ParamsError } from "@org/usage";
import { type Decimal, decimalOf, multiply, shiftDown, subtract } from "../exact/decimal.ts";
import { deriveCachePrice } from "./derive-cache-price.ts";
import type { ModelPrice, PricePair, PriceTable, TokenPrices } from "./price-table.ts";

/** What the dimensions of a row tell about its price. */
export interface PricedUse {
  readonly token_type: string;
  readonly service_tier: string | null;
  readonly context_window: string | null;
  readonly inference_geo: string | null;
}

/** Cents per token. `expected` is the sum of the four parts; `fast` is what fast mode adds to it, undefined without a price. */
export interface UnitPrice {
  readonly expected: Decimal;
  readonly list: Decimal;
  readonly longContext: Decimal;
  readonly batch: Decimal;
  readonly usInference: Decimal;
  readonly fast: Decimal | undefined;
  /** What a long prompt adds at most; undefined if the model has one price. */
  readonly longPrompt: Decimal | undefined;
}

const names: Readonly<Record<string, keyof TokenPrices>> = {
  uncached_input_tokens: "input",
  output_tokens: "output",
  cache_read_input_tokens: "cacheRead",
  "cache_creation.ephemeral_5m_input_tokens": "cacheWrite5m",
  "cache_creation.ephemeral_1h_input_tokens": "cacheWrite1h",
};

/** Prices one token of a use, in the order list, long context, batch, US-only inference. Undefined for an unknown kind of token. */
export function unitPrice(table: PriceTable, model: ModelPrice, use: PricedUse): UnitPrice | undefined {
  const name = names[use.token_type];
  if (name === undefined) return undefined;
  const one = decimalOf("1", "factor");
  const batchFactor = use.service_tier === "batch" ? decimalOf(table.batch, "batch") : one;
  const usFactor = use.inference_geo === "us" ? decimalOf(table.usInference, "usInference") : one;
  const list = perToken(decimalOf(model[name], name));
  const pair = use.context_window === "200k-1M" ? model.longContext : undefined;
  const long = pair === undefined ? list : perToken(pairPrice(model, pair, name));
  const batched = multiply(long, batchFactor);
  const expected = multiply(batched, usFactor);
  const fast = model.fast && multiply(perToken(pairPrice(model, model.fast, name)), usFactor);
  const prompt =
    model.longPrompt && multiply(perToken(decimalOf(model.longPrompt[name], name)), multiply(batchFactor, usFactor));
  return {
    expected,
    list,
    longContext: subtract(long, list),
    batch: subtract(batched, long),
    usInference: subtract(expected, batched),
    fast: fast && subtract(fast, expected),
    longPrompt: prompt && subtract(prompt, expected),
  };
}

function pairPrice(model: ModelPrice, pair: PricePair, name: keyof TokenPrices): Decimal {
  const price = pair[name];
  if (price !== undefined) return decimalOf(price, name);
  const derived = name === "input" || name === "output" ? undefined : deriveCachePrice(model, pair, name);
  if (derived !== undefined) return derived;
  throw new ParamsError(`${model.model} has no ${name} price that follows from its cache ratio: name it.`, {
    param: name,
  });
}

/** Dollars per million tokens, as cents per token. */
function perToken(dollarsPerMillion: Decimal): Decimal {
  return shiftDown(dollarsPerMillion, 4);
}
