import { expect, test } from "vitest";
import { ParamsError } from "../errors/params-error.ts";
import { toLocalDays } from "./local-days.ts";

const hourMs = 3_600_000;

interface Row {
  model: string | null;
  uncached_input_tokens: number;
  cache_read_input_tokens: number;
  cache_creation: { ephemeral_5m_input_tokens: number; ephemeral_1h_input_tokens: number };
  output_tokens: number;
  server_tool_use: { web_search_requests: number };
}

function usage(output: number, model: string | null = null): Row {
  return {
    model,
    uncached_input_tokens: output * 2,
    cache_read_input_tokens: output * 3,
    cache_creation: { ephemeral_5m_input_tokens: output * 5, ephemeral_1h_input_tokens: output * 7 },
    output_tokens: output,
    server_tool_use: { web_search_requests: 1 },
  };
}

function text(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

/** Buckets side by side; the n-th holds n output tokens, so that no two weigh the same. */
function bucketsBetween(from: string, until: string, widthMs = hourMs) {
  const buckets = [];
  for (let ms = Date.parse(from); ms < Date.parse(until); ms += widthMs) {
    buckets.push({
      starting_at: text(ms),
      ending_at: text(ms + widthMs),
      results: [usage(buckets.length + 1, "opus"), usage(1, null)],
    });
  }
  return buckets;
}

function hoursOf(day: { starting_at: string; ending_at: string }): number {
  return (Date.parse(day.ending_at) - Date.parse(day.starting_at)) / hourMs;
}

function total(days: readonly { results: readonly Row[] }[]): number[] {
  const rows = days.flatMap(({ results }) => results);
  return [
    rows.reduce((sum, row) => sum + row.uncached_input_tokens, 0),
    rows.reduce((sum, row) => sum + row.cache_read_input_tokens, 0),
    rows.reduce((sum, row) => sum + row.cache_creation.ephemeral_5m_input_tokens, 0),
    rows.reduce((sum, row) => sum + row.cache_creation.ephemeral_1h_input_tokens, 0),
    rows.reduce((sum, row) => sum + row.output_tokens, 0),
    rows.reduce((sum, row) => sum + row.server_tool_use.web_search_requests, 0),
  ];
}

function analyticsRow(hour: string, amount: string) {
  return {
    starting_at: `2026-05-01T${hour}:00:00Z`,
    ending_at: `2026-05-01T${hour}:30:00Z`,
    group: { model: "opus", actor: null },
    cost: { amount, list_amount: "1", currency: "USD", requests: null },
  };
}

function failure(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

test("the day on which clocks go forward has 23 hours, between UTC instants", () => {
  // Los Angeles leaves UTC-8 for UTC-7 on 8 March 2026 at 10:00Z.
  const buckets = bucketsBetween("2026-03-07T08:00:00Z", "2026-03-10T07:00:00Z");
  const days = toLocalDays(buckets, "America/Los_Angeles");
  expect(days.map(({ starting_at, ending_at }) => [starting_at, ending_at])).toEqual([
    ["2026-03-07T08:00:00Z", "2026-03-08T08:00:00Z"],
    ["2026-03-08T08:00:00Z", "2026-03-09T07:00:00Z"],
    ["2026-03-09T07:00:00Z", "2026-03-10T07:00:00Z"],
  ]);
  expect(days.map(hoursOf)).toEqual([24, 23, 24]);
  expect(total(days)).toEqual(total(buckets));
});

test("the day on which clocks go back has 25 hours", () => {
  const buckets = bucketsBetween("2026-10-31T07:00:00Z", "2026-11-03T08:00:00Z");
  const days = toLocalDays(buckets, "America/Los_Angeles");
  expect(days.map(hoursOf)).toEqual([24, 25, 24]);
  expect(days[1]?.starting_at).toBe("2026-11-01T07:00:00Z");
  expect(total(days)).toEqual(total(buckets));
});

test.each([
  "Europe/Berlin",
  "America/New_York",
  "America/Havana", // midnight itself is skipped and repeated
  "Africa/Cairo", // the day in April begins at 01:00
  "America/Santiago",
  "Australia/Sydney",
  "Pacific/Auckland",
  "Pacific/Kiritimati",
  "UTC",
])("a year of hours in %s keeps every total, and every hour is in its own local day", (timeZone) => {
  const buckets = bucketsBetween("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
  const days = toLocalDays(buckets, timeZone);
  expect(total(days)).toEqual(total(buckets));
  // A second computation of the same days: ask Intl for the date of every hour.
  const dates = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  const expected = new Map<string, number>();
  for (const { starting_at, results } of buckets) {
    const date = dates.format(new Date(starting_at));
    expected.set(date, (expected.get(date) ?? 0) + results.reduce((sum, row) => sum + row.output_tokens, 0));
  }
  const actual = days.map(({ starting_at, results }) => [
    dates.format(new Date(starting_at)),
    results.reduce((sum, row) => sum + row.output_tokens, 0),
  ]);
  expect(actual).toEqual([...expected]);
  for (const [index, day] of days.entries()) {
    if (index > 0) expect(day.starting_at).toBe(days[index - 1]?.ending_at);
  }
});

test("a day has one result per combination, with separate cache lifetimes", () => {
  const [day] = toLocalDays(bucketsBetween("2026-05-01T22:00:00Z", "2026-05-02T22:00:00Z"), "Europe/Berlin");
  expect(day?.results).toEqual([
    {
      model: "opus",
      uncached_input_tokens: 600,
      cache_read_input_tokens: 900,
      cache_creation: { ephemeral_5m_input_tokens: 1500, ephemeral_1h_input_tokens: 2100 },
      output_tokens: 300,
      server_tool_use: { web_search_requests: 24 },
    },
    { ...usage(24, null), server_tool_use: { web_search_requests: 24 } },
  ]);
});

test("a window that starts and ends within local days has shorter days at both ends", () => {
  const days = toLocalDays(bucketsBetween("2026-05-01T00:00:00Z", "2026-05-03T00:00:00Z"), "America/New_York");
  expect(days.map(({ starting_at, ending_at }) => [starting_at, ending_at])).toEqual([
    ["2026-05-01T00:00:00Z", "2026-05-01T04:00:00Z"],
    ["2026-05-01T04:00:00Z", "2026-05-02T04:00:00Z"],
    ["2026-05-02T04:00:00Z", "2026-05-03T00:00:00Z"],
  ]);
});

test("idle buckets become an empty day, not a missing one", () => {
  const idle = bucketsBetween("2026-05-01T22:00:00Z", "2026-05-02T22:00:00Z").map((bucket) => ({
    ...bucket,
    results: [],
  }));
  expect(toLocalDays(idle, "Europe/Berlin")).toEqual([
    { starting_at: "2026-05-01T22:00:00Z", ending_at: "2026-05-02T22:00:00Z", results: [] },
  ]);
  expect(toLocalDays([], "Europe/Berlin")).toEqual([]);
});

test("buckets in any order become days in time order", () => {
  const buckets = bucketsBetween("2026-05-01T22:00:00Z", "2026-05-04T22:00:00Z");
  const days = toLocalDays(buckets.toReversed(), "Europe/Berlin");
  expect(days.map(({ starting_at }) => starting_at)).toEqual(
    toLocalDays(buckets, "Europe/Berlin").map(({ starting_at }) => starting_at),
  );
});

test("daily buckets cannot be split, so they fit only UTC", () => {
  const buckets = bucketsBetween("2026-05-01T00:00:00Z", "2026-05-04T00:00:00Z", 24 * hourMs);
  expect(failure(() => toLocalDays(buckets, "America/Los_Angeles"))).toMatchObject({
    code: "invalid_params",
    param: "timeZone",
    hint: expect.stringContaining("1h"),
  });
  expect(toLocalDays(buckets, "UTC")).toEqual(
    buckets.map((bucket) => ({ ...bucket, results: [expect.anything(), expect.anything()] })),
  );
});

test("local midnight in India is inside an hour, so it needs minutes", () => {
  const hours = bucketsBetween("2026-05-01T18:00:00Z", "2026-05-02T20:00:00Z");
  expect(failure(() => toLocalDays(hours, "Asia/Kolkata"))).toMatchObject({
    code: "invalid_params",
    hint: expect.stringContaining("1m"),
  });
  const minutes = bucketsBetween("2026-05-01T18:30:00Z", "2026-05-02T18:30:00Z", 60_000);
  const days = toLocalDays(minutes, "Asia/Kolkata");
  expect(days).toHaveLength(1);
  expect(total(days)).toEqual(total(minutes));
});

test("hours within one day of a half-hour zone are accepted", () => {
  const hours = bucketsBetween("2026-05-01T19:00:00Z", "2026-05-02T18:00:00Z");
  expect(toLocalDays(hours, "Asia/Kolkata")).toHaveLength(1);
});

test.each([["Mars/Olympus"], [""], [undefined], [null], [5]])("a time zone of %j is rejected", (timeZone) => {
  // If it were missing, Intl would silently use the machine's zone.
  expect(failure(() => toLocalDays([], timeZone as never))).toMatchObject({
    code: "invalid_params",
    param: "timeZone",
  });
});

test("overlapping buckets are rejected", () => {
  const buckets = bucketsBetween("2026-05-01T22:00:00Z", "2026-05-02T22:00:00Z");
  expect(failure(() => toLocalDays([...buckets, buckets[3]!], "Europe/Berlin"))).toBeInstanceOf(ParamsError);
});

test("rows of two widths over the same time are rejected, rows of one bucket are accepted", () => {
  const wide = { ...usage(1), starting_at: "2026-03-08T08:00:00Z", ending_at: "2026-03-08T10:00:00Z" };
  const narrow = { ...wide, starting_at: "2026-03-08T09:00:00Z" };
  expect(failure(() => toLocalDays([narrow, wide], "UTC"))).toMatchObject({ code: "invalid_params", param: "buckets" });
  expect(toLocalDays([wide, { ...wide, model: "haiku" }], "UTC")[0]?.results).toHaveLength(2);
});

test("analytics rows are accepted whole and keep their shape", () => {
  const rows = [analyticsRow("21", "0.1"), analyticsRow("22", "0.2"), analyticsRow("23", "0.3")];
  expect(toLocalDays(rows, "Europe/Berlin")).toEqual([
    {
      starting_at: "2026-05-01T21:00:00Z",
      ending_at: "2026-05-01T22:00:00Z",
      results: [{ group: rows[0]?.group, cost: { amount: "0.1", list_amount: "1", currency: "USD", requests: null } }],
    },
    {
      starting_at: "2026-05-01T22:00:00Z",
      ending_at: "2026-05-01T23:30:00Z",
      results: [{ group: rows[0]?.group, cost: { amount: "0.5", list_amount: "2", currency: "USD", requests: null } }],
    },
  ]);
});

test.each([
  [[null], "bad_row"],
  [[{ starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-01T01:00:00Z", results: null }], "bad_row"],
  [[{ starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-01T01:00:00Z", results: [{}] }], "bad_row"],
  [[{ starting_at: "soon", ending_at: "later", results: [] }], "bad_row"],
  [[usage(1)], "invalid_params"],
  [null, "invalid_params"],
])("%j is rejected as %s", (buckets, code) => {
  expect(failure(() => toLocalDays(buckets as never, "Europe/Berlin"))).toMatchObject({ code });
});

test("a bad counter is named by its bucket and its index", () => {
  const [first, second] = bucketsBetween("2026-05-01T00:00:00Z", "2026-05-01T02:00:00Z");
  const bad = { ...second!, results: [usage(1), { ...usage(1), output_tokens: 1.5 }] };
  expect(failure(() => toLocalDays([first!, bad], "UTC"))).toMatchObject({
    path: "buckets[1].results[1].output_tokens",
  });
});
