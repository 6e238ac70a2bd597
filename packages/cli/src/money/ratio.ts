import { money, type Money } from "@org/usage";
import { inSameUnits } from "./same-units.ts";

/** Money from dollars as they are typed: `5000` or `4999.50`. */
export function dollars(text: string, currency: string): Money {
  return money({ amount: text, currency }).times("100");
}

/** Thousandths that a part is of a total, rounded half to even, without a float. Null if the total is not positive. */
export function perMille(part: Money, total: Money): number | null {
  const [partUnits, totalUnits] = inSameUnits(part.amountCents, total.amountCents);
  return totalUnits <= 0n ? null : Number(divideHalfEven(partUnits * 1000n, totalUnits));
}

/** An amount times a fraction, rounded half to even to whole cents: for estimates. */
export function fraction(amount: Money, numerator: number, denominator: number): Money {
  const [units, oneCent] = inSameUnits(amount.amountCents, "1");
  const cents = divideHalfEven(units * BigInt(numerator), oneCent * BigInt(denominator));
  return money({ amount: String(cents), currency: amount.currency });
}

/** Divides by a positive number; a half goes to the even neighbor, so that rounding errors do not add up one way. */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const quotient = size / divisor;
  const twice = (size % divisor) * 2n;
  const isUp = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  const rounded = isUp ? quotient + 1n : quotient;
  return dividend < 0n ? -rounded : rounded;
}
