import { expect, test } from "vitest";
import { ParamsError } from "../errors/params-error.ts";
import type { Query, ReportDefinition } from "../definition.ts";
import { analyticsUsageReport } from "../reports/analytics-usage.ts";
import { analyticsSummariesReport } from "../reports/analytics-summaries.ts";
import { analyticsUsersReport } from "../reports/analytics-users.ts";
import { claudeCodeReport } from "../reports/claude-code.ts";
import { costReport } from "../reports/cost.ts";
import { usersList } from "../reports/directory.ts";
import { messagesReport } from "../reports/messages.ts";
import { isSplittable, maxRequestMs, resolveWindow, widthOf } from "./window.ts";

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse("2026-09-10T12:30:00Z");

/** The window as two instants, at half past twelve on September 10. */
const windowOf = (definition: ReportDefinition, bounds: Query, query: Query = {}, nowMs = now): string => {
  if (definition.time === undefined) throw new Error(`${definition.name} has no time`);
  const { startMs, endMs } = resolveWindow(definition, definition.time, query, bounds, nowMs);
  return `${new Date(startMs).toISOString()} to ${new Date(endMs).toISOString()}`.replaceAll(":00.000Z", "");
};

const errorOf = (...args: Parameters<typeof windowOf>): ParamsError => {
  try {
    windowOf(...args);
  } catch (error) {
    if (error instanceof ParamsError) return error;
    throw error;
  }
  throw new Error("The window is valid.");
};

const hourly = { bucket_width: "1h" };
const minutely = { bucket_width: "1m" };
const ordered = (width: string): Query => ({ time_bucket_width: width, order_by: "time", order: "asc" });

test("a start inside a bucket is snapped down, and the day or hour in progress is left out", () => {
  const bounds = { starting_at: "2026-09-08T07:10:20Z" };
  expect(windowOf(messagesReport, bounds)).toBe("2026-09-08T00:00 to 2026-09-10T00:00");
  expect(windowOf(messagesReport, bounds, hourly)).toBe("2026-09-08T07:00 to 2026-09-10T12:00");
  expect(windowOf(messagesReport, bounds, minutely)).toBe("2026-09-08T07:10 to 2026-09-10T12:30");
});

test("include_running adds the bucket in progress, and false adds nothing", () => {
  const starting_at = "2026-09-08";
  expect(windowOf(messagesReport, { starting_at, include_running: true })).toBe("2026-09-08T00:00 to 2026-09-11T00:00");
  expect(windowOf(messagesReport, { starting_at, include_running: true }, hourly)).toBe(
    "2026-09-08T00:00 to 2026-09-10T13:00",
  );
  expect(windowOf(messagesReport, { starting_at, include_running: false })).toBe(
    "2026-09-08T00:00 to 2026-09-10T00:00",
  );
  const ending_at = "2026-09-09";
  expect(windowOf(messagesReport, { starting_at, ending_at, include_running: false })).toBe(
    "2026-09-08T00:00 to 2026-09-09T00:00",
  );
});

test("without buckets, both bounds are hours", () => {
  const bounds = { starting_at: "2026-09-08T07:10:20Z" };
  expect(windowOf(analyticsUsageReport, bounds)).toBe("2026-09-08T07:00 to 2026-09-10T12:00");
  const inside = errorOf(analyticsUsageReport, { ...bounds, ending_at: "2026-09-09T07:10:00Z" });
  expect(inside.message).toContain("is inside an hour");
  expect(inside.allowed).toEqual(["2026-09-09T07:00:00Z", "2026-09-09T08:00:00Z"]);
});

test("a day of Claude Code closes an hour after its end", () => {
  const bounds = { starting_at: "2026-09-08" };
  const at = (time: string): string => windowOf(claudeCodeReport, bounds, {}, Date.parse(`2026-09-10T${time}Z`));
  expect(at("00:59:59.999")).toBe("2026-09-08T00:00 to 2026-09-09T00:00");
  expect(at("01:00:00")).toBe("2026-09-08T00:00 to 2026-09-10T00:00");
});

