import { expect, test } from "vitest";
import { bucketsBetween, type MessagesBucket } from "../../test/bucket-server.ts";
import { answerWith, thrownBy } from "../../test/pages.ts";
import { analyticsUsageReport } from "../reports/analytics-usage.ts";
import { claudeCodeReport } from "../reports/claude-code.ts";
import { enterpriseUserUsageReport } from "../reports/enterprise-user-usage.ts";
import { messagesReport } from "../reports/messages.ts";
import type { ReportDefinition } from "../definition.ts";
import type { PageCheck } from "./layout.ts";
import type { WindowMs } from "../plan/piece.ts";
import { prepare } from "../plan/prepare.ts";
import { checkPages } from "../paging/check-pages.ts";

const dayMs = 86_400_000;
const may1 = Date.parse("2026-05-01T00:00:00Z");
const at = (day: number): number => may1 + (day - 1) * dayMs;
const window = { startMs: at(1), endMs: at(11), widthMs: dayMs };

/** 1 May to `untilDay`, exclusive, a bucket a day. */
const days = (fromDay: number, untilDay: number): MessagesBucket[] => bucketsBetween(at(fromDay), at(untilDay), dayMs);

/** The checks of a walk through a window, from a time on. */
function checkOf(definition: ReportDefinition, of: WindowMs, atMs: number, params: object = {}): PageCheck {
  const bounds = { starting_at: new Date(of.startMs), ending_at: new Date(of.endMs) };
  const prepared = prepare(definition, { ...bounds, ...params }, false, Date.parse("2026-12-01T00:00:00Z"));
  return checkPages(prepared, { window: of, position: { atMs }, rejectDuplicates: true, onUnrecognized: () => {} });
}

function guardOf(definition: ReportDefinition = messagesReport, fromDay = 1, params: object = {}): PageCheck {
  return checkOf(definition, window, at(fromDay), params);
}

const byDay = { time_bucket_width: "1d" };

const check = (guard: PageCheck, items: readonly unknown[], fromDay = 1, untilDay = 11): unknown =>
  guard.check(items, { startMs: at(fromDay), endMs: at(untilDay) }, answerWith({ data: items }));

const refusalOf = (items: readonly unknown[]): unknown => thrownBy(() => check(guardOf(), items));

test("contiguous buckets of the requested width inside the window pass, page after page", () => {
  const guard = guardOf();
  check(guard, days(1, 5));
  check(guard, []);
  check(guard, days(5, 11));
  expect(guard.expectedMs()).toBe(at(11));
});

test("buckets that are missing at the tail pass: cost lags", () => {
  const guard = guardOf();
  check(guard, days(1, 9));
  expect(guard.expectedMs()).toBe(at(9));
});

test("a bucket that is missing within a page is a bucket_gap that names both sides", () => {
  const error = refusalOf([...days(1, 3), ...days(4, 6)]);
  expect(error).toMatchObject({ code: "bucket_gap", path: "data[2]" });
  expect((error as Error).message).toContain("2026-05-04T00:00:00Z");
  expect((error as Error).message).toContain("2026-05-02T00:00:00Z to 2026-05-03T00:00:00Z");
});

test("a bucket that is missing between pages is a bucket_gap", () => {
  const guard = guardOf();
  check(guard, days(1, 4));
  expect(thrownBy(() => check(guard, days(5, 8)))).toMatchObject({ code: "bucket_gap", path: "data[0]" });
});

test("a bucket that is missing between lanes is a bucket_gap", () => {
  const guard = guardOf();
  check(guard, days(1, 4), 1, 6);
  expect(thrownBy(() => check(guard, days(6, 11), 6, 11))).toMatchObject({ code: "bucket_gap" });
});

test("a first bucket that does not start the window is a bucket_gap", () => {
  expect(refusalOf(days(2, 11))).toMatchObject({
    code: "bucket_gap",
    message: expect.stringContaining("does not start the window"),
  });
});

test("a bucket that comes twice is a bucket_overlap, within a page and across pages", () => {
  expect(refusalOf([...days(1, 4), ...days(3, 6)])).toMatchObject({ code: "bucket_overlap", path: "data[3]" });
  const guard = guardOf();
  check(guard, days(1, 4));
  expect(thrownBy(() => check(guard, days(1, 4)))).toMatchObject({ code: "bucket_overlap", path: "data[0]" });
});

