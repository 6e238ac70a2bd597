import { type Money, ParamsError } from "@org/usage";
import { moneyOf } from "../exact/cents.ts";
import { add, type Decimal, ofInteger, shiftDown, zero } from "../exact/decimal.ts";
import { type Ratio, ratioOf } from "../exact/ratio.ts";
import { currencyOf } from "../rows/one-currency.ts";
import { joinCells, type JoinedCell, type JoinInput } from "../rows/join.ts";

/** What effective rates can be grouped by. */
export const rateDimensions = [
  "day",
  "workspace_id",
  "product",
  "model",
  "service_tier",
  "context_window",
  "inference_geo",
  "token_type",
] as const;

export type RateDimension = (typeof rateDimensions)[number];

/** What was effectively paid for the tokens of one group. */
export interface EffectiveRate {
  readonly group: Readonly<Partial<Record<RateDimension, string | null>>>;
  readonly amount: Money;
  readonly tokens: bigint;
  /** Dollars per million tokens, exactly. */
  readonly perMillion: Ratio;
}

/** Effective rates, and what could not become part of one. */
export interface EffectiveRates {
  readonly rates: readonly EffectiveRate[];
  /** How many cells both reports know. */
  readonly joinedCells: number;
  /** Charges for tokens that the usage report does not know: no rate without a count. */
  readonly onlyInCost: readonly JoinedCell[];
  /** Tokens that the cost report does not know, such as the priority tier. */
  readonly onlyInUsage: readonly JoinedCell[];
}

/**
 * Divides what was billed by what was used, exactly, per group of cells (default: model and kind of token). It needs no
 * price list, and it shows changes over time if `day` is among the dimensions.
 */
export function effectiveRates(
  input: JoinInput,
  by: readonly RateDimension[] = ["model", "token_type"],
): EffectiveRates {
  for (const dimension of by) {
    if (!rateDimensions.includes(dimension))
      throw new ParamsError(
        `by is invalid: got ${JSON.stringify(dimension)}; expected dimensions among ${rateDimensions.join(", ")}.`,
        { param: "by", received: dimension, allowed: rateDimensions },
      );
  }
  const currency = currencyOf(input.charges);
  const cells = joinCells(input);
  const joined = cells.filter(({ charges, tokens }) => charges.length > 0 && tokens > 0n);
  const groups = new Map<string, { group: EffectiveRate["group"]; billed: Decimal; tokens: bigint }>();
  for (const cell of joined) {
    const group = Object.fromEntries(by.map((dimension) => [dimension, cell[dimension]]));
    const key = JSON.stringify(Object.values(group));
    const known = groups.get(key) ?? { group, billed: zero, tokens: 0n };
    groups.set(key, { group, billed: add(known.billed, cell.billed), tokens: known.tokens + cell.tokens });
  }
  return {
    rates: [...groups.entries()]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .flatMap(([, { group, billed, tokens }]) => {
        const perMillion = ratioOf(shiftDown(billed, 2), shiftDown(ofInteger(tokens), 6));
        return perMillion === undefined ? [] : [{ group, amount: moneyOf(billed, currency), tokens, perMillion }];
      }),
    joinedCells: joined.length,
    onlyInCost: cells.filter(({ tokens }) => tokens === 0n),
    onlyInUsage: cells.filter(({ charges }) => charges.length === 0),
  };
}
