import { expect, test } from "vitest";
import { growthExponent, median, pairedRatio, summarize } from "./statistics.ts";

test("the median is the middle one, or halfway between the two in the middle", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 6])).toBe(5.5);
  expect(median([])).toBeNaN();
});

test("a summary spans all measurements and leaves their order alone", () => {
  const values = [3, 1, 2];
  expect(summarize(values)).toEqual({ median: 2, low: 1, high: 3 });
  expect(values).toEqual([3, 1, 2]);
});

test("a ratio of pairs does not mind that the machine was slow for some of them", () => {
  expect(pairedRatio([2, 20, 200], [1, 10, 100])).toBe(2);
});

test("the exponent tells linear, quadratic and constant growth apart", () => {
  const sizes = [1, 3, 10, 32, 100];
  expect(
    growthExponent(
      sizes,
      sizes.map((size) => 7 * size),
    ),
  ).toBeCloseTo(1);
  expect(
    growthExponent(
      sizes,
      sizes.map((size) => 0.5 * size ** 2),
    ),
  ).toBeCloseTo(2);
  expect(
    growthExponent(
      sizes,
      sizes.map(() => 4),
    ),
  ).toBeCloseTo(0);
});
