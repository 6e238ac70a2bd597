import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MixedCurrencyError } from "../errors/mixed-currency-error.ts";
import { ParamsError } from "../errors/params-error.ts";
import { money, type MoneySource } from "./read-money.ts";
import { sumMoney } from "./sum-money.ts";

function failure(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

async function* later(): AsyncGenerator<MoneySource> {
  yield { amount: "1", currency: "USD" };
}

function* euros(): Generator<MoneySource> {
  yield { amount: "1", currency: "EUR" };
  yield { amount: "2", currency: "EUR" };
}

/** Rows of the legacy and of the newer cost report. */
const flatRow = (amount: string, cost_type: string | null): MoneySource =>
  ({ amount, currency: "USD", cost_type }) as MoneySource;
const wholeRow = (amount: string, cost_type: string | null): MoneySource =>
  ({ group: { cost_type }, cost: { amount, list_amount: amount, currency: "USD" } }) as MoneySource;

test("the totals equal those that another consumer's test asserts: cents, not dollars", () => {
  // Reported: CodexBar's test asserts USD 148.45 for the first day and USD 198.45 for both.
  const file = new URL("../../../../openapi/fixtures/cost_report.codexbar-sparse.json", import.meta.url);
  const page = JSON.parse(readFileSync(file, "utf8")) as { data: { results: MoneySource[] }[] };
  expect(sumMoney(page.data[0]?.results ?? []).toDollars()).toBe("148.45");
  expect(sumMoney(page.data.flatMap(({ results }) => results)).toDollars()).toBe("198.45");
});

test("the sum of nothing is zero dollars", () => {
  expect(sumMoney([]).toJSON()).toEqual({ amountCents: "0", currency: "USD" });
});

test("rows of every kind and Money can be added together", () => {
  const sum = sumMoney([
    { amount: "1.5", currency: "USD", cost_type: "tokens" },
    { cost: { amount: "2", list_amount: "3", currency: "USD" } },
    { amount: 0.1, currency: "USD" },
    { estimated_cost: { amount: 10, currency: "USD" } },
    money({ amount: "-0.6", currency: "USD" }),
  ] as MoneySource[]);
  expect(sum.amountCents).toBe("13");
});

test("list prices are summed on request", () => {
  const row = { amount: "1", list_amount: "2.5", currency: "USD" };
  expect(sumMoney([row, row], "list_amount").amountCents).toBe("5");
});

test("any iterable of rows is accepted and read once", () => {
  expect(sumMoney(euros()).toJSON()).toEqual({ amountCents: "3", currency: "EUR" });
});

test("two currencies have no sum", () => {
  const rows = [
    { amount: "1", currency: "USD" },
    { amount: "1", currency: "EUR" },
  ];
  expect(failure(() => sumMoney(rows))).toBeInstanceOf(MixedCurrencyError);
});

test("a malformed row is named by its path", () => {
  const rows = [
    { amount: "1", currency: "USD" },
    { amount: "1,00", currency: "USD" },
  ];
  expect(failure(() => sumMoney(rows))).toMatchObject({ code: "bad_row", path: "rows[1].amount" });
  expect(failure(() => sumMoney([null] as never))).toMatchObject({ code: "bad_row", path: "rows[0]" });
});

test("people can be in several RBAC groups, so rows of two groups are never added", () => {
  const row = { amount: "1", list_amount: "1", currency: "USD" };
  const groups = [
    { ...row, rbac_group_id: "rbac_group_a" },
    { ...row, rbac_group_id: "rbac_group_b" },
  ];
  expect(failure(() => sumMoney(groups))).toBeInstanceOf(ParamsError);
  const wholeRows = groups.map(({ rbac_group_id }) => ({ group: { rbac_group_id }, cost: row }));
  expect(failure(() => sumMoney(wholeRows))).toBeInstanceOf(ParamsError);
  expect(sumMoney([groups[0], groups[0]] as MoneySource[]).amountCents).toBe("2");
  // Money says nothing about groups.
  const inGroup = groups[0] as MoneySource;
  expect(sumMoney([money({ amount: "5", currency: "USD" }), inGroup, money(inGroup)]).amountCents).toBe("7");
});

test("a total is never added to its parts, and rows of two reports are independent", () => {
  const total = flatRow("3", null);
  const parts = [flatRow("1", "tokens"), flatRow("2", "web_search")];
  for (const rows of [
    [total, ...parts],
    [...parts, total],
    [wholeRow("1", "tokens"), wholeRow("3", null)],
  ])
    expect(failure(() => sumMoney(rows))).toMatchObject({ code: "invalid_params", param: "rows" });
  expect(sumMoney([total, total]).amountCents).toBe("6");
  expect(sumMoney([...parts, wholeRow("3", null)]).amountCents).toBe("6");
  const rest = { ...flatRow("4", null), remainder: true };
  expect(sumMoney([...parts, rest]).amountCents).toBe("7");
});

test.each([[null], [undefined], [5], [{ amount: "1", currency: "USD" }]])("sumMoney(%j) is rejected", (rows) => {
  expect(failure(() => sumMoney(rows as never))).toMatchObject({ code: "invalid_params", param: "rows" });
});

test("a report that has not been read is rejected with how to read it", () => {
  expect(failure(() => sumMoney(later() as never))).toMatchObject({ hint: expect.stringContaining("for await") });
});
