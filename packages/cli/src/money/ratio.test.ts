import { money } from "@org/usage";
import { expect, test } from "vitest";
import { dollars, fraction } from "./ratio.ts";

test("dollars become cents exactly, however many digits they have", () => {
  expect(dollars("4999.50", "USD").amountCents).toBe("499950");
  expect(dollars("90071992547409.93", "USD").amountCents).toBe("9007199254740993");
});

const cents = (amount: string): string => fraction(money({ amount, currency: "USD" }), 30, 20).amountCents;

test("a fraction is rounded to whole cents, halves away from zero", () => {
  expect(cents("1")).toBe("2");
  expect(cents("-1")).toBe("-2");
  expect(cents("0.2")).toBe("0");
  expect(cents("9007199254740993")).toBe("13510798882111490");
});
