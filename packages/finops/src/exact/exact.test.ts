import { Decimal } from "decimal.js";
import { assert, bigInt, property, stringMatching } from "fast-check";
import { expect, test } from "vitest";
import { add, compare, decimalOf, multiply, parseDecimal, printDecimal, shiftDown, subtract } from "./decimal.ts";
import { divideExactly, divideRounded } from "./divide.ts";
import { ratioOf } from "./ratio.ts";

// An independent implementation decides. Its precision is far beyond every figure below, so that it rounds nothing.
const Oracle = Decimal.clone({ precision: 500, toExpNeg: -9e15, toExpPos: 9e15, rounding: Decimal.ROUND_HALF_EVEN });

const texts = stringMatching(/^-?[0-9]{1,30}(\.[0-9]{1,30})?$/);

function printed(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}

test("sums, differences, products, and comparisons are those of decimal.js", () => {
  assert(
    property(texts, texts, (left, right) => {
      const [a, b] = [decimalOf(left, "left"), decimalOf(right, "right")];
      const [x, y] = [new Oracle(left), new Oracle(right)];
      expect(printDecimal(add(a, b))).toBe(printed(x.plus(y)));
      expect(printDecimal(subtract(a, b))).toBe(printed(x.minus(y)));
      expect(printDecimal(multiply(a, b))).toBe(printed(x.times(y)));
      expect(compare(a, b)).toBe(x.comparedTo(y));
      expect(printDecimal(shiftDown(a, 6))).toBe(printed(x.div(1_000_000)));
    }),
  );
});

test("a quotient that ends is exact, and one that does not end is rounded half to even", () => {
  assert(
    property(texts, bigInt({ min: 1n, max: 10n ** 12n }), (text, divisor) => {
      const [above, below] = [decimalOf(text, "above"), { digits: divisor, scale: 0 }];
      const quotient = new Oracle(text).div(String(divisor));
      const exact = divideExactly(above, below);
      if (exact !== undefined) expect(new Oracle(printDecimal(exact)).times(String(divisor)).eq(text)).toBe(true);
      expect(printDecimal(divideRounded(above, below, 6))).toBe(printed(quotient.toDecimalPlaces(6)));
    }),
  );
});

test.each([
  ["1", "8", "0.125"],
  ["1", "3", "0.333333"],
  ["2", "3", "0.666667"],
  ["-1", "3", "-0.333333"],
  ["1", "-4", "-0.25"],
  ["0", "7", "0"],
])("the ratio of %s and %s reads %s", (above, below, decimal) => {
  expect(ratioOf(decimalOf(above, "above"), decimalOf(below, "below"))?.toDecimal()).toBe(decimal);
});

test("nothing has no ratio, and what is not a plain decimal is refused", () => {
  expect(ratioOf(decimalOf("1", "above"), decimalOf("0", "below"))).toBeUndefined();
  expect(divideExactly(decimalOf("1", "above"), decimalOf("3", "below"))).toBeUndefined();
  for (const text of ["", "1e3", "+1", ".5", "1.", " 1", "NaN", "1,5"]) expect(parseDecimal(text)).toBeUndefined();
  expect(() => decimalOf("1e3", "amount")).toThrow(
    'amount is invalid: got "1e3"; expected a plain decimal such as "12.5".',
  );
});
