import { money } from "@org/usage";
import { expect, test } from "vitest";
import { toCents } from "./to-cents.ts";

test.each([
  ["1015.5", "1016"],
  ["1016.5", "1016"],
  ["1016.5000001", "1017"],
  ["-0.5", "0"],
  ["-1.5", "-2"],
  ["9007199254740993.4", "9007199254740993"],
])("%s cents are shown as %s: a half goes to the even cent", (amount, cents) => {
  expect(toCents(money({ amount, currency: "USD" })).amountCents).toBe(cents);
});