test("a bucket that was delivered before the walk was resumed is a bucket_overlap", () => {
  expect(thrownBy(() => check(guardOf(messagesReport, 5), days(4, 8)))).toMatchObject({ code: "bucket_overlap" });
});

test("buckets in the wrong order are refused", () => {
  expect(refusalOf(days(1, 5).toReversed())).toMatchObject({ code: "bucket_gap" });
});

test("a bucket that is longer than the width is a bucket_overlap, a shorter one a bucket_gap", () => {
  const [bucket] = days(1, 2);
  expect(refusalOf([{ ...bucket, ending_at: "2026-05-03T00:00:00Z" }])).toMatchObject({ code: "bucket_overlap" });
  expect(refusalOf([{ ...bucket, ending_at: "2026-05-01T12:00:00Z" }])).toMatchObject({ code: "bucket_gap" });
  expect(refusalOf([{ ...bucket, ending_at: bucket?.starting_at }])).toMatchObject({ code: "bucket_gap" });
  expect(refusalOf([{ ...bucket, ending_at: "2026-04-30T00:00:00Z" }])).toMatchObject({ code: "bucket_gap" });
});

test("a bucket that lies across another is a bucket_overlap", () => {
  const [first, second] = days(1, 3);
  const across = { ...second, starting_at: "2026-05-01T12:00:00Z", ending_at: "2026-05-02T12:00:00Z" };
  expect(refusalOf([first, across])).toMatchObject({ code: "bucket_overlap" });
});

test("a bucket before or after the window is bucket_outside", () => {
  expect(refusalOf(bucketsBetween(at(-30), at(-29), dayMs))).toMatchObject({ code: "bucket_outside" });
  expect(refusalOf([...days(1, 11), ...days(11, 12)])).toMatchObject({ code: "bucket_outside", path: "data[10]" });
});

test("a bucket of another lane's piece is bucket_outside", () => {
  expect(thrownBy(() => check(guardOf(), days(1, 7), 1, 6))).toMatchObject({ code: "bucket_outside", path: "data[5]" });
});

test.each([undefined, null, "", "yesterday", "2026-05-01T00:00:00", 5])(
  "a bucket that starts at %j is a bad_row",
  (starting_at) => {
    expect(refusalOf([{ ...days(1, 2)[0], starting_at }])).toMatchObject({
      code: "bad_row",
      path: "data[0].starting_at",
    });
  },
);

test.each([
  ["a day that the month does not have", "2026-05-01T00:00:00Z", "2026-04-31T00:00:00Z"],
  ["the day before the first", "2026-04-30T00:00:00Z", "2026-05-00T00:00:00Z"],
  ["a thirteenth month", "2027-01-01T00:00:00Z", "2026-13-01T00:00:00Z"],
  ["24 o'clock", "2026-05-02T00:00:00Z", "2026-05-01T24:00:00Z"],
  ["60 minutes", "2026-05-01T01:00:00Z", "2026-05-01T00:60:00Z"],
  ["characters beside the digits", "2026-05-10T00:00:00Z", "2026-05-0:T00:00:00Z"],
])("%s is not an instant, although a calendar that rolls over reads the edge in it", (_, edge, written) => {
  const startMs = Date.parse(edge);
  const day = { startMs, endMs: startMs + dayMs, widthMs: dayMs };
  const guard = checkPages(
    prepare(messagesReport, { starting_at: "2026-05-01", ending_at: "2026-05-02" }, false, startMs),
    {
      window: day,
      position: { atMs: startMs },
      rejectDuplicates: true,
      onUnrecognized: () => {},
    },
  );
  const [bucket] = bucketsBetween(startMs, startMs + dayMs, dayMs);
  const items = [{ ...bucket, starting_at: written }];
  const error = thrownBy(() => guard.check(items, { startMs, endMs: startMs + dayMs }, answerWith({ data: items })));
  expect(error).toMatchObject({ code: "bad_row", path: "data[0].starting_at" });
});

