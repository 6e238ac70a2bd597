import { money, type Money } from "@org/usage";
import { inSameUnits } from "./per-mille.ts";

/** Money in dollars as it is typed: `5000` or `4999.50`. */
export function dollars(text: string, currency: string): Money {
  return money({ amount: text, currency }).times("100");
}

/** An amount times a fraction, rounded to whole cents, halves away from zero: for what is an estimate anyway. */
export function fraction(amount: Money, numerator: number, denominator: number): Money {
  const [units, oneCent] = inSameUnits(amount.amountCents, "1");
  const product = units * BigInt(numerator);
  const divisor = oneCent * BigInt(denominator);
  const half = product < 0n ? -divisor : divisor;
  const cents = (product * 2n + half) / (divisor * 2n);
  return money({ amount: String(cents), currency: amount.currency });
}
