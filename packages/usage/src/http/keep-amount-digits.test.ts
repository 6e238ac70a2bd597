import { expect, test } from "vitest";
import { keepAmountDigits } from "./keep-amount-digits.ts";

const withAmount = (amount: string): string => `{"amount":${amount},"currency":"USD"}`;

/** The amount as it is written afterwards. */
const kept = (amount: string): string => {
  const [, written] = /^\{"amount":(.*),"currency":"USD"\}$/.exec(keepAmountDigits(withAmount(amount))) ?? [];
  return written ?? "nothing";
};

test.each([
  "0",
  "-0",
  "0.0",
  "10",
  "1.50",
  "-3.25",
  "1e3",
  "1E3",
  "1e+3",
  "1.5e-7",
  "0.00000001",
  "100000000000000000000",
  "5e-324",
])("%s is what a double prints, so it stays a number as it was written", (amount) => {
  expect(kept(amount)).toBe(amount);
});

test.each([
  ["9007199254740993", "9007199254740993"],
  ["-9007199254740993", "-9007199254740993"],
  ["0.12345678901234567890", "0.1234567890123456789"],
  ["1.2345678901234567890e3", "1234.567890123456789"],
  ["12345678901234567890E-3", "12345678901234567.89"],
  ["1e400", `1${"0".repeat(400)}`],
])("%s would be rounded, so it becomes the text of %s", (amount, text) => {
  expect(kept(amount)).toBe(`"${text}"`);
});

test("a number of up to 120 characters is converted, and a longer one is kept as it was written", () => {
  expect(kept(`0.${"1".repeat(117)}0`)).toBe(`"0.${"1".repeat(117)}"`);
  expect(kept(`0.${"1".repeat(118)}0`)).toBe(`"0.${"1".repeat(118)}0"`);
  expect(kept("1e9999")).toBe('"1e9999"');
});

test.each([
  '{"amounts":9007199254740993}',
  '{"list_amount":9007199254740993}',
  '{"amount":"9007199254740993"}',
  '{"amount":[9007199254740993]}',
  '{"amount":9007199254740993x}',
  '{"amount" 9007199254740993}',
  '{"amount":9007199254740993.}',
  '{"amount":+9007199254740993}',
])("only a number whose name is amount is changed: %s", (json) => {
  expect(keepAmountDigits(json)).toBe(json);
});

test("every amount of a page is looked at, in whatever layout it is written", () => {
  const rounded = "9007199254740993";
  expect(keepAmountDigits(`[{"amount": ${rounded} },{"amount"\n:\t${rounded}\n,"x":1},{"amount":5}]`)).toBe(
    `[{"amount": "${rounded}" },{"amount"\n:\t"${rounded}"\n,"x":1},{"amount":5}]`,
  );
});
