import { expect, test } from "vitest";
import { ProtocolError } from "../errors/protocol-error.ts";
import { ParamsError } from "../errors/params-error.ts";
import type { EffectiveSpendLimit } from "../reports/directory.ts";
import { capOf, spendOf } from "./spend.ts";

function rowOf(period: string, spend: string, user = "user_1"): EffectiveSpendLimit {
  return {
    actor: { type: "user_actor", user_id: user, name: null, email_address: null, deleted: false },
    amount: "50000",
    currency: "USD",
    period,
    period_to_date_spend: spend,
    scope: { type: "user", user_id: user },
    source: { type: "organization" },
    spend_limit_id: "spl_1",
  };
}

test("a cap is exact, and null means that there is none", () => {
  expect(capOf({ amount: "50000", currency: "USD" })?.toDollars()).toBe("500");
  expect(capOf({ amount: "0", currency: "USD" })?.isZero()).toBe(true);
  expect(capOf({ amount: null, currency: "USD" })).toBeNull();
  expect(capOf({ amount: "99999999999999999999", currency: "USD" })?.toDollars()).toBe("999999999999999999.99");
});

test.each([
  [{ currency: "USD" }, "limit.amount is missing"],
  [{ amount: 500, currency: "USD" }, "limit.amount"],
  [{ amount: "-1", currency: "USD" }, "limit.amount is negative"],
  [{ amount: "500" }, "limit.currency is missing"],
  [undefined, "limit.amount is missing"],
])("a cap of %j is a bad row", (limit, message) => {
  expect(() => capOf(limit as never)).toThrow(ProtocolError);
  expect(() => capOf(limit as never)).toThrow(message);
});

test("a spend has every digit", () => {
  const reading = spendOf(rowOf("monthly", "12050.125"));
  expect(reading).toMatchObject({ kind: "spent" });
  expect(reading.kind === "spent" && reading.money.toDollars()).toBe("120.50125");
});

test.each(["0", "0.0", "0.000"])("a spend of %s is nothing, or not readable", (spend) => {
  expect(spendOf(rowOf("monthly", spend))).toEqual({ kind: "zero_or_unavailable" });
});

test("a zero of the week or month is not readable if the same member spent something today", () => {
  const rows = [rowOf("daily", "12.5"), rowOf("weekly", "0"), rowOf("monthly", "0"), rowOf("monthly", "0", "user_2")];
  expect(rows.map((row) => spendOf(row, rows).kind)).toEqual([
    "spent",
    "unavailable",
    "unavailable",
    "zero_or_unavailable",
  ]);
});

test("a zero of today, or of the month after a week with a spend, is not distinguished: a week can begin in the month before", () => {
  const rows = [rowOf("daily", "0"), rowOf("weekly", "12.5"), rowOf("monthly", "0")];
  expect(rows.map((row) => spendOf(row, rows).kind)).toEqual(["zero_or_unavailable", "spent", "zero_or_unavailable"]);
});

test("a member is recognized by the ID, under whatever name", () => {
  const day = rowOf("daily", "1");
  const renamed = { ...day, actor: { ...day.actor, name: "Jane" } } as EffectiveSpendLimit;
  expect(spendOf(rowOf("monthly", "0"), [renamed])).toEqual({ kind: "unavailable" });
});

test.each([{}, { ...rowOf("daily", "1"), period_to_date_spend: 5 }, { ...rowOf("daily", "-1") }, null])(
  "a row %j is a bad row",
  (row) => expect(() => spendOf(row as never)).toThrow(ProtocolError),
);

test("rows that are not a list are refused", () => {
  expect(() => spendOf(rowOf("daily", "1"), 5 as never)).toThrow(ParamsError);
});
