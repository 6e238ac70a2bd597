import { expect, test } from "vitest";
import { CommandError } from "../failure/command-error.ts";
import { readWindow } from "./read-window.ts";
import { dayMs, hourMs } from "./widths.ts";

const nowMs = Date.parse("2026-09-10T14:20:00Z");
const days = { nowMs, stepMs: dayMs, fallback: "30d" };

test("without a flag, the window is the last 30 complete days", () => {
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

test("the running month is cut at the last complete day, with a warning", () => {
  const { window, warning } = readWindow({ month: "2026-09" }, days);
  expect(window).toEqual({ starting_at: "2026-09-01T00:00:00Z", ending_at: "2026-09-10T00:00:00Z" });
  expect(warning).toContain("2026-10-01T00:00:00Z");
});

test("--include-running extends the window to the end of the running bucket", () => {
  expect(readWindow({ last: "24h", includeRunning: true }, { ...days, stepMs: hourMs }).window).toEqual({
    starting_at: "2026-09-09T15:00:00Z",
    ending_at: "2026-09-10T15:00:00Z",
  });
});

test("a report whose days close late ends a bucket earlier", () => {
  const early = { ...days, nowMs: Date.parse("2026-09-10T00:30:00Z"), closesAfterMs: hourMs };
  expect(readWindow({ last: "1d" }, early).window.ending_at).toBe("2026-09-09T00:00:00Z");
});

const first = { ...days, nowMs: Date.parse("2026-07-01T08:00:00Z") };

test.each([
  [{ month: "2026-07" }, first],
  [{ from: "2026-07-01" }, first],
  // A day of Claude Code closes an hour late: at 00:30, the first of the month has two days that are not over.
  [{ month: "2026-07" }, { ...first, nowMs: Date.parse("2026-07-01T00:30:00Z"), closesAfterMs: hourMs }],
])("on the first of the month, %j is an empty window with a warning", (flags, rules) => {
  const { window, isEmpty, warning, requestWindow } = readWindow(flags, rules);
  expect(isEmpty).toBe(true);
  expect(window).toEqual({ starting_at: "2026-07-01T00:00:00Z", ending_at: "2026-07-01T00:00:00Z" });
  expect(warning).toContain("Nothing served yet");
  expect(Date.parse(requestWindow.ending_at) - Date.parse(requestWindow.starting_at)).toBe(dayMs);
});

test("a day without figures yet is an error that says how to read it", () => {
  expect(() => readWindow({ day: "2026-09-10" }, days)).toThrow(/--include-running/);
  expect(() => readWindow({ from: "2026-09-11" }, days)).toThrow(CommandError);
  expect(() => readWindow({ month: "2026-10" }, days)).toThrow("the running month is 2026-09");
});

test.each([
  [{ to: "2026-05-01" }, "--to needs --from"],
  [{ from: "2026-06-31" }, /--from is invalid: got "2026-06-31"; no such date/],
  [{ from: "2026-05-01T12:00:00" }, /--from is invalid.*with an offset/],
  [{ from: "2026-05-08", to: "2026-05-08" }, /--to is invalid.*exclusive/],
  [{ month: "2026-5" }, /--month is invalid.*Did you mean 2026-05\?/],
  [{ last: "month" }, /--last is invalid: got "month"; expected a number and a unit: 30d or 4w\.$/],
  [{ last: "30" }, /Did you mean 30d\?/],
  [{ last: "24h" }, /Use --last 1d/],
  [{ last: "36h" }, /Use --last 2d/],
])("%j is refused with a sentence that helps", (flags, message) => {
  expect(() => readWindow(flags, days)).toThrow(message);
});

test("a start inside a bucket is passed on as typed, and reported as the start of its bucket", () => {
  const { window, requestWindow } = readWindow({ from: "2026-05-01T12:30:00Z", to: "2026-05-03" }, days);
  expect(requestWindow.starting_at).toBe("2026-05-01T12:30:00Z");
  expect(window.starting_at).toBe("2026-05-01T00:00:00Z");
});
