import { money, type Money } from "@org/usage";
import { type Decimal, decimalOf, printDecimal } from "./decimal.ts";

/** Cents as the reports write them, for computing. */
export function centsOf(amount: string): Decimal {
  return decimalOf(amount, "amount");
}

/** Computed cents as the `Money` that users hold. */
export function moneyOf(cents: Decimal, currency: string): Money {
  return money({ amount: printDecimal(cents), currency });
}
