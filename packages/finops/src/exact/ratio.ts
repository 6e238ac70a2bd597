import { type Decimal, printDecimal } from "./decimal.ts";
import { divideExactly, divideRounded, greatestCommonDivisor } from "./divide.ts";

/** An exact ratio of two figures. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Decimal text, rounded half to even to `places` decimals (default 6) if it does not end before. */
  toDecimal(places?: number): string;
  toJSON(): { numerator: string; denominator: string; decimal: string };
}

/** `above / below` in lowest terms; undefined if `below` is zero. */
export function ratioOf(above: Decimal, below: Decimal): Ratio | undefined {
  if (below.digits === 0n) return undefined;
  const sign = below.digits < 0n ? -1n : 1n;
  const numerator = above.digits * 10n ** BigInt(below.scale) * sign;
  const denominator = below.digits * 10n ** BigInt(above.scale) * sign;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  const toDecimal = (places = 6): string => {
    const exact = divideExactly(above, below);
    return printDecimal(exact !== undefined && exact.scale <= places ? exact : divideRounded(above, below, places));
  };
  return {
    numerator: numerator / divisor,
    denominator: denominator / divisor,
    toDecimal,
    toJSON: () => ({
      numerator: String(numerator / divisor),
      denominator: String(denominator / divisor),
      decimal: toDecimal(),
    }),
  };
}
