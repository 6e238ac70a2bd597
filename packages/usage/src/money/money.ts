/**
 * An exact amount of money. Keeps every digit that the server sent; only `format()` and `ratio()` round.
 *
 * Immutable. `JSON.stringify` returns `{ amountCents, currency }`, a template string `"1.2345 USD"`. Arithmetic
 * operators throw, because they would convert to a double.
 */
export interface Money {
  /** Cents as a plain decimal without trailing zeros: `"123.45"` is $1.2345. */
  readonly amountCents: string;
  /** ISO 4217 code. So far, the API only sends `USD`. */
  readonly currency: string;
  /**
   * The same amount in the currency's main unit, exact: `"1.2345"`. The API documents amounts in the smallest unit of
   * the currency, so for a currency without cents its own decimals apply: 500 in JPY is `"500"` yen.
   */
  toDollars(): string;
  /** The exact sum. Throws `MixedCurrencyError` for another currency. */
  plus(other: Money): Money;
  /** The exact difference. Throws `MixedCurrencyError` for another currency. */
  minus(other: Money): Money;
  /** The exact product with a share or a count: `times("0.25")`, `times(3n)`. A number is a `ParamsError`. */
  times(factor: string | bigint): Money;
  /** -1, 0 or 1, for `sort`. Throws `MixedCurrencyError` for another currency. */
  compare(other: Money): -1 | 0 | 1;
  /** Whether the amount is exactly zero. */
  isZero(): boolean;
  /**
   * This amount divided by another: `spent.ratio(budget)` is `"0.666667"`. Always 6 decimals, rounded half to even.
   * Throws `MixedCurrencyError` for another currency, and `ParamsError` for zero.
   */
  ratio(other: Money): string;
  /**
   * For display: `"$1.23"`. Takes a locale, options of `Intl.NumberFormat`, or both; the default locale is the runtime's:
   * `format("de-DE")`, `format({ locale: "de-DE", maximumFractionDigits: 4 })`. Rounds to the currency's decimals, halves
   * away from zero, unless `roundingMode` or the number of digits is set.
   */
  format(options?: MoneyFormat): string;
  format(locale: MoneyFormat["locale"], options?: MoneyFormat): string;
  toJSON(): { amountCents: string; currency: string };
}

/** How to format money: a locale and all options of `Intl.NumberFormat`, except those that the amount itself decides. */
export interface MoneyFormat extends Omit<Intl.NumberFormatOptions, "style" | "currency"> {
  readonly locale?: string | readonly string[] | undefined;
}
