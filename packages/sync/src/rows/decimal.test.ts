import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDecimals, checkDecimal, checkInteger, fromUnits, toUnits } from "./decimal.ts";

const Exact = Decimal.clone({ precision: 80, toExpNeg: -60, toExpPos: 60 });

/** Decimals of up to 20 integer digits and 18 decimals. */
const decimals = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.boolean())
  .map(([integer, fraction, isNegative]) => `${isNegative ? "-" : ""}${integer}.${String(fraction).padStart(18, "0")}`);

test("a decimal comes back as it went in, in its shortest form", () => {
  fc.assert(
    fc.property(decimals, (decimal) => {
      const plain = fromUnits(toUnits(decimal, "x"));
      expect(new Exact(plain).equals(decimal)).toBe(true);
      expect(plain).not.toMatch(/\.\d*0$|^-?0\d/);
    }),
  );
});

test("sums are those of another implementation", () => {
  const small = decimals.map((decimal) => decimal.replace(/\d{3}(?=\.)/, ""));
  fc.assert(
    fc.property(fc.array(small, { maxLength: 9 }), (all) => {
      const sum = all.reduce((total, each) => total.plus(each), new Exact(0));
      expect(new Exact(addDecimals(all)).equals(sum)).toBe(true);
    }),
  );
});

test("what a store would round is refused, with its row", () => {
  expect(checkDecimal(`${"9".repeat(20)}.${"9".repeat(18)}`, "row a")).toBe(`${"9".repeat(20)}.${"9".repeat(18)}`);
  expect(checkDecimal(`000${"9".repeat(20)}.10000000000000000000000`, "row a")).toBe(`${"9".repeat(20)}.1`);
  for (const decimal of [`0.${"0".repeat(18)}1`, "1".padEnd(21, "0"), "1e5", "NaN", "", ".5", "+1", "0x1", "1,5"]) {
    expect(() => checkDecimal(decimal, "row a"), decimal).toThrow(/row a is invalid/);
  }
});

test("a count beyond 64 bits is refused", () => {
  expect(checkInteger(2n ** 63n - 1n, "row a")).toBe(2n ** 63n - 1n);
  expect(() => checkInteger(2n ** 63n, "row a")).toThrow(/row a is invalid/);
});