test("a date is one day, and excludes bounds", () => {
  const date = "2026-09-08";
  expect(windowOf(claudeCodeReport, { date })).toBe("2026-09-08T00:00 to 2026-09-09T00:00");
  expect(windowOf(claudeCodeReport, { date, include_running: false })).toBe("2026-09-08T00:00 to 2026-09-09T00:00");
  for (const other of [{ starting_at: date }, { ending_at: "2026-09-09" }, { include_running: true }]) {
    const error = errorOf(claudeCodeReport, { date, ...other });
    expect(error).toMatchObject({ param: "date", received: date });
    expect(error.message).toMatch(/cannot be combined .*Use either/s);
  }
  expect(errorOf(claudeCodeReport, { date: "2026-09-08T01:00:00Z" })).toMatchObject({
    param: "date",
    allowed: ["2026-09-08T00:00:00Z", "2026-09-09T00:00:00Z"],
  });
});

test("a window without a start is an error that shows one", () => {
  const error = errorOf(messagesReport, {});
  expect(error.param).toBe("starting_at");
  expect(error.message).toMatch(/starting_at is missing.*month\("2026-05"\)/s);
});

test.each([
  [costReport, "starting_at", { starting_at: "2026-09-01T01:00:00Z", ending_at: "2026-09-08" }, {}, "a day"],
  [messagesReport, "ending_at", { starting_at: "2026-09-01", ending_at: "2026-09-08T01:00:00Z" }, {}, "a day"],
  [messagesReport, "ending_at", { starting_at: "2026-09-01", ending_at: "2026-09-08T01:00:01Z" }, hourly, "an hour"],
  [messagesReport, "ending_at", { starting_at: "2026-09-01", ending_at: "2026-09-08T01:00:01Z" }, minutely, "a bucket"],
] as const)(
  "%# a bound inside a bucket is an error with the bounds next to it",
  (report, param, bounds, query, unit) => {
    const error = errorOf(report, bounds, query);
    expect(error).toMatchObject({ param, received: (bounds as Query)[param] });
    const ends = param === "ending_at" ? "Ends are exclusive. " : "";
    expect(error.message).toContain(`is inside ${unit}. ${ends}The nearest`);
    const width = { "a day": day, "an hour": hour, "a bucket": 60_000 }[unit];
    const ms = Date.parse(String((bounds as Query)[param]));
    const [before = "", after = ""] = (error.allowed ?? []).map(String);
    expect(Date.parse(before)).toBeLessThan(ms);
    expect(Date.parse(after)).toBeGreaterThan(ms);
    expect(Date.parse(after) - Date.parse(before)).toBe(width);
    expect(error.message).toContain(`${before} and ${after}`);
  },
);

test("an end is after its start, and excludes include_running", () => {
  for (const ending_at of ["2026-09-08", "2026-09-07"]) {
    const error = errorOf(messagesReport, { starting_at: "2026-09-08", ending_at });
    expect(error).toMatchObject({ param: "ending_at", received: ending_at });
    expect(error.message).toMatch(/not after the start, 2026-09-08T00:00:00Z.*next midnight/s);
  }
  const both = errorOf(messagesReport, { starting_at: "2026-09-08", ending_at: "2026-09-09", include_running: true });
  expect(both).toMatchObject({ param: "include_running", received: true });
  expect(both.message).toMatch(/cannot be combined with ending_at.*Omit ending_at/s);
  const words = errorOf(messagesReport, { starting_at: "2026-09-08", include_running: "yes" });
  expect(words).toMatchObject({ param: "include_running", received: "yes", allowed: [true, false] });
  expect(words.message).toContain("is not a boolean");
});

test("a window that starts in the bucket in progress is empty, and one that starts after it an error", () => {
  expect(windowOf(messagesReport, { starting_at: "2026-09-10" })).toBe("2026-09-10T00:00 to 2026-09-10T00:00");
  const future = errorOf(messagesReport, { starting_at: "2026-09-11" });
  expect(future).toMatchObject({ param: "starting_at", received: "2026-09-11" });
  expect(future.message).toMatch(/in the future: .*2026-09-10T00:00:00Z.*must start before now/s);
  // Until one o'clock, yesterday is still in progress for Claude Code, and today has started.
  const early = Date.parse("2026-09-10T00:30:00Z");
  expect(windowOf(claudeCodeReport, { starting_at: "2026-09-10" }, {}, early)).toBe(
    "2026-09-10T00:00 to 2026-09-10T00:00",
  );
});

