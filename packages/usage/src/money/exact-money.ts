import { MixedCurrencyError } from "../errors/mixed-currency-error.ts";
import { ParamsError } from "../errors/params-error.ts";
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  printDecimal,
  printFixed,
} from "./decimal.ts";
import type { Money, MoneyFormat } from "./money.ts";

/** Maximum digits before the decimal point (a double overflows at 309). */
const maxIntegerDigits = 300;
const maxInputLength = 1000;
const ratioDecimals = 6;

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

  minus(other: Money): Money {
    return new ExactMoney(addDecimals(this.#cents, negateDecimal(this.#sameCurrency(other))), this.currency);
  }

  times(factor: string | bigint): Money {
    return new ExactMoney(multiplyDecimals(this.#cents, readDecimal("times", "factor", factor)), this.currency);
  }

  compare(other: Money): -1 | 0 | 1 {
    return compareDecimals(this.#cents, this.#sameCurrency(other));
  }

  isZero(): boolean {
    return this.#cents.digits === 0n;
  }

  ratio(other: Money): string {
    const divisor = this.#sameCurrency(other);
    if (divisor.digits !== 0n) return printFixed(divideDecimals(this.#cents, divisor, ratioDecimals));
    throw new ParamsError("ratio() cannot divide by zero.", {
      param: "other",
      received: other,
      hint: "Check other.isZero() first.",
    });
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
      hint: "Use plus(), minus(), times() and compare(), or amountCents for the exact digits.",
    });
  }

  #sameCurrency(other: Money): Decimal {
    const cents = other instanceof ExactMoney ? other.#cents : centsOf(other);
    if (cents === undefined) {
      throw new ParamsError(
        "Only Money can be added to Money, subtracted from it, divided by it or compared with it.",
        {
          hint: "Convert a row first: money(row).",
        },
      );
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

/** An exact number from the caller. Bounded, because a bigint can be larger than any that can be multiplied. */
export function readDecimal(call: string, param: string, value: string | bigint): Decimal {
  const text = typeof value === "bigint" && isReasonable(value) ? String(value) : value;
  const decimal = typeof text === "string" && text.length <= maxInputLength ? parseDecimal(text) : undefined;
  if (decimal !== undefined) return decimal;
  throw new ParamsError(`${call}() takes a bigint or a plain decimal string.`, {
    param,
    received: value,
    hint: `Write ${call}("0.25") or ${call}(3n), with at most ${maxInputLength} digits; a number has already been rounded.`,
  });
}

function isReasonable(value: bigint): boolean {
  const limit = 10n ** BigInt(maxInputLength - 1);
  return value < limit && value > -limit;
}

function isOptions(first: MoneyFormat | MoneyFormat["locale"]): first is MoneyFormat {
  return typeof first === "object" && first !== null && !Array.isArray(first);
}

/** How many decimals the currency's main unit has: 2 for USD, 0 for JPY. Amounts are in the smallest of them. */
function minorDigits(currency: string): number {
  if (currency === "USD") return 2;
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
