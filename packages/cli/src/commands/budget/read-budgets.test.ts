import { expect, test } from "vitest";
import { periodsOf } from "./budget-periods.ts";
import { parseBudgets } from "./read-budgets.ts";

test("a file of budgets is read: limits as text, months by default, a name from what it is about", () => {
  const budgets = [
    { team: "Search", limit: 5000, warn: 90 },
    { workspace: "Staging", per: "day", limit: "20.50" },
    { per: "week", limit: "1" },
  ];
  expect(parseBudgets({ budgets }, "b.json")).toMatchObject([
    { name: "Search", team: "Search", per: "month", limit: "5000", warn: "90" },
    { name: "Staging", workspace: "Staging", per: "day", limit: "20.50" },
    { name: "Everything", per: "week", limit: "1", place: "b.json: budgets[2]" },
  ]);
});

test.each([
  [{}, "b.json is invalid: expected only a list of budgets"],
  [{ budgets: [] }, "expected only a list of budgets"],
  [{ budgets: [{ limit: 1 }], teams: {} }, "expected only a list of budgets"],
  [{ budgets: [7] }, "b.json: budgets[0] is invalid"],
  [{ budgets: [{ limit: 1, dept: "x" }] }, 'b.json: budgets[0] is invalid: got "dept"'],
  [{ budgets: [{ limt: 1 }] }, "Did you mean limit?"],
  [{ budgets: [{ limit: 1 }, {}] }, "b.json: budgets[1].limit is invalid: got nothing"],
  [{ budgets: [{ limit: -1 }] }, "b.json: budgets[0].limit is invalid: got -1"],
  [{ budgets: [{ limit: "1,000" }] }, "b.json: budgets[0].limit is invalid"],
  [
    { budgets: [{ limit: 1, per: "year" }] },
    'b.json: budgets[0].per is invalid: got "year"; expected month, week, day',
  ],
  [{ budgets: [{ limit: 1, warn: "80%" }] }, "b.json: budgets[0].warn is invalid"],
  [{ budgets: [{ limit: 1, team: "" }] }, "b.json: budgets[0].team is invalid"],
  [{ budgets: [{ limit: 1, team: "A", workspace: "B" }] }, "Write two budgets."],
])("%j is refused with its place", (value, message) => {
  expect(() => parseBudgets(value, "b.json")).toThrow(message);
});

// 2026-09-07 was a Monday.
test("the running month and week are judged, and yesterday and today", () => {
  expect(periodsOf({ per: "month" }, "2026-09-10")).toEqual([
    { name: "2026-09", from: "2026-09-01", to: "2026-10-01" },
  ]);
  expect(periodsOf({ per: "week" }, "2026-09-10")).toEqual([
    { name: "week of 2026-09-07", from: "2026-09-07", to: "2026-09-14" },
  ]);
  expect(periodsOf({ per: "day" }, "2026-09-01").map(({ name, to }) => [name, to])).toEqual([
    ["2026-08-31", "2026-09-01"],
    ["2026-09-01", "2026-09-02"],
  ]);
});
