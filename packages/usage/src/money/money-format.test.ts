import { expect, test } from "vitest";
import { ParamsError } from "../errors/params-error.ts";
import type { Money } from "./money.ts";
import { money } from "./read-money.ts";

function cents(amount: string, currency = "USD"): Money {
  return money({ amount, currency });
}

test("format rounds to the currency's decimals", () => {
  expect(cents("123.78912").format({ locale: "en-US" })).toBe("$1.24");
  expect(cents("123456789").format({ locale: "de-DE" })).toBe("1.234.567,89\u00a0$");
});

test("halves are rounded away from zero, on both sides", () => {
  expect(cents("0.5").format({ locale: "en-US" })).toBe("$0.01");
  expect(cents("100.5").format({ locale: "en-US" })).toBe("$1.01");
  expect(cents("-100.5").format({ locale: "en-US" })).toBe("-$1.01");
});

test("format uses every digit: an amount just below a half stays below it", () => {
  // As doubles, both amounts are 1.005 dollars (in truth 1.00499999999999989...).
  expect(cents("100.4999999999999999999999").format({ locale: "en-US" })).toBe("$1.00");
  expect(cents("100.5000000000000000000001").format({ locale: "en-US" })).toBe("$1.01");
});

test("digits beyond the precision of a double are shown", () => {
  expect(cents("123456789012345678901234567").format({ locale: "en-US" })).toBe(
    "$1,234,567,890,123,456,789,012,345.67",
  );
  expect(cents("0.123456789012345678").format({ locale: "en-US", minimumFractionDigits: 20 })).toBe(
    "$0.00123456789012345678",
  );
});

test("the options of Intl are the caller's, except style and currency", () => {
  const amount = cents("123.78912");
  expect(amount.format({ locale: "en-US", maximumFractionDigits: 4 })).toBe("$1.2379");
  expect(amount.format({ locale: "en-US", currencyDisplay: "code" })).toBe("USD\u00a01.24");
  expect(amount.format({ locale: "en-US", roundingMode: "floor" })).toBe("$1.23");
  expect(amount.format({ locale: "en-US", style: "percent", currency: "EUR" } as never)).toBe("$1.24");
});

test("a locale can precede the options or replace them", () => {
  const amount = cents("123456.78912");
  expect(amount.format("de-DE")).toBe("1.234,57\u00a0$");
  expect(amount.format(["de-DE", "en-US"])).toBe("1.234,57\u00a0$");
  expect(amount.format("en-US", { maximumFractionDigits: 4 })).toBe("$1,234.5679");
  expect(amount.format(undefined, { locale: "en-US" })).toBe("$1,234.57");
  expect(amount.format(undefined, { locale: "de-DE" })).toBe("1.234,57\u00a0$");
  expect(amount.format(undefined)).toBe(amount.format());
});

test("a currency without cents uses its own smallest unit", () => {
  expect(cents("500", "JPY").toDollars()).toBe("500");
  expect(cents("500", "JPY").format({ locale: "en-US" })).toBe("¥500");
  expect(cents("500", "EUR").toDollars()).toBe("5");
  // ISO 4217: a dinar of Kuwait has 1,000 fils.
  expect(cents("5250", "KWD").toDollars()).toBe("5.25");
});

test("an amount that Intl would format as infinite is rejected", () => {
  const large = (digits: number): Money => cents("1").times(10n ** BigInt(digits) - 1n);
  expect(large(300).format({ locale: "en-US" })).toContain("999.99");
  expect(() => large(320).format({ locale: "en-US" })).toThrow(ParamsError);
  expect(cents(`1.${"9".repeat(99)}`).format({ locale: "en-US" })).toBe("$0.02");
});

test("options that Intl rejects are a ParamsError", () => {
  const wrong = [{ locale: "not a locale" }, { maximumFractionDigits: 101 }];
  for (const options of wrong) {
    let thrown: unknown;
    try {
      cents("1").format(options);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ParamsError);
  }
});

test("null is neither a locale nor options", () => {
  expect(() => cents("123").format(null as never)).toThrow(ParamsError);
});