test("bounds with an offset or milliseconds mean the same instant", () => {
  const [bucket] = days(1, 2);
  check(guardOf(), [{ ...bucket, starting_at: "2026-05-01T02:00:00+02:00", ending_at: "2026-05-02T00:00:00.000Z" }]);
});

test("a malformed row is a bad_row, with its path in the answer", () => {
  const broken = days(1, 4);
  broken[1] = {
    ...(broken[1] as MessagesBucket),
    results: [{ ...(broken[1] as MessagesBucket).results[0], output_tokens: -1 } as never],
  };
  const error = refusalOf(broken);
  expect(error).toMatchObject({ code: "bad_row", path: "data[1].results[0].output_tokens" });
});

const enterpriseUsage = {
  uncached_input_tokens: 1,
  cache_read_input_tokens: 0,
  output_tokens: 1,
  cache_creation: { ephemeral_1h_input_tokens: 0, ephemeral_5m_input_tokens: 0 },
  server_tool_use: { web_search_requests: 0 },
  total_tokens: 2,
  requests: 1,
};

const usageRow = (starting_at: unknown, ending_at: unknown): object => ({
  starting_at,
  ending_at,
  group: {},
  usage: {
    cache_creation: { ephemeral_1h_input_tokens: 0, ephemeral_5m_input_tokens: 0 },
    cache_read_input_tokens: 0,
    output_tokens: 1,
    uncached_input_tokens: 1,
    total_tokens: 2,
    server_tool_use: { web_search_requests: 0 },
    requests: 1,
  },
});

const ofModel = (model: string): object => ({
  ...usageRow("2026-05-02T00:00:00Z", "2026-05-03T00:00:00Z"),
  group: { model },
});

test("rows of one bucket, and buckets without a row, pass", () => {
  check(guardOf(analyticsUsageReport, 1, { ...byDay, group_by: ["model"] }), [ofModel("a"), ofModel("b")]);
});

test.each([
  ["before the window", "2026-04-30T00:00:00Z", "2026-05-01T00:00:00Z"],
  ["after the window", "2026-05-11T00:00:00Z", "2026-05-12T00:00:00Z"],
  ["across the end of the window", "2026-05-10T00:00:00Z", "2026-05-12T00:00:00Z"],
  ["over no time", "2026-05-02T00:00:00Z", "2026-05-02T00:00:00Z"],
])("a row %s is bucket_outside", (_, start, end) => {
  expect(thrownBy(() => check(guardOf(analyticsUsageReport, 1, byDay), [usageRow(start, end)]))).toMatchObject({
    code: "bucket_outside",
    path: "data[0]",
  });
});

test.each([
  ["longer than its bucket is bucket_overlap", "2026-05-02T00:00:00Z", "2026-05-04T00:00:00Z", "bucket_overlap"],
  ["across two buckets is bucket_overlap", "2026-05-02T12:00:00Z", "2026-05-03T12:00:00Z", "bucket_overlap"],
  ["shorter than its bucket is bucket_gap", "2026-05-02T00:00:00Z", "2026-05-02T12:00:00Z", "bucket_gap"],
])("a row %s", (_, start, end, code) => {
  expect(thrownBy(() => check(guardOf(analyticsUsageReport, 1, byDay), [usageRow(start, end)]))).toMatchObject({
    code,
    path: "data[0]",
  });
});

test("a row of another piece is bucket_outside: that piece returns it too", () => {
  const row = usageRow("2026-05-07T00:00:00Z", "2026-05-08T00:00:00Z");
  expect(thrownBy(() => check(guardOf(analyticsUsageReport, 1, byDay), [row], 1, 6))).toMatchObject({
    code: "bucket_outside",
  });
});

test.each([
  ["now", "2026-05-08T00:00:00Z"],
  [null, null],
  [undefined, undefined],
])("a bucketed row without an instant is a bad_row: %j to %j", (start, end) => {
  expect(thrownBy(() => check(guardOf(analyticsUsageReport, 1, byDay), [usageRow(start, end)]))).toMatchObject({
    code: "bad_row",
    path: "data[0].starting_at",
  });
});

const record = (date: string): object => ({
  date,
  actor: { type: "api_actor", api_key_name: "ci" },
  core_metrics: {
    num_sessions: 1,
    lines_of_code: { added: 0, removed: 0 },
    commits_by_claude_code: 0,
    pull_requests_by_claude_code: 0,
  },
  tool_actions: {},
  model_breakdown: [],
});

