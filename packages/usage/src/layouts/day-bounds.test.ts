import { expect, test } from "vitest";
import { dayBounds, singleDayOrBounds } from "./day-bounds.ts";

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const span = (from: string, until: string): { startMs: number; endMs: number } => ({
  startMs: at(from),
  endMs: at(until),
});

test("a range of days has two dates, the end exclusive", () => {
  const week = { starting_date: "2026-05-29", ending_date: "2026-06-05" };
  expect(dayBounds(span("2026-05-29", "2026-06-05"))).toEqual(week);
  expect(singleDayOrBounds(span("2026-05-29", "2026-06-05"))).toEqual(week);
});

test("a single day is requested by its date if the report has such a parameter", () => {
  expect(singleDayOrBounds(span("2026-05-31", "2026-06-01"))).toEqual({ date: "2026-05-31" });
  expect(dayBounds(span("2026-05-31", "2026-06-01"))).toEqual({
    starting_date: "2026-05-31",
    ending_date: "2026-06-01",
  });
});
