import { Decimal } from "decimal.js";
import { assert, constantFrom, array, bigInt, double, integer, nat, property, stringMatching, tuple } from "fast-check";
import { expect, test } from "vitest";
import { ProtocolError } from "../errors/protocol-error.ts";
import type { Money } from "./money.ts";
import { money } from "./read-money.ts";
import { sumMoney } from "./sum-money.ts";

// An independent implementation decides. Its precision is far beyond every figure below, so that it rounds nothing.
const Oracle = Decimal.clone({ precision: 2000, toExpNeg: -9e15, toExpPos: 9e15 });

const amounts = stringMatching(/^-?[0-9]{1,40}(\.[0-9]{1,40})?$/);

function cents(amount: string): Money {
  return money({ amount, currency: "USD" });
}

/** decimal.js knows a negative zero; money does not. */
function printed(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}

test("amounts print like decimal.js", () => {
  assert(
    property(amounts, (amount) => {
      expect(cents(amount).amountCents).toBe(printed(new Oracle(amount)));
      expect(cents(amount).toDollars()).toBe(printed(new Oracle(amount).div(100)));
    }),
  );
});

test("sums, products and comparisons equal those of decimal.js", () => {
  assert(
    property(tuple(amounts, amounts), ([left, right]) => {
      const [one, other] = [new Oracle(left), new Oracle(right)];
      expect(cents(left).plus(cents(right)).amountCents).toBe(printed(one.plus(other)));
      expect(cents(left).times(right).amountCents).toBe(printed(one.times(other)));
      expect(cents(left).compare(cents(right))).toBe(one.comparedTo(other));
    }),
  );
});

test("differences and ratios equal those of decimal.js, rounded half to even", () => {
  assert(
    property(tuple(amounts, amounts), ([left, right]) => {
      const [one, other] = [new Oracle(left), new Oracle(right)];
      expect(cents(left).minus(cents(right)).amountCents).toBe(printed(one.minus(other)));
      if (other.isZero()) return;
      const ratio = one.div(other).toDecimalPlaces(6, Decimal.ROUND_HALF_EVEN);
      expect(cents(left).ratio(cents(right))).toBe(ratio.isZero() ? "0.000000" : ratio.toFixed(6));
    }),
  );
});

test("a ratio in the middle of two goes to the even one", () => {
  assert(
    property(integer({ min: -1_000_000, max: 1_000_000 }), (half) => {
      const ratio = new Oracle(2 * half + 1).div(2_000_000).toDecimalPlaces(6, Decimal.ROUND_HALF_EVEN);
      expect(cents(String(2 * half + 1)).ratio(cents("2000000"))).toBe(ratio.isZero() ? "0.000000" : ratio.toFixed(6));
    }),
  );
});

test("multiplying by a bigint equals multiplying by the same decimal", () => {
  assert(
    property(amounts, bigInt(), (amount, factor) => {
      expect(cents(amount).times(factor).amountCents).toBe(printed(new Oracle(amount).times(factor.toString())));
    }),
  );
});

test("a sum of rows equals the sum of decimal.js, in any order", () => {
  assert(
    property(array(amounts, { maxLength: 50 }), (list) => {
      const expected = printed(list.reduce((sum, amount) => sum.plus(amount), new Oracle(0)));
      const rows = list.map((amount) => ({ amount, currency: "USD" }));
      expect(sumMoney(rows).amountCents).toBe(expected);
      expect(sumMoney(rows.toReversed()).amountCents).toBe(expected);
      expect(sumMoney(list.map(cents)).amountCents).toBe(expected);
    }),
  );
});

test("a JSON number is read as printed", () => {
  const doubles = double({ noNaN: true, noDefaultInfinity: true });
  assert(
    property(doubles, (amount) => {
      const expected = printed(new Oracle(JSON.stringify(amount)));
      if (expected.replace(/[-.]/g, "").length > 100)
        expect(() => money({ amount, currency: "USD" })).toThrow(ProtocolError);
      else expect(money({ amount, currency: "USD" }).amountCents).toBe(expected);
    }),
  );
});

test("formatting rounds once, like decimal.js with halves away from zero", () => {
  assert(
    property(amounts, nat(6), constantFrom("en-US", "de-DE", "hi-IN"), (amount, digits, locale) => {
      const rounded = new Oracle(amount).div(100).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
      const options = { locale, minimumFractionDigits: digits, maximumFractionDigits: digits };
      const plain = new Intl.NumberFormat(locale, { ...options, style: "currency", currency: "USD" });
      const text = cents(amount).format(options);
      // Intl decides the sign of a rounded zero.
      expect(text.replace("-", "")).toBe(plain.format(rounded.abs().toFixed() as `${number}`));
    }),
  );
});
