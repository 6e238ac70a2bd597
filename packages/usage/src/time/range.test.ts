import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ParamsError } from "../errors/params-error.ts";
import { between, day, lastDays, month } from "./range.ts";

test("a day ends at the start of the next", () => {
  expect(day("2026-05-01")).toEqual({ starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-02T00:00:00Z" });
  expect(day("2026-12-31").ending_at).toBe("2027-01-01T00:00:00Z");
});

test.each([
  ["2026-05", "2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z"],
  ["2026-12", "2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z"],
  ["2024-02", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"],
])("%s is the month from %s to %s", (name, starting_at, ending_at) => {
  expect(month(name)).toEqual({ starting_at, ending_at });
});

test("the last days are whole days and exclude today", () => {
  expect(lastDays(30, { now: "2026-09-10T14:20:00Z" })).toEqual({
    starting_at: "2026-08-11T00:00:00Z",
    ending_at: "2026-09-10T00:00:00Z",
  });
  expect(lastDays(1, { now: "2026-09-10" }).ending_at).toBe("2026-09-10T00:00:00Z");
  expect(lastDays(1, { now: new Date("2026-09-10T23:59:59.999Z") }).ending_at).toBe("2026-09-10T00:00:00Z");
  expect(lastDays(1, { now: Date.UTC(2026, 8, 10, 14) }).ending_at).toBe("2026-09-10T00:00:00Z");
});

test("today is a UTC day, even in a zone where it is already tomorrow", () => {
  expect(lastDays(1, { now: "2026-09-11T03:00:00+05:30" }).ending_at).toBe("2026-09-10T00:00:00Z");
});

test("without `now`, the last days end at the start of today", () => {
  const before = new Date().toISOString().slice(0, 10);
  const { ending_at } = lastDays(7);
  expect([before, new Date().toISOString().slice(0, 10)]).toContain(ending_at.slice(0, 10));
});

test("an invalid month is shown as it was passed", () => {
  expect(() => month("2026-13")).toThrow(expect.objectContaining({ param: "month", received: "2026-13" }));
});

test("null options are ignored", () => {
  expect(() => lastDays(2, null as unknown as undefined)).not.toThrow();
});

test("between accepts every kind of instant", () => {
  const window = between(new Date("2026-05-01T00:00:00Z"), { epochMilliseconds: Date.UTC(2026, 4, 8) });
  expect(window).toEqual({ starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-08T00:00:00Z" });
  expect(between("2026-05-01T00:00:00+05:30", "2026-05-02").starting_at).toBe("2026-04-30T18:30:00Z");
});

test.each([
  ["a day that does not exist", () => day("2026-02-30")],
  ["a month as a day", () => day("2026-05")],
  ["a time as a day", () => day("2026-05-01T00:00:00Z")],
  ["a Date as a day", () => day(new Date() as unknown as string)],
  ["a month that does not exist", () => month("2026-13")],
  ["a day as a month", () => month("2026-05-01")],
  ["a symbol as a month", () => month(Symbol("May") as unknown as string)],
  ["a month in words", () => month("May 2026")],
  ["no days", () => lastDays(0)],
  ["half a day", () => lastDays(1.5)],
  ["NaN days", () => lastDays(Number.NaN)],
  ["more days than the calendar has", () => lastDays(9e15)],
  ["days as text", () => lastDays("30" as unknown as number)],
  ["a now without an offset", () => lastDays(1, { now: "2026-09-10T14:20:00" })],
  ["a `now` that is NaN", () => lastDays(1, { now: Number.NaN })],
  ["an end at the start", () => between("2026-05-01", "2026-05-01")],
  ["an end before the start", () => between("2026-05-02", "2026-05-01")],
  ["an end that is not an instant", () => between("2026-05-01", "June")],
  ["an end that would be rounded to midnight", () => between("2026-05-01", "2026-06-01T00:00:00.0001Z")],
  ["a start that would be rounded to midnight", () => between("2026-05-01T00:00:00.000000001Z", "2026-06-01")],
])("%s is rejected with how to fix it", (_, make) => {
  expect(make).toThrow(ParamsError);
  expect(make).toThrow(/Use|Write|exclusive/);
});

test("the months of a year are contiguous", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, index) => {
      const name = (of: number): string => `${of > 12 ? year + 1 : year}-${String(of > 12 ? 1 : of).padStart(2, "0")}`;
      expect(month(name(index)).ending_at).toBe(month(name(index + 1)).starting_at);
    }),
  );
});

test("the error shows the value", () => {
  expect(() => day("2026-02-30")).toThrow('date: "2026-02-30" does not exist.');
  expect(() => month("May 2026")).toThrow(
    'month: "May 2026" is not a valid month. Write for example month("2026-05").',
  );
});
