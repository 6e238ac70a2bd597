import { MixedCurrencyError } from "../errors/mixed-currency-error.ts";
import { ParamsError } from "../errors/params-error.ts";
import { addDecimals, compareDecimals, multiplyDecimals, parseDecimal, printDecimal, type Decimal } from "./decimal.ts";
import type { Money, MoneyFormat } from "./money.ts";

/** Of the whole part; a double ends behind 308. */
const mostDigits = 300;

/** Not exported from the package: people hold the `Money` interface, and a copy of it from another bundle works too. */
export class ExactMoney implements Money {
  readonly amountCents: string;
  readonly currency: string;
  readonly #cents: Decimal;

  constructor(cents: Decimal, currency: string) {
    this.amountCents = printDecimal(cents);
    this.currency = currency;
    this.#cents = cents;
  }

  toDollars(): string {
    return printDecimal({ digits: this.#cents.digits, scale: this.#cents.scale + minorDigits(this.currency) });
  }

  plus(other: Money): Money {
    return new ExactMoney(addDecimals(this.#cents, this.#sameCurrency(other)), this.currency);
  }

  times(factor: string | bigint): Money {
    const decimal = typeof factor === "bigint" ? { digits: factor, scale: 0 } : parseFactor(factor);
    return new ExactMoney(multiplyDecimals(this.#cents, decimal), this.currency);
  }

  compare(other: Money): -1 | 0 | 1 {
    return compareDecimals(this.#cents, this.#sameCurrency(other));
  }

  format(first: MoneyFormat | MoneyFormat["locale"], second?: MoneyFormat): string {
    const { locale, ...rest } = isOptions(first) ? first : { ...second, ...(first !== undefined && { locale: first }) };
    const text = this.toDollars();
    // Where a double would end, Intl writes the sign for infinity, also for a string.
    if (text.search(/\.|$/) > mostDigits) {
      throw new ParamsError("No runtime can format so large an amount.", { param: "amountCents" });
    }
    try {
      const formatter = new Intl.NumberFormat(locale, { ...rest, style: "currency", currency: this.currency });
      // Given a string, Intl reads every digit of it; given a number it would round before it rounds.
      return formatter.format(text as `${number}`);
    } catch (error) {
      throw new ParamsError(`Money can't be formatted like that: ${String(error)}.`, { param: "options" });
    }
  }

  toJSON(): { amountCents: string; currency: string } {
    return { amountCents: this.amountCents, currency: this.currency };
  }

  [Symbol.toPrimitive](hint: string): string {
    if (hint === "string") return `${this.toDollars()} ${this.currency}`;
    throw new ParamsError("Money is not a number, so +, * and < would lose cents.", {
      hint: "Use plus(), times() and compare(), or amountCents for the exact digits.",
    });
  }

  #sameCurrency(other: Money): Decimal {
    const cents = other instanceof ExactMoney ? other.#cents : centsOf(other);
    if (cents === undefined) {
      throw new ParamsError("Only Money can be added to Money or compared with it.", {
        hint: "Wrap a row: money(row).",
      });
    }
    if (other.currency !== this.currency) throw new MixedCurrencyError(this.currency, other.currency);
    return cents;
  }
}

/** Money of another copy of this package, or read back from JSON. */
function centsOf(other: Money): Decimal | undefined {
  const whole = typeof other?.amountCents === "string" && typeof other.currency === "string";
  return whole ? parseDecimal(other.amountCents) : undefined;
}

function parseFactor(factor: string): Decimal {
  const decimal = typeof factor === "string" ? parseDecimal(factor) : undefined;
  if (decimal !== undefined) return decimal;
  throw new ParamsError("times() takes a bigint or a plain decimal string.", {
    param: "factor",
    received: factor,
    hint: 'Write times("0.25") or times(3n); a number has been rounded already.',
  });
}

function isOptions(first: MoneyFormat | MoneyFormat["locale"]): first is MoneyFormat {
  return typeof first === "object" && first !== null && !Array.isArray(first);
}

/** How many decimals the currency's main unit has: 2 for USD, 0 for JPY. An amount is in the last of them. */
function minorDigits(currency: string): number {
  if (currency === "USD") return 2;
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
