import { expect, test } from "vitest";
import { thrownBy } from "../../test/pages.ts";
import { isCents, isEstimatedCents, readCents, readCurrency, readEstimatedCents } from "./amount.ts";
import { decimalOfNumber, parseDecimal, printDecimal, printFixed } from "./decimal.ts";
import { dollars } from "./dollars.ts";
import type { Money } from "./money.ts";
import { money } from "./read-money.ts";
import { sumMoney } from "./sum-money.ts";

const cent = money({ amount: "1", currency: "USD" });

test("an amount may have a sign and a point besides its 100 digits, and no digit more", () => {
  for (const text of ["1".repeat(100), `-${"1".repeat(100)}`, `1.${"1".repeat(99)}`, `-1.${"1".repeat(99)}`])
    expect(isCents(text), text).toBe(true);
  for (const text of ["1".repeat(101), `-${"1".repeat(101)}`, `1.${"1".repeat(100)}`, `-1.${"1".repeat(100)}`])
    expect(isCents(text), text).toBe(false);
});

test("an estimate may be a number or text, with the same limit on its digits", () => {
  for (const value of [0, -0, 1, -1.5, 1e79, 1e81, 1e99, 1e-81, 1e-99, "1.5", "1".repeat(100)])
    expect(isEstimatedCents(value), String(value)).toBe(true);
  for (const value of [1e100, -1e100, 1e-100, NaN, Infinity, -Infinity, "1e5", "1".repeat(101), null, undefined, true])
    expect(isEstimatedCents(value), String(value)).toBe(false);
});

test("an error about an amount says whether it is missing or malformed, with its path", () => {
  const missing = thrownBy(() => readCents(undefined, "row.amount"));
  expect(missing).toMatchObject({ code: "bad_row", path: "row.amount" });
  expect((missing as Error).message).toContain("is missing");
  for (const value of ["1e5", 5, null])
    expect((thrownBy(() => readCents(value, "row.amount")) as Error).message).toMatch(/plain decimal.* 100 digits/);
  expect((thrownBy(() => readEstimatedCents(1e100, "row.amount")) as Error).message).toMatch(
    /finite number.* 100 digits/,
  );
});

test("a currency is three capital letters, and an error says whether it is missing", () => {
  expect(readCurrency("EUR", "row.currency")).toBe("EUR");
  for (const value of [undefined, null])
    expect((thrownBy(() => readCurrency(value, "row.currency")) as Error).message).toContain("is missing");
  for (const value of ["EURO", "xEUR", "EU", "Eur", ["EUR"], 978])
    expect((thrownBy(() => readCurrency(value, "row.currency")) as Error).message).toContain("not a currency code");
});

test("a text of 10,000 characters is a decimal, and a longer one is not", () => {
  expect(parseDecimal("9".repeat(10_000))).toEqual({ digits: 10n ** 10_000n - 1n, scale: 0 });
  expect(parseDecimal("9".repeat(10_001))).toBeUndefined();
});

test("sixteen digits are exact, although a double rounds them", () => {
  expect(parseDecimal("9007199254740993")).toEqual({ digits: 9007199254740993n, scale: 0 });
  expect(parseDecimal("90071992547409.93")).toEqual({ digits: 9007199254740993n, scale: 2 });
  expect(parseDecimal("-999999999999999")).toEqual({ digits: -999999999999999n, scale: 0 });
});

test.each([
  ["1e5", 100000n, 0],
  ["1E5", 100000n, 0],
  ["1.5e+3", 1500n, 0],
  ["1.5e-3", 15n, 4],
  ["15e-0", 15n, 0],
  ["-2.50", -250n, 2],
  ["1e0001", 10n, 0],
  ["1.25e1", 125n, 1],
  ["1.25e2", 125n, 0],
])("%s is %s divided by ten to the %s", (printed, digits, scale) => {
  expect(decimalOfNumber(printed)).toEqual({ digits, scale });
});

test("an exponent has at most four digits and is at most 1,000", () => {
  expect(decimalOfNumber("1e1000")).toEqual({ digits: 10n ** 1000n, scale: 0 });
  expect(decimalOfNumber("1e-1000")).toEqual({ digits: 1n, scale: 1000 });
  for (const printed of ["1e1001", "1e-1001", "1e00001", "1e", "1e+", "1e5e5", "1e5x", "1ex5", "e5", "1e1.5", "NaN"])
    expect(decimalOfNumber(printed), printed).toBeUndefined();
});

