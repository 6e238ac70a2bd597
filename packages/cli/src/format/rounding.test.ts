import { money } from "@org/usage";
import { Decimal } from "decimal.js";
import { array, assert, bigInt, integer, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { sheetPage } from "../html/sheet-page.ts";
import { factsWithoutWindow } from "../reading/facts.ts";
import { type Sheet, textCell } from "../sheet/sheet.ts";
import { markdownOf } from "./markdown.ts";
import { styleFor } from "./style.ts";
import { tableOf } from "./table.ts";

const style = styleFor({ environment: { NO_COLOR: "1" }, stdout: { isTTY: false } as never });

const usd = (amount: string) => money({ amount, currency: "USD" });

/** A table of amounts of cents, whose total another library adds up. */
function sheetOf(amounts: readonly string[], exact = false): Sheet {
  const sum = amounts.reduce((total, amount) => total.plus(amount), new Decimal(0));
  return {
    title: "Cost",
    columns: [
      { key: "model", heading: "Model", kind: "label", unit: "value" },
      { key: "cost", heading: "Cost", kind: "money", unit: "USD" },
    ],
    rows: amounts.map((amount, index) => [textCell(`m${index}`), usd(amount)]),
    total: [null, usd(sum.toFixed())],
    exact,
    facts: factsWithoutWindow("cost", "2026-09-10T14:20:00Z"),
    warnings: [],
    notes: [],
  };
}

const dollars = (text: string): Decimal => new Decimal(text.replaceAll(/[$,]/g, ""));
const amountIn = /-?\$[\d,]+\.\d+/g;

/** The amounts that a reader of a table adds up, its total, the exact total, and the stated difference. */
function shown(text: string): { parts: Decimal; total: Decimal; exact: Decimal; stated: Decimal } {
  const lines = text.split("\n");
  const rows = lines.filter((line) => /^m\d/.test(line));
  const [total = "", exact = total] = lines.find((line) => line.startsWith("Total"))?.match(amountIn) ?? [];
  const [, amount = "0", side] = /add up to (\$[\d,.]+) (more|less) than/.exec(text) ?? [];
  return {
    parts: rows.reduce((sum, row) => sum.plus(dollars(row.match(amountIn)?.[0] ?? "")), new Decimal(0)),
    total: dollars(total),
    exact: dollars(exact),
    stated: side === "less" ? dollars(amount).neg() : dollars(amount),
  };
}

const decimals = tuple(bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), integer({ min: 0, max: 12 })).map(
  ([digits, places]) => new Decimal(String(digits)).div(new Decimal(10).pow(places)).toFixed(),
);

test("the amounts shown, less the stated difference, are the total shown; with the exact total beside it", () => {
  Decimal.set({ precision: 60 });
  assert(
    property(array(decimals, { minLength: 2, maxLength: 12 }), (amounts) => {
      const cents = amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
      const { parts, total, exact, stated } = shown(tableOf(sheetOf(amounts), { width: undefined, style }));
      expect(parts.minus(stated).toFixed()).toBe(total.toFixed());
      expect(exact.toFixed()).toBe(cents.div(100).toFixed());
      expect(total.toFixed(2)).toBe(cents.div(100).toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN).plus(0).toFixed(2));
    }),
  );
});

test("a half goes to the even cent, in tables, Markdown and HTML", () => {
  const sheet = sheetOf(["100.5", "101.5", "0.5"]);
  for (const text of [tableOf(sheet, { width: undefined, style }), markdownOf(sheet), sheetPage([sheet])]) {
    const [first, second, third, total, exact] = text.match(amountIn) ?? [];
    expect([first, second, third, total, exact]).toEqual(["$1.00", "$1.02", "$0.00", "$2.02", "$2.025"]);
  }
});

test("the difference is stated in words, and --exact has none", () => {
  const third = "33.4";
  const text = tableOf(sheetOf([third, third, third]), { width: undefined, style });
  expect(text).toContain(
    "the amounts shown under Cost add up to $0.01 less than its total. --exact shows every digit.",
  );
  const exact = tableOf(sheetOf([third, third, third], true), { width: undefined, style });
  expect(exact).toContain("$0.334");
  expect(exact).not.toMatch(/Rounded|exactly/);
});

test("whole cents are not called rounded", () => {
  const text = tableOf(sheetOf(["150", "250"]), { width: undefined, style });
  expect(text).not.toMatch(/Rounded|exactly/);
});

test("on a terminal that is too narrow for it, the exact total is its own line", () => {
  const text = tableOf(sheetOf(["150.25", "250"]), { width: 26, style });
  expect(text).toContain("\nTotal: exactly $4.0025.\n");
});

test("an average is not called exact, and the cents its rows miss are stated", () => {
  const [label, cost] = sheetOf([]).columns;
  if (label === undefined || cost === undefined) throw new TypeError("no columns");
  // A third of 1 and of 2 cents, and of their sum, rounded to 8 digits: the rows miss the total by the last one.
  const sheet: Sheet = {
    ...sheetOf(["33.33333333", "66.66666667", "66.66666667"]),
    columns: [label, { ...cost, isAverage: true }],
    total: [null, usd("166.66666666")],
  };
  const text = tableOf(sheet, { width: undefined, style });
  expect(text).not.toContain("exactly");
  expect(text).not.toContain("add up to");
  const three = { ...sheet, rows: [1, 2, 3].map(() => [null, usd("33.33333333")]), total: [null, usd("100")] };
  expect(tableOf(three, { width: undefined, style })).toContain("under Cost add up to $0.01 less than its total");
});

test("no difference is stated for a column that the terminal is too narrow for", () => {
  const { columns, rows, total, ...rest } = sheetOf(["33.4", "33.4", "33.4"]);
  const before = { key: "before", heading: "Before", kind: "money", unit: "USD", drop: 1 } as const;
  const sheet: Sheet = {
    ...rest,
    columns: [...columns, before],
    rows: rows.map((row) => [...row, row[1] ?? null]),
    total: [...(total ?? []), total?.[1] ?? null],
  };
  expect(tableOf(sheet, { width: undefined, style })).toContain("under Before add up");
  const narrow = tableOf(sheet, { width: 14, style });
  expect(narrow).toContain("Too narrow");
  expect(narrow.replaceAll("\n", " ")).not.toContain("under Before");
});
