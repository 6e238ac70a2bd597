import { expect, test } from "vitest";
import { growthExponent, median, pairedRatio, summarize } from "./statistics.ts";

test("the median is the middle value, or the mean of the two middle values", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 6])).toBe(5.5);
  expect(median([])).toBeNaN();
});

test("a summary covers all measurements and does not reorder them", () => {
  const values = [3, 1, 2];
  expect(summarize(values)).toEqual({ median: 2, low: 1, high: 3 });
  expect(values).toEqual([3, 1, 2]);
});

test("a ratio of pairs is not affected if the machine was slow for some of them", () => {
  expect(pairedRatio([2, 20, 200], [1, 10, 100])).toBe(2);
});

test("the exponent distinguishes linear, quadratic and constant growth", () => {
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
