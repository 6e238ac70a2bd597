import type { Decimal } from "./decimal.ts";

/** The quotient as a decimal, or undefined if it never ends, such as 1 / 3. */
export function divideExactly(above: Decimal, below: Decimal): Decimal | undefined {
  let numerator = above.digits * 10n ** BigInt(below.scale);
  let denominator = below.digits * 10n ** BigInt(above.scale);
  if (denominator === 0n) return undefined;
  if (denominator < 0n) [numerator, denominator] = [-numerator, -denominator];
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  numerator /= divisor;
  denominator /= divisor;
  let scale = 0;
  // A decimal ends only if twos and fives are all that is below the line.
  while (denominator !== 1n) {
    const factor = denominator % 10n === 0n ? 10n : denominator % 5n === 0n ? 5n : denominator % 2n === 0n ? 2n : 0n;
    if (factor === 0n) return undefined;
    denominator /= factor;
    numerator *= 10n / factor;
    scale++;
  }
  return { digits: numerator, scale };
}

/** The quotient rounded half to even, with `places` decimals. */
export function divideRounded(above: Decimal, below: Decimal, places: number): Decimal {
  let numerator = above.digits * 10n ** BigInt(below.scale + places);
  let denominator = below.digits * 10n ** BigInt(above.scale);
  if (denominator < 0n) [numerator, denominator] = [-numerator, -denominator];
  const isNegative = numerator < 0n;
  const magnitude = isNegative ? -numerator : numerator;
  let quotient = magnitude / denominator;
  const twice = (magnitude % denominator) * 2n;
  if (twice > denominator || (twice === denominator && quotient % 2n === 1n)) quotient++;
  return { digits: isNegative ? -quotient : quotient, scale: places };
}

export function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
