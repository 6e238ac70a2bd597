import { money } from "@org/usage";
import { expect, test } from "vitest";
import { type BudgetFigures, judge } from "./judge.ts";

const usd = (dollars: string) => money({ amount: dollars, currency: "USD" }).times("100");

const figures: BudgetFigures = {
  month: "2026-05",
  limit: usd("5000"),
  isOwnLimit: false,
  warnPercent: "80",
  spent: usd("1000"),
  spentInSettledDays: usd("1000"),
  settledDays: 10,
  daysInMonth: 31,
  isMonthOver: false,
  complete: true,
  through: "2026-05-11T00:00:00Z",
  settledThrough: "2026-05-11T00:00:00Z",
  missing: [],
  settling: [],
  asOf: "2026-05-11T08:00:00Z",
};

test.each([
  ["3999.999999", true, "under", 0],
  ["4000", true, "warn", 2],
  ["5000", true, "warn", 2],
  ["5000.000001", true, "over", 3],
  ["100", false, "incomplete", 4],
  ["4500", false, "incomplete", 4],
  ["5000.01", false, "over", 3],
])("$%s of $5,000 with complete: %s is %s, exit %i", (spent, complete, verdict, exitCode) => {
  expect(judge({ ...figures, spent: usd(spent), complete })).toMatchObject({ verdict, exitCode });
});

test("the month end is a straight line through the settled days, to the cent", () => {
  expect(judge(figures).projected?.toDollars()).toBe("3100");
  expect(judge({ ...figures, spentInSettledDays: usd("10"), settledDays: 3 }).projected?.toDollars()).toBe("103.33");
});

test("without a settled day there is no projection, nor for a month that is over", () => {
  expect(judge({ ...figures, settledDays: 0 }).projected).toBeNull();
  expect(judge({ ...figures, settledDays: 31, isMonthOver: true }).projected).toBeNull();
});

test("if nothing was served, the spend is unknown and not zero", () => {
  const unknown = judge({ ...figures, spent: null, complete: false });
  expect(unknown).toMatchObject({ verdict: "incomplete", exitCode: 4, spent: null, usedPerMille: null });
});
