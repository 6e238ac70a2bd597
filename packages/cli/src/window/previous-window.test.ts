import { expect, test } from "vitest";
import { previousDates, previousPeriod } from "./previous-window.ts";

test.each([
  // A span: as many days.
  [{ from: "2026-08-11", to: "2026-09-10" }, {}, { from: "2026-07-12", to: "2026-08-11" }],
  // A month that is over, however many days the one before has.
  [{ from: "2026-03-01", to: "2026-04-01" }, { month: "2026-03" }, { from: "2026-02-01", to: "2026-03-01" }],
  // The running month: the same days.
  [{ from: "2026-09-01", to: "2026-09-10" }, { month: "2026-09" }, { from: "2026-08-01", to: "2026-08-10" }],
  // 30 days of March have no 30 days of February beside them.
  [{ from: "2026-03-01", to: "2026-03-31" }, { month: "2026-03" }, { from: "2026-02-01", to: "2026-03-01" }],
  // A quarter.
  [{ from: "2026-04-01", to: "2026-07-01" }, {}, { from: "2026-01-01", to: "2026-04-01" }],
  [{ from: "2026-01-01", to: "2026-02-01" }, {}, { from: "2025-12-01", to: "2026-01-01" }],
])("before %j (%j) is %j", (window, flags, previous) => {
  expect(previousDates(window, flags)).toEqual(previous);
});

test("a period is compared with the one before it, unless the window begins inside of it", () => {
  expect(previousPeriod("2026-08-01", "month")).toEqual({ from: "2026-07-01", to: "2026-08-01" });
  expect(previousPeriod("2026-08-11", "month")).toBeUndefined();
  expect(previousPeriod("2026-08-10", "week")).toEqual({ from: "2026-08-03", to: "2026-08-10" });
  expect(previousPeriod("2026-08-11", "week")).toBeUndefined();
  expect(previousPeriod("2026-08-11", "day")).toEqual({ from: "2026-08-10", to: "2026-08-11" });
});