test("a Claude Code record of another day is bucket_outside, and names both days", () => {
  const guard = guardOf(claudeCodeReport);
  check(guard, [record("2026-05-03T00:00:00Z"), record("2026-05-03")], 3, 4);
  const error = thrownBy(() => check(guard, [record("2026-05-04T00:00:00Z")], 3, 4));
  expect(error).toMatchObject({ code: "bucket_outside", path: "data[0].date" });
  expect((error as Error).message).toMatch(/2026-05-04.*2026-05-03/);
});

test("a Claude Code record without a date gets the requested day", () => {
  const { date: _, ...undated } = record("") as Record<string, unknown>;
  check(guardOf(claudeCodeReport), [undated], 3, 4);
  expect(undated["date"]).toBe("2026-05-03T00:00:00Z");
});

const overWindow = (starting_at: unknown, ending_at: unknown, model: string): object => ({
  ...usageRow(starting_at, ending_at),
  group: { model },
});
const unbucketed = { time_bucket_width: null, group_by: ["model"] };
const [start, end] = ["2026-05-01T00:00:00Z", "2026-05-11T00:00:00Z"];

test.each([
  ["an earlier start", "2026-04-01T00:00:00Z", end],
  ["another year", "2025-05-01T00:00:00Z", "2025-05-11T00:00:00Z"],
  ["a later end", start, "2026-05-12T00:00:00Z"],
  ["one hour less", start, "2026-05-10T23:00:00Z"],
])("without buckets, a row with other bounds than the window is bucket_outside: %s", (_, from, to) => {
  const guard = guardOf(analyticsUsageReport, 1, unbucketed);
  const rows = [overWindow(start, end, "a"), overWindow(from, to, "b")];
  expect(thrownBy(() => check(guard, rows))).toMatchObject({ code: "bucket_outside", path: "data[1]" });
});

test.each([
  [undefined, undefined],
  [null, null],
  ["now", end],
  [start, { epochMilliseconds: 1 }],
  [Date.parse("2026-05-01"), end],
])("without buckets, bounds that are not instants are a bad_row: %j to %j", (from, to) => {
  const guard = guardOf(analyticsUsageReport, 1, unbucketed);
  expect(thrownBy(() => check(guard, [overWindow(from, to, "a")]))).toMatchObject({ code: "bad_row" });
});

const userRow = (from: unknown, to: unknown): object => ({
  ...enterpriseUsage,
  actor: { type: "user_actor", user_id: `user_${String(from)}` },
  starting_at: from,
  ending_at: to,
});

test("Enterprise user rows without buckets may have null bounds, but not other ones", () => {
  check(guardOf(enterpriseUserUsageReport), [userRow(null, null), userRow(start, end)]);
  const another = (): unknown => check(guardOf(enterpriseUserUsageReport), [userRow("2026-04-01T00:00:00Z", end)]);
  expect(thrownBy(another)).toMatchObject({ code: "bucket_outside" });
  const half = (): unknown => check(guardOf(enterpriseUserUsageReport), [userRow(start, null)]);
  expect(thrownBy(half)).toMatchObject({ code: "bad_row", path: "data[0].ending_at" });
});

const onDay = (day: number): object => usageRow(new Date(at(day)).toISOString(), new Date(at(day + 1)).toISOString());

test("a row that steps back in time order is row_order, within a page and across pages", () => {
  const within = (): unknown => check(guardOf(analyticsUsageReport, 1, byDay), [onDay(6), onDay(2)]);
  expect(thrownBy(within)).toMatchObject({ code: "row_order", path: "data[1]" });
  const guard = guardOf(analyticsUsageReport, 1, byDay);
  check(guard, [onDay(1), onDay(3)]);
  check(guard, []);
  expect(thrownBy(() => check(guard, [onDay(2)]))).toMatchObject({ code: "row_order", path: "data[0]" });
});

test("rows by a metric come in any order", () => {
  check(guardOf(analyticsUsageReport, 1, { ...byDay, order_by: "total_tokens" }), [onDay(6), onDay(2), onDay(4)]);
});
