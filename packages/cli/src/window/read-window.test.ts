import { ParamsError } from "@org/usage";
import { expect, test } from "vitest";
import { CommandError } from "../failure/command-error.ts";
import { dayMs, hourMs, readWindow } from "./read-window.ts";

const nowMs = Date.parse("2026-09-10T14:20:00Z");
const days = { nowMs, stepMs: dayMs, fallback: "30d" };

test("without a flag the last 30 whole days are read", () => {
  expect(readWindow({}, days).window).toEqual({
    starting_at: "2026-08-11T00:00:00Z",
    ending_at: "2026-09-10T00:00:00Z",
  });
});

test("--to is exclusive", () => {
  expect(readWindow({ from: "2026-05-01", to: "2026-05-08" }, days).window).toEqual({
    starting_at: "2026-05-01T00:00:00Z",
    ending_at: "2026-05-08T00:00:00Z",
  });
});

test("a month that runs is read up to the last whole day, and the note says so", () => {
  const { window, note } = readWindow({ month: "2026-09" }, days);
  expect(window).toEqual({ starting_at: "2026-09-01T00:00:00Z", ending_at: "2026-09-10T00:00:00Z" });
  expect(note).toContain("2026-10-01T00:00:00Z");
});

test("--include-running reaches to the end of the bucket that runs", () => {
  expect(readWindow({ last: "24h", includeRunning: true }, { ...days, stepMs: hourMs }).window).toEqual({
    starting_at: "2026-09-09T15:00:00Z",
    ending_at: "2026-09-10T15:00:00Z",
  });
});

test("a report that settles late ends a bucket earlier", () => {
  const early = { ...days, nowMs: Date.parse("2026-09-10T00:30:00Z"), closesAfterMs: hourMs };
  expect(readWindow({ last: "1d" }, early).window.ending_at).toBe("2026-09-09T00:00:00Z");
});

test("a window without a whole bucket is an error that names the way out", () => {
  expect(() => readWindow({ day: "2026-09-10" }, days)).toThrow(/--include-running/);
  expect(() => readWindow({ from: "2026-09-11" }, days)).toThrow(CommandError);
});

test("two windows, a wrong date, a span that is none and hours of a daily report are refused", () => {
  expect(() => readWindow({ month: "2026-05", last: "3d" }, days)).toThrow("--month and --last");
  expect(() => readWindow({ to: "2026-05-01" }, days)).toThrow("--to needs --from");
  expect(() => readWindow({ from: "2026-06-31" }, days)).toThrow(ParamsError);
  expect(() => readWindow({ last: "month" }, days)).toThrow("is not a span");
  expect(() => readWindow({ last: "24h" }, days)).toThrow("finer than the report");
});
