import { money } from "@org/usage";
import { expect, test } from "vitest";
import { divideHalfEven, dollars, fraction, perMille } from "./ratio.ts";

const usd = (amount: string) => money({ amount, currency: "USD" });

test("dollars become cents exactly, whatever the number of digits", () => {
  expect(dollars("4999.50", "USD").amountCents).toBe("499950");
  expect(dollars("90071992547409.93", "USD").amountCents).toBe("9007199254740993");
});

const cents = (amount: string): string => fraction(usd(amount), 30, 20).amountCents;

test("a fraction is rounded half to even, to whole cents", () => {
  expect(cents("1")).toBe("2");
  expect(cents("3")).toBe("4");
  expect(cents("-1")).toBe("-2");
  expect(cents("0.2")).toBe("0");
  expect(cents("9007199254740993")).toBe("13510798882111490");
});

test("a share is exact although a float would round", () => {
  expect(perMille(usd("9007199254740993.1"), usd("18014398509481986.2"))).toBe(500);
});

// 10 of 15 is 66.666...%; 1, 3 and 5 of 16 are 62.5, 187.5 and 312.5 thousandths, whose even neighbors are 62, 188, 312.
test.each([
  ["10", "15", 667],
  ["5", "15", 333],
  ["1", "16", 62],
  ["3", "16", 188],
  ["5", "16", 312],
  ["-3", "16", -188],
  ["16", "16", 1000],
])("%s of %s is %i thousandths: rounded half to even", (part, total, thousandths) => {
  expect(perMille(usd(part), usd(total))).toBe(thousandths);
});

test("nothing is a share of zero, and a negative total has no shares", () => {
  expect(perMille(usd("1"), usd("0"))).toBeNull();
  expect(perMille(usd("1"), usd("-5"))).toBeNull();
});

test("a half goes to the even neighbor on both sides of zero", () => {
  expect([1n, 3n, 5n, -1n, -3n].map((dividend) => divideHalfEven(dividend, 2n))).toEqual([0n, 2n, 2n, 0n, -2n]);
});
