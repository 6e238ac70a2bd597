import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MixedCurrencyError } from "../errors/mixed-currency-error.ts";
import { ParamsError } from "../errors/params-error.ts";
import { ProtocolError } from "../errors/protocol-error.ts";
import { dollars } from "./dollars.ts";
import type { Money } from "./money.ts";
import { money, type CostFigures, type MoneySource } from "./read-money.ts";

// Documented: the cost_report sample of 2026-09-11.
const documented = { amount: "123.78912", currency: "USD", workspace_id: null, cost_type: "tokens" };
// Constructed from the SDK's types, in the style of the documented user_cost_report sample.
const analytics = {
  starting_at: "2026-09-03T00:00:00Z",
  ending_at: "2026-09-04T00:00:00Z",
  group: { model: "claude-sonnet-5" },
  cost: { amount: "41280.000000", currency: "USD", list_amount: "51600.000000", requests: 128 },
};

function cents(amount: string, currency = "USD"): CostFigures {
  return { amount, currency };
}

function failure(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

test("an amount is in cents and keeps every decimal", () => {
  expect(money(documented).amountCents).toBe("123.78912");
  expect(money(documented).toDollars()).toBe("1.2378912");
});

test("an analytics row is read whole, at both prices", () => {
  expect(money(analytics).toDollars()).toBe("412.8");
  expect(money(analytics, "list_amount").toDollars()).toBe("516");
});

test("an Enterprise row is read flat, at both prices", () => {
  const row = { amount: "245.50", list_amount: "290.00", currency: "USD", cost_type: null };
  expect(money(row).amountCents).toBe("245.5");
  expect(money(row, "list_amount").amountCents).toBe("290");
});

test.each([
  [186, "186"],
  [12.5, "12.5"],
  [0.1, "0.1"],
  [1e-7, "0.0000001"],
  [1.5e-9, "0.0000000015"],
  [1.25e21, "1250000000000000000000"],
  [-0, "0"],
  ["0.12345678901234567890123", "0.12345678901234567890123"],
])("an estimated cost of %s is read as printed", (amount, expected) => {
  expect(money({ amount, currency: "USD" }).amountCents).toBe(expected);
  expect(
    money({ model: "claude-opus-5", estimated_cost: { amount, currency: "USD" } } as MoneySource).amountCents,
  ).toBe(expected);
});

test("the estimates of the documented Claude Code page are whole cents", () => {
  const file = new URL("../../../../openapi/fixtures/claude_code.doc-2026-09-11.json", import.meta.url);
  const page = JSON.parse(readFileSync(file, "utf8")) as { data: { model_breakdown: MoneySource[] }[] };
  expect(page.data[0]?.model_breakdown.map((entry) => money(entry).toDollars())).toEqual(["1.86", "0.42"]);
});

test.each(["", " 1", "1 ", "+1", "1.", ".5", "1e5", "0x10", "1_000", "1,5", "NaN", "Infinity", "--1", "amount", "١"])(
  "an amount of %j is a bad row, not a guess",
  (amount) => {
    expect(failure(() => money(cents(amount)))).toMatchObject({ code: "bad_row", path: "row.amount" });
  },
);

test.each([[undefined], [null], [true], [{}]])("an amount of %j is a bad row", (amount) => {
  expect(failure(() => money({ amount, currency: "USD" } as never))).toMatchObject({ code: "bad_row" });
});

test("a number in place of a cost report's string has already been rounded, so it is a bad row", () => {
  expect(failure(() => money({ ...documented, amount: 123.78912 }))).toMatchObject({ code: "bad_row" });
  expect(failure(() => money({ cost: { amount: 1, currency: "USD" } } as never))).toMatchObject({
    code: "bad_row",
    path: "row.cost.amount",
  });
});

test.each([NaN, Infinity, -Infinity])("an estimate of %s is a bad row", (amount) => {
  expect(failure(() => money({ amount, currency: "USD" }))).toBeInstanceOf(ProtocolError);
});

test.each([[undefined], [null], [""], ["usd"], ["DOLLAR"], [5]])("a currency of %j is a bad row", (currency) => {
  expect(failure(() => money({ amount: "1", currency } as never))).toMatchObject({
    code: "bad_row",
    path: "row.currency",
  });
});

test.each([[undefined], [null], [7], ["12"], [[]], [{}]])("%j is not a row", (row) => {
  expect(failure(() => money(row as never))).toMatchObject({ code: "bad_row" });
});

test("a row without a list price is a bad row for list_amount", () => {
  expect(failure(() => money(documented, "list_amount"))).toMatchObject({ code: "bad_row", path: "row.list_amount" });
});

test("a field that is not a money field is rejected", () => {
  expect(failure(() => money(documented, "requests" as never))).toMatchObject({
    code: "invalid_params",
    allowed: ["amount", "list_amount"],
  });
});

test.each(["0", "-0", "0.000", "-0.0"])("%s is printed as 0", (amount) => {
  expect(money(cents(amount)).amountCents).toBe("0");
  expect(money(cents(amount)).toDollars()).toBe("0");
  expect(money(cents("0")).times("-3").amountCents).toBe("0");
});

test("a tenth of a cent, added a hundred thousand times, is a hundred dollars", () => {
  // With doubles the sum is 100.00000000011343.
  const tenth = money(cents("0.1"));
  let sum = money(cents("0"));
  for (let count = 0; count < 100_000; count++) sum = sum.plus(tenth);
  expect(sum.toDollars()).toBe("100");
});

test("negative amounts add up like others", () => {
  expect(
    money(cents("-12.5"))
      .plus(money(cents("2")))
      .toDollars(),
  ).toBe("-0.105");
});

test("a product with a share is exact", () => {
  expect(money(cents("100.01")).times("0.3333").amountCents).toBe("33.333333");
  expect(money(cents("0.5")).times(3n).amountCents).toBe("1.5");
  expect(money(cents("1")).times("-2").amountCents).toBe("-2");
});

test.each([[0.25], ["1e2"], [""], ["1/3"], [null], [undefined], [NaN]])("times(%j) is rejected", (factor) => {
  expect(failure(() => money(cents("1")).times(factor as never))).toMatchObject({
    code: "invalid_params",
    param: "factor",
  });
});

test("money compares by value, whatever its notation", () => {
  expect(money(cents("1.50")).compare(money(cents("1.5")))).toBe(0);
  expect(money(cents("-1")).compare(money(cents("0")))).toBe(-1);
  expect(money(cents("10")).compare(money(cents("9.99")))).toBe(1);
});

test("two currencies are never added or compared", () => {
  const usd = money(cents("1"));
  const euros = money(cents("1", "EUR"));
  expect(failure(() => usd.plus(euros))).toBeInstanceOf(MixedCurrencyError);
  expect(failure(() => usd.compare(euros))).toMatchObject({
    code: "mixed_currency",
    currencies: ["USD", "EUR"],
  });
});

test.each([[documented], [5], [null], [undefined], [{ amountCents: 5, currency: "USD" }], [{ amountCents: "5" }]])(
  "plus(%j) is rejected",
  (other) => {
    expect(failure(() => money(cents("1")).plus(other as never))).toBeInstanceOf(ParamsError);
  },
);

test("money from another copy of the package can be added", () => {
  const other = { ...money(cents("2.5")), amountCents: "2.5", currency: "USD" };
  expect(money(cents("1")).plus(other as never).amountCents).toBe("3.5");
});

test("money in JSON is its exact amount and currency", () => {
  expect(JSON.stringify({ total: money(documented) })).toBe('{"total":{"amountCents":"123.78912","currency":"USD"}}');
});

test("a template string includes the unit, and arithmetic operators throw", () => {
  const amount: unknown = money(documented);
  expect(String(amount)).toBe("1.2378912 USD");
  expect(failure(() => (amount as number) * 2)).toBeInstanceOf(ParamsError);
  expect(failure(() => (amount as number) + 1)).toBeInstanceOf(ParamsError);
  expect(failure(() => (amount as number) < 1)).toBeInstanceOf(ParamsError);
});

test("dollars() makes exact Money in USD", () => {
  expect(dollars("5000")).toMatchObject({ amountCents: "500000", currency: "USD" });
  expect(dollars("4999.505").amountCents).toBe("499950.5");
  expect(dollars("-0.01").amountCents).toBe("-1");
  expect(dollars(3n).amountCents).toBe("300");
});

test.each([[5000], [0.1], ["1e3"], ["$5"], ["5,000"], [""], [" 5"], [null], [undefined], [{}], ["1".repeat(1001)]])(
  "dollars(%j) is rejected",
  (amount) => {
    expect(() => dollars(amount as never)).toThrow(
      expect.objectContaining({ name: "ParamsError", param: "amount", message: expect.stringContaining("dollars(") }),
    );
  },
);

test("minus() is the exact difference", () => {
  expect(money(cents("0.2")).minus(money(cents("0.3"))).amountCents).toBe("-0.1");
  expect(
    money(cents("100"))
      .minus(money(cents("100")))
      .isZero(),
  ).toBe(true);
  expect(() => money(cents("1")).minus(money(cents("1", "EUR")))).toThrow(MixedCurrencyError);
});

test("isZero() is exact", () => {
  for (const amount of ["0", "-0", "0.00"]) expect(money(cents(amount)).isZero()).toBe(true);
  for (const amount of ["0.001", "-1", `0.${"0".repeat(90)}1`]) expect(money(cents(amount)).isZero()).toBe(false);
});

// The middle of two six-decimal numbers, with the even neighbor.
test.each([
  ["200", "300", "0.666667"],
  ["1", "2000000", "0.000000"],
  ["3", "2000000", "0.000002"],
  ["5", "2000000", "0.000002"],
  ["1.0000001", "2000000", "0.000001"],
  ["-1", "3", "-0.333333"],
  ["-3", "2000000", "-0.000002"],
  ["-1", "2000000", "0.000000"],
  ["0", "5", "0.000000"],
  ["500", "100", "5.000000"],
  ["9007199254740993.1", "18014398509481986.2", "0.500000"],
  ["1", "-0.003", "-333.333333"],
])("%s cents are the %s-cent ratio %s", (amount, other, ratio) => {
  expect(money(cents(amount)).ratio(money(cents(other)))).toBe(ratio);
});

test("a ratio to zero, to another currency, or to something else is rejected", () => {
  expect(() => money(cents("1")).ratio(money(cents("0")))).toThrow(ParamsError);
  expect(() => money(cents("1")).ratio(money(cents("1", "EUR")))).toThrow(MixedCurrencyError);
  expect(() => money(cents("1")).ratio("2" as never)).toThrow(ParamsError);
});

const estimate = (amount: number): Money => money({ amount, currency: "USD" });

test("an amount has at most 100 digits, as a string and as a printed number", () => {
  for (const amount of ["9".repeat(100), `-0.${"1".repeat(99)}`]) expect(money(cents(amount)).amountCents).toBe(amount);
  for (const amount of ["9".repeat(101), `0.${"1".repeat(100)}`, `1.${"0".repeat(100_000)}`])
    expect(() => money(cents(amount))).toThrow(expect.objectContaining({ code: "bad_row", path: "row.amount" }));
  expect(estimate(1e99).amountCents).toHaveLength(100);
  expect(estimate(1e-99).amountCents).toHaveLength(101);
  for (const amount of [1e100, 1e-100, -1e308, 5e-324])
    expect(() => estimate(amount)).toThrow(expect.objectContaining({ code: "bad_row" }));
});

test("a factor is bounded, even one too large to be multiplied", () => {
  expect(money(cents("1")).times(10n ** 998n).amountCents).toHaveLength(999);
  for (const factor of [10n ** 1000n, -(10n ** 1000n), 1n << 1_000_000_000n, "1".repeat(1001)])
    expect(() => money(cents("1")).times(factor)).toThrow(expect.objectContaining({ param: "factor" }));
});

test("an estimate within an estimate, or within itself, is a bad row", () => {
  const circular: Record<string, unknown> = {};
  circular["estimated_cost"] = circular;
  let deep: Record<string, unknown> = { amount: 1, currency: "USD" };
  for (let depth = 0; depth < 100_000; depth++) deep = { estimated_cost: deep };
  for (const source of [circular, deep]) expect(() => money(source as never)).toThrow(ProtocolError);
});