test("a decimal is printed as short as possible, or with exactly its decimals", () => {
  expect(printDecimal({ digits: -1500n, scale: 3 })).toBe("-1.5");
  expect(printDecimal({ digits: 5n, scale: 3 })).toBe("0.005");
  expect(printDecimal({ digits: 1000n, scale: 3 })).toBe("1");
  expect(printDecimal({ digits: 1000n, scale: 0 })).toBe("1000");
  expect(printFixed({ digits: -1500n, scale: 3 })).toBe("-1.500");
  expect(printFixed({ digits: 5n, scale: 3 })).toBe("0.005");
  expect(printFixed({ digits: -5n, scale: 0 })).toBe("-5");
});

const nines = (count: number): bigint => 10n ** BigInt(count) - 1n;

test("an amount of up to 300 digits before the point can be formatted", () => {
  // Cents, so two digits more.
  expect(cent.times(nines(302)).format("en-US").replace(/\D/g, "")).toHaveLength(302);
  expect(thrownBy(() => cent.times(10n ** 303n).format("en-US"))).toMatchObject({ param: "amountCents" });
  const error = thrownBy(() => cent.times(nines(303)).format("en-US"));
  expect(error).toMatchObject({
    name: "ParamsError",
    param: "amountCents",
    hint: expect.stringContaining("toDollars"),
  });
});

test("a factor has at most 1,000 characters as text, and 999 digits as a bigint", () => {
  expect(cent.times("1".repeat(1000)).amountCents).toHaveLength(1000);
  for (const factor of [nines(999), -nines(999)]) expect(cent.times(factor).amountCents).toBe(String(factor));
  for (const factor of ["1".repeat(1001), 10n ** 999n, -(10n ** 999n)])
    expect(thrownBy(() => cent.times(factor))).toMatchObject({ param: "factor", received: factor });
  expect((thrownBy(() => cent.times(0.5 as never)) as Error).message).toMatch(/times\(\).*times\("0.25"\).*1000/);
});

test("an error about an argument names it, and how to fix it", () => {
  expect(thrownBy(() => cent.ratio(dollars(0n)))).toMatchObject({
    param: "other",
    received: { amountCents: "0" },
    hint: expect.stringContaining("isZero"),
  });
  expect(thrownBy(() => cent.plus({ amount: "1" } as never))).toMatchObject({
    hint: expect.stringContaining("money(row)"),
  });
  expect(thrownBy(() => cent.format({ locale: "not a locale" }))).toMatchObject({
    param: "options",
    message: expect.stringContaining("RangeError"),
  });
  expect(thrownBy(() => Number(cent))).toMatchObject({ hint: expect.stringContaining("plus()") });
  expect(thrownBy(() => money({ amount: "1", currency: "USD" }, "cost" as never))).toMatchObject({
    param: "field",
    received: "cost",
    message: expect.stringContaining('"cost" is not a money field'),
    hint: expect.stringContaining('"list_amount"'),
  });
});

test("money of another copy needs an amount and a currency that are text, and a plain amount", () => {
  for (const other of [
    { amountCents: "1", currency: 5 },
    { amountCents: 1, currency: "USD" },
    { amountCents: "1e5", currency: "USD" },
  ])
    expect(thrownBy(() => cent.plus(other as never))).toMatchObject({ name: "ParamsError" });
  const copy = { amountCents: "1.50", currency: "USD" } as Money;
  expect(cent.plus(copy).amountCents).toBe("2.5");
  expect(sumMoney([copy, cent]).amountCents).toBe("2.5");
});

test("money in a sum is read back exactly, however many digits a product has", () => {
  const product = cent.times(nines(900)).times(nines(900));
  expect(sumMoney([product, product]).amountCents).toBe(String(2n * nines(900) * nines(900)));
  for (const amountCents of [5, "1e5", "", "9".repeat(10_001)])
    expect(thrownBy(() => sumMoney([cent, { amountCents, currency: "USD" } as never]))).toMatchObject({
      code: "bad_row",
      path: "rows[1].amountCents",
    });
  expect(thrownBy(() => sumMoney([{ amountCents: "5" } as never]))).toMatchObject({ path: "rows[0].currency" });
});

test("a cost without its amount, and a group that is not an object, are bad rows with their paths", () => {
  expect(thrownBy(() => money({ cost: null } as never))).toMatchObject({ code: "bad_row", path: "row.cost" });
  expect(thrownBy(() => money({ cost: { currency: "USD" } } as never))).toMatchObject({ path: "row.cost.amount" });
  expect(thrownBy(() => money({ cost: { amount: "1" } } as never))).toMatchObject({ path: "row.cost.currency" });
  expect(thrownBy(() => money({ estimated_cost: { amount: 1 } } as never))).toMatchObject({
    path: "row.estimated_cost.currency",
  });
  const listed = { amount: "1", list_amount: 2, currency: "USD" } as never;
  expect(thrownBy(() => money(listed, "list_amount"))).toMatchObject({ code: "bad_row", path: "row.list_amount" });
});