test("an unknown width is an error that names its parameter", () => {
  expect(errorOf(messagesReport, { starting_at: "2026-09-08" }, { bucket_width: "1w" })).toMatchObject({
    param: "bucket_width",
    received: "1w",
  });
  const fixed = { ...claudeCodeReport, time: { defaultWidth: "weekly", settlesAfterMs: 0 } };
  const error = errorOf(fixed, { starting_at: "2026-09-08" });
  expect(error.param).toBe("width");
  expect(error.message).toContain("does not name a length of time");
});

// The API's limits: data starts 2026-01-01 and reaches back 365 days; a request spans 31 days, or 24 hours by minute.
test("a start before the floor is an error that names the first day and the other report", () => {
  const bounds = { ending_at: "2026-01-08" };
  expect(windowOf(analyticsUsageReport, { ...bounds, starting_at: "2026-01-01" })).toContain("2026-01-01T00:00 to");
  const error = errorOf(analyticsUsageReport, { ...bounds, starting_at: "2025-12-31T23:00:00Z" });
  expect(error).toMatchObject({ param: "starting_at", received: "2025-12-31T23:00:00Z" });
  expect(error.allowed).toEqual(["2026-01-01T00:00:00Z"]);
  expect(error.message).toMatch(/is before the floor of analytics\.usage.*365 days.*read usage\.messages/s);
});

test("the floor moves with the clock, and the first day within reach is a whole one", () => {
  const later = Date.parse("2027-06-15T12:30:00Z");
  const ending_at = "2026-06-20";
  const error = errorOf(analyticsUsageReport, { starting_at: "2026-06-15T12:00:00Z", ending_at }, {}, later);
  expect(error.allowed).toEqual(["2026-06-16T00:00:00Z"]);
  expect(windowOf(analyticsUsageReport, { starting_at: "2026-06-15T13:00:00Z", ending_at }, {}, later)).toContain(
    "2026-06-15T13:00",
  );
  const { reachHint: _, ...time } = analyticsUsageReport.time ?? { settlesAfterMs: 0 };
  const silent = errorOf({ ...analyticsUsageReport, time }, { starting_at: "2026-06-14", ending_at }, {}, later);
  expect(silent.message).toMatch(/2026-06-16T00:00:00Z or later\.\s*$/);
});

test("a window longer than a request is an error unless it is read in time order", () => {
  const bounds = { starting_at: "2026-05-01", ending_at: "2026-06-02" };
  expect(windowOf(analyticsUsageReport, { ...bounds, ending_at: "2026-06-01" })).toContain("to 2026-06-01");
  const error = errorOf(analyticsUsageReport, bounds);
  expect(error).toMatchObject({ param: "ending_at", received: "2026-06-02" });
  expect(error.message).toMatch(/2026-06-02T00:00:00Z makes .*Request at most 31 days, or time buckets in time order/s);
  expect(windowOf(analyticsUsageReport, bounds, ordered("1d"))).toContain("to 2026-06-02");
  const byMinute = errorOf(analyticsUsageReport, bounds, { ...ordered("1m"), order_by: "output_tokens" });
  expect(byMinute.message).toContain("Request at most 24 hours, or");
  const { order_by: _, ...parameters } = analyticsUsageReport.parameters;
  const orderless = errorOf({ ...analyticsUsageReport, parameters }, bounds);
  expect(orderless.message).toMatch(/Request at most 31 days\.$/);
});

test("a request spans 31 days, by minute 24 hours, and without a limit anything", () => {
  const { time } = analyticsUsageReport;
  const { time: unlimited } = messagesReport;
  if (time === undefined || unlimited === undefined) throw new Error("Both reports have a time axis.");
  expect([undefined, "1d", "1h", "1m"].map((width) => maxRequestMs(time, width) / hour)).toEqual([744, 744, 744, 24]);
  expect(maxRequestMs(unlimited, "1m")).toBe(Infinity);
  const { maxHours: _, ...reach } = time.reach ?? { floor: "2026-01-01", lookbackDays: 365, maxDays: 31 };
  expect(maxRequestMs({ ...time, reach }, "1m") / day).toBe(31);
});

