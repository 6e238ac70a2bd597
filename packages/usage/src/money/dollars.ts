import { multiplyDecimals } from "./decimal.ts";
import { ExactMoney, readDecimal } from "./exact-money.ts";
import type { Money } from "./money.ts";

/**
 * An exact amount of US dollars, for a budget or a comparison: `dollars("4999.50")`. Takes a plain decimal string or a
 * bigint; a number is a `ParamsError`, because it has already been rounded.
 *
 * @example
 * const budget = dollars("5000");
 * if (spent.compare(budget) > 0) console.log(`${spent.minus(budget).format()} over budget`);
 */
export function dollars(amount: string | bigint): Money {
  return new ExactMoney(multiplyDecimals(readDecimal("dollars", "amount", amount), { digits: 100n, scale: 0 }), "USD");
}
