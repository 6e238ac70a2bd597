import { ParamsError } from "../errors/params-error.ts";
import type { EstimatedCost } from "../reports/claude-code.ts";
import { readCents, readCurrency, readEstimatedCents } from "./amount.ts";
import { asRecord, isRecord } from "../fields/bad-row.ts";
import type { Decimal } from "./decimal.ts";
import { ExactMoney } from "./exact-money.ts";

/**
 * An exact amount of money. Every digit of the wire is kept, however many there are; only `format()` rounds.
 *
 * Immutable. `JSON.stringify` gives `{ amountCents, currency }`, a template string `"1.2345 USD"`, and arithmetic
 * operators throw, because they would go through a double.
 */
export interface Money {
  /** Cents as a plain decimal without trailing zeros: `"123.45"` is $1.2345. */
  readonly amountCents: string;
  /** ISO 4217 code. So far the API only knows `USD`. */
  readonly currency: string;
  /**
   * The same amount in the currency's main unit, exact: `"1.2345"`. The API documents amounts as being in the smallest
   * unit of the currency, so where that is not a cent, the currency's own decimals decide: 500 in JPY is `"500"` yen.
   */
  toDollars(): string;
  /** The exact sum. Throws `MixedCurrencyError` for another currency. */
  plus(other: Money): Money;
  /** The exact product with a share or a count: `times("0.25")`, `times(3n)`. A number is a `ParamsError`. */
  times(factor: string | bigint): Money;
  /** -1, 0 or 1, for `sort`. Throws `MixedCurrencyError` for another currency. */
  compare(other: Money): -1 | 0 | 1;
  /**
   * For people: `"$1.23"`. Takes a locale, the options of `Intl.NumberFormat`, or both; the locale is the runtime's unless
   * given: `format("de-DE")`, `format({ locale: "de-DE", maximumFractionDigits: 4 })`. The one place that rounds: to the currency's decimals, halves away from zero, unless `roundingMode` or digits say otherwise.
   */
  format(options?: MoneyFormat): string;
  format(locale: MoneyFormat["locale"], options?: MoneyFormat): string;
  toJSON(): { amountCents: string; currency: string };
}

/** How to write money: a locale and everything `Intl.NumberFormat` knows, except what the amount itself decides. */
export interface MoneyFormat extends Omit<Intl.NumberFormatOptions, "style" | "currency"> {
  readonly locale?: string | readonly string[] | undefined;
}

/** `amount` is what is paid after discounts, `list_amount` what it would cost without them. */
export type MoneyField = "amount" | "list_amount";

/** The money fields of a cost row. */
export interface CostFigures {
  readonly amount: string;
  readonly list_amount?: string;
  readonly currency: string;
}

/** Whatever carries money on the wire: a cost row, flat or whole, or the estimate of a Claude Code model. */
export type MoneySource =
  | CostFigures
  | { readonly cost: CostFigures }
  | EstimatedCost
  | { readonly estimated_cost: EstimatedCost };

/**
 * The money of a row, exact to the last digit.
 *
 * Takes a row of any cost report (an analytics row whole, with `cost` inside), an `estimated_cost` of Claude Code, or
 * the `model_breakdown` entry around it. The wire counts in cents; an estimate is a JSON number and is read as printed.
 * Throws `ProtocolError` `bad_row` where the amount is not a plain decimal or the currency is missing.
 *
 * @example
 * money(row).toDollars()                      // "1.2378912"
 * money(row, "list_amount").format({ locale: "en-US" }) // "$1.24"
 */
export function money(source: MoneySource, field: MoneyField = "amount"): Money {
  const { cents, currency } = readMoney(source, field, "row");
  return new ExactMoney(cents, currency);
}

/** What `money` reads, without the object around it. `path` names the source in an error. */
export function readMoney(source: unknown, field: MoneyField, path: string): { cents: Decimal; currency: string } {
  if (field !== "amount" && field !== "list_amount") {
    throw new ParamsError("No such money field.", {
      param: "field",
      received: field,
      allowed: ["amount", "list_amount"],
    });
  }
  const row = asRecord(source, path);
  if (isRecord(row["estimated_cost"])) return readMoney(row["estimated_cost"], field, `${path}.estimated_cost`);
  const whole = row["cost"] !== undefined;
  const place = whole ? `${path}.cost` : path;
  const figures = whole ? asRecord(row["cost"], place) : row;
  // Cost reports write strings. A number there has lost digits already; only an estimate may be one.
  const read = whole || "cost_type" in figures || field === "list_amount" ? readCents : readEstimatedCents;
  return {
    cents: read(figures[field], `${place}.${field}`),
    currency: readCurrency(figures["currency"], `${place}.currency`),
  };
}
