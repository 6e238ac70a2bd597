import { expect, test } from "vitest";
import { rateText, shareDecimal, shareText } from "./percent.ts";

test("thousandths are a percentage for people and a decimal for programs", () => {
  expect([667, 62, 0, 5, -42, 1000, 1042].map(shareText)).toEqual([
    "66.7%",
    "6.2%",
    "0.0%",
    "0.5%",
    "-4.2%",
    "100.0%",
    "104.2%",
  ]);
  expect([667, 62, 0, 5, -42, 1000, 1042].map(shareDecimal)).toEqual([
    "0.667",
    "0.062",
    "0.000",
    "0.005",
    "-0.042",
    "1.000",
    "1.042",
  ]);
});

// 1/16, 3/16 and 669/2000 are ties between two thousandths; the even one is printed.
test.each([
  [1 / 16, "6.2%"],
  [3 / 16, "18.8%"],
  [669 / 2000, "33.4%"],
  [1 / 3, "33.3%"],
  [2 / 3, "66.7%"],
  [0, "0.0%"],
  [1, "100.0%"],
])("the rate %d is %s", (rate, text) => {
  expect(rateText(rate)).toBe(text);
});