test("a report without a width parameter has its own width, whatever the query says", () => {
  expect(widthOf({ defaultWidth: "1d", settlesAfterMs: 0 }, { bucket_width: "1h", undefined: "1h" })).toBe("1d");
  expect(widthOf({ widthParam: "bucket_width", defaultWidth: "1d", settlesAfterMs: 0 }, hourly)).toBe("1h");
});

test("buckets in time order can be split, and rows by metric, whole windows and lists can't", () => {
  expect(isSplittable(messagesReport, {})).toBe(true);
  expect(isSplittable(analyticsUsageReport, ordered("1d"))).toBe(true);
  expect(isSplittable(analyticsUsageReport, { ...ordered("1d"), order: "desc" })).toBe(false);
  expect(isSplittable(analyticsUsageReport, { order_by: "time", order: "asc" })).toBe(false);
  expect(isSplittable(usersList, {})).toBe(false);
});

test("activity is read in whole days, and only of days that are over", () => {
  const starting_at = "2026-09-01";
  expect(windowOf(analyticsUsersReport, { starting_at })).toBe("2026-09-01T00:00 to 2026-09-10T00:00");
  expect(windowOf(analyticsUsersReport, { date: "2026-09-09" })).toBe("2026-09-09T00:00 to 2026-09-10T00:00");
  for (const report of [analyticsUsersReport, analyticsSummariesReport]) {
    expect(windowOf(report, { starting_at, ending_at: "2026-09-10" })).toBe("2026-09-01T00:00 to 2026-09-10T00:00");
    expect(errorOf(report, { starting_at, ending_at: "2026-09-11" })).toMatchObject({
      param: "ending_at",
      received: "2026-09-11",
      message: expect.stringContaining(`which ${report.name} does not have`),
      hint: expect.stringContaining("end at 2026-09-10 at the latest"),
    });
    expect(errorOf(report, { starting_at, include_running: true })).toMatchObject({ param: "include_running" });
  }
  expect(errorOf(analyticsUsersReport, { date: "2026-09-10" })).toMatchObject({
    param: "date",
    received: "2026-09-10",
  });
  expect(errorOf(analyticsUsersReport, { starting_at: "2026-09-01T01:00:00Z" })).toMatchObject({
    param: "starting_at",
  });
});

/** A report that reaches back to 1 March 2026, and to a number of days, if it has one. */
const reaching = (lookbackDays?: number): ReportDefinition => {
  const reach = { floor: "2026-03-01", maxDays: 400, ...(lookbackDays !== undefined && { lookbackDays }) };
  return { ...messagesReport, time: { settlesAfterMs: 0, widthParam: "bucket_width", defaultWidth: "1d", reach } };
};

test("a report without a number of days reaches back to its floor", () => {
  expect(windowOf(reaching(), { starting_at: "2026-03-01" })).toContain("2026-03-01T00:00");
  const error = errorOf(reaching(), { starting_at: "2026-02-28" });
  expect(error).toMatchObject({ param: "starting_at", received: "2026-02-28", allowed: ["2026-03-01T00:00:00Z"] });
  expect(error.hint).toContain("reaches back to 2026-03-01: start at 2026-03-01T00:00:00Z or later");
});

test("a report with a number of days reaches back by whichever is less", () => {
  expect(errorOf(reaching(10), { starting_at: "2026-08-31" })).toMatchObject({
    param: "starting_at",
    allowed: ["2026-09-01T00:00:00Z"],
    hint: expect.stringContaining("reaches back to 2026-03-01 and 10 days: start at 2026-09-01T00:00:00Z"),
  });
  expect(errorOf(reaching(400), { starting_at: "2026-02-28" }).allowed).toEqual(["2026-03-01T00:00:00Z"]);
});

test("a day before the floor is named as the day", () => {
  expect(errorOf(reaching(), { date: "2026-02-28" })).toMatchObject({ param: "date", received: "2026-02-28" });
});

test("a start that is not an instant is named", () => {
  expect(errorOf(messagesReport, { starting_at: "soon" })).toMatchObject({ param: "starting_at", received: "soon" });
});
