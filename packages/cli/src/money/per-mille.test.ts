import { money } from "@org/usage";
import { expect, test } from "vitest";
import { perMille } from "./per-mille.ts";

const usd = (amount: string) => money({ amount, currency: "USD" });

test("a share is exact where a float would round", () => {
  expect(perMille(usd("9007199254740993.1"), usd("18014398509481986.2"))).toBe(500);
});

test("a share is rounded down, so that shares never add up to more than the whole", () => {
  expect(perMille(usd("2"), usd("3"))).toBe(666);
});

test("nothing is a share of nothing, and a negative whole has no shares", () => {
  expect(perMille(usd("1"), usd("0"))).toBeNull();
  expect(perMille(usd("1"), usd("-5"))).toBeNull();
});
