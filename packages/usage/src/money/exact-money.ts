import { MixedCurrencyError } from "../errors/mixed-currency-error.ts";
import { ParamsError } from "../errors/params-error.ts";
import { addDecimals, compareDecimals, multiplyDecimals, parseDecimal, printDecimal, type Decimal } from "./decimal.ts";
import type { Money, MoneyFormat } from "./money.ts";

/** Maximum digits before the decimal point (a double overflows at 309). */
const maxIntegerDigits = 300;

/** Not exported from the package: callers use the `Money` interface, so an instance from another bundle works too. */
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
    // Beyond the range of a double, Intl prints infinity, even for a string.
    if (text.search(/\.|$/) > maxIntegerDigits) {
      throw new ParamsError(`The amount is too large to format: it has more than ${maxIntegerDigits} digits.`, {
        param: "amountCents",
        hint: "Use amountCents or toDollars() for the exact digits.",
      });
    }
    try {
      const formatter = new Intl.NumberFormat(locale, { ...rest, style: "currency", currency: this.currency });
      // Intl formats a string exactly; a number would already have lost digits.
      return formatter.format(text as `${number}`);
    } catch (error) {
      throw new ParamsError(`Intl.NumberFormat rejects these options: ${String(error)}.`, { param: "options" });
    }
  }

  toJSON(): { amountCents: string; currency: string } {
    return { amountCents: this.amountCents, currency: this.currency };
  }

  [Symbol.toPrimitive](hint: string): string {
    if (hint === "string") return `${this.toDollars()} ${this.currency}`;
    throw new ParamsError("Money is not a number: +, * and < would lose cents.", {
      hint: "Use plus(), times() and compare(), or amountCents for the exact digits.",
    });
  }

  #sameCurrency(other: Money): Decimal {
    const cents = other instanceof ExactMoney ? other.#cents : centsOf(other);
    if (cents === undefined) {
      throw new ParamsError("Only Money can be added to Money or compared with it.", {
        hint: "Convert a row first: money(row).",
      });
    }
    if (other.currency !== this.currency) throw new MixedCurrencyError(this.currency, other.currency);
    return cents;
  }
}

/** The cents of Money from another copy of this package, or parsed from JSON. */
function centsOf(other: Money): Decimal | undefined {
  const isMoney = typeof other?.amountCents === "string" && typeof other.currency === "string";
  return isMoney ? parseDecimal(other.amountCents) : undefined;
}

function parseFactor(factor: string): Decimal {
  const decimal = typeof factor === "string" ? parseDecimal(factor) : undefined;
  if (decimal !== undefined) return decimal;
  throw new ParamsError("times() takes a bigint or a plain decimal string.", {
    param: "factor",
    received: factor,
    hint: 'Write times("0.25") or times(3n); a number has already been rounded.',
  });
}

function isOptions(first: MoneyFormat | MoneyFormat["locale"]): first is MoneyFormat {
  return typeof first === "object" && first !== null && !Array.isArray(first);
}

/** How many decimals the currency's main unit has: 2 for USD, 0 for JPY. Amounts are in the smallest of them. */
function minorDigits(currency: string): number {
  if (currency === "USD") return 2;
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
