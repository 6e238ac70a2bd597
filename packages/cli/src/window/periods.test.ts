import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { addDays, datesBetween, endOfPeriod, periodName, startOfPeriod } from "./periods.ts";

// 2026-08-10 was a Monday.
test.each([
  ["2026-08-09", "2026-08-03"],
  ["2026-08-10", "2026-08-10"],
  ["2026-08-16", "2026-08-10"],
  ["2024-12-31", "2024-12-30"],
  ["1969-12-31", "1969-12-29"],
])("the week of %s begins on Monday, %s", (date, monday) => {
  expect(startOfPeriod(date, "week")).toBe(monday);
});

test("months end with the calendar", () => {
  expect(endOfPeriod("2024-02-01", "month")).toBe("2024-03-01");
  expect(endOfPeriod("2026-12-01", "month")).toBe("2027-01-01");
});

test("periods have names, and weekdays are in order", () => {
  expect(periodName(startOfPeriod("2026-08-12", "week"), "week")).toBe("2026-08-10");
  expect(periodName(startOfPeriod("2026-08-12", "month"), "month")).toBe("2026-08");
  const starts = datesBetween("2026-08-10", "2026-08-17").map((date) => startOfPeriod(date, "weekday"));
  expect(starts.toSorted()).toEqual(starts);
  expect(starts.map((start) => periodName(start, "weekday"))).toEqual([
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
  ]);
});

test("every date is in exactly one period, and the name of its weekday is the calendar's", () => {
  const name = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" });
  assert(
    property(integer({ min: -20_000, max: 40_000 }), (offset) => {
      const date = addDays("1970-01-01", offset);
      for (const period of ["week", "month"] as const) {
        const start = startOfPeriod(date, period);
        expect(start <= date && date < endOfPeriod(start, period)).toBe(true);
      }
      expect(periodName(startOfPeriod(date, "weekday"), "weekday")).toBe(name.format(new Date(date)));
    }),
  );
});
