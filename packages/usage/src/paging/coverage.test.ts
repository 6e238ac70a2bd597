import { expect, test } from "vitest";
import { analyticsUsageReport } from "../reports/analytics-usage.ts";
import { claudeCodeReport } from "../reports/claude-code.ts";
import { usersList } from "../reports/directory.ts";
import { enterpriseUsageReport } from "../reports/enterprise-usage.ts";
import { messagesReport } from "../reports/messages.ts";
import { type Coverage, type CoverageOfWalk, coverageOf } from "./coverage.ts";

const ms = (instant: string): number => Date.parse(instant);
const span = (start: string, end: string): object => ({ starting_at: start, ending_at: end });

/** Ten days of September, read in the afternoon of the tenth, all delivered. */
const september: CoverageOfWalk = {
  window: { startMs: ms("2026-09-01"), endMs: ms("2026-09-11"), widthMs: 86_400_000 },
  nowMs: ms("2026-09-10T14:20:00Z"),
  deliveredMs: ms("2026-09-11"),
  refreshedAtMs: undefined,
  capped: [],
  bucketed: true,
  settleMs: undefined,
};

const coverage = (definition: Parameters<typeof coverageOf>[0], more: Partial<CoverageOfWalk>): Coverage =>
  coverageOf(definition, { ...september, ...more });

test("a window of closed buckets is covered completely", () => {
  const nowMs = ms("2026-10-01");
  expect(coverage(messagesReport, { nowMs })).toEqual({
    through: "2026-09-11T00:00:00Z",
    settledThrough: "2026-09-11T00:00:00Z",
    missing: [],
    partial: [],
    settling: [],
    capped: [],
  });
});

test("the running bucket is partial, and coverage ends before it", () => {
  expect(coverage(messagesReport, {})).toEqual({
    through: "2026-09-10T00:00:00Z",
    settledThrough: "2026-09-10T00:00:00Z",
    missing: [],
    partial: [span("2026-09-10T00:00:00Z", "2026-09-11T00:00:00Z")],
    settling: [],
    capped: [],
  });
});

test("buckets that did not come are missing", () => {
  expect(coverage(messagesReport, { nowMs: ms("2026-10-01"), deliveredMs: ms("2026-09-09") })).toMatchObject({
    through: "2026-09-09T00:00:00Z",
    missing: [span("2026-09-09T00:00:00Z", "2026-09-11T00:00:00Z")],
    partial: [],
  });
});

test("a window of which nothing came covers nothing", () => {
  expect(coverage(messagesReport, { deliveredMs: ms("2026-09-01") })).toMatchObject({
    through: null,
    missing: [span("2026-09-01T00:00:00Z", "2026-09-11T00:00:00Z")],
  });
});

test("a walk that was resumed at its end misses nothing", () => {
  const window = { ...september.window, startMs: september.window.endMs };
  expect(coverage(messagesReport, { window, deliveredMs: 0 })).toEqual({
    through: null,
    settledThrough: null,
    missing: [],
    partial: [],
    settling: [],
    capped: [],
  });
});

test("a report with a refresh covers up to the refresh, on a bucket edge", () => {
  const refreshedAtMs = ms("2026-09-08T10:00:00Z");
  expect(coverage(enterpriseUsageReport, { refreshedAtMs })).toMatchObject({
    through: "2026-09-08T00:00:00Z",
    missing: [],
    partial: [span("2026-09-08T00:00:00Z", "2026-09-11T00:00:00Z")],
  });
});

test("a report that was never refreshed covers nothing", () => {
  expect(coverage(enterpriseUsageReport, { refreshedAtMs: null }).through).toBeNull();
});

test("rows cover up to the oldest refresh; idle intervals before it are zero, not missing", () => {
  const refreshedAtMs = ms("2026-09-08T10:00:00Z");
  expect(coverage(analyticsUsageReport, { refreshedAtMs, deliveredMs: ms("2026-09-01") })).toEqual({
    through: "2026-09-08T00:00:00Z",
    missing: [span("2026-09-08T00:00:00Z", "2026-09-10T00:00:00Z")],
    partial: [span("2026-09-10T00:00:00Z", "2026-09-11T00:00:00Z")],
    settledThrough: null,
    settling: [span("2026-09-01T00:00:00Z", "2026-09-08T00:00:00Z")],
    capped: [],
  });
});

test("a refresh on the very edge covers the bucket before it", () => {
  expect(coverage(analyticsUsageReport, { refreshedAtMs: ms("2026-09-08") }).through).toBe("2026-09-08T00:00:00Z");
});

test.each([null, undefined])("rows with a refresh of %j cover nothing", (refreshedAtMs) => {
  expect(coverage(analyticsUsageReport, { refreshedAtMs })).toMatchObject({
    through: null,
    missing: [span("2026-09-01T00:00:00Z", "2026-09-10T00:00:00Z")],
  });
});

test("the future of a rows window is missing, its running bucket partial", () => {
  const window = { ...september.window, endMs: ms("2026-09-15") };
  expect(coverage(analyticsUsageReport, { window, refreshedAtMs: ms("2026-09-10T14:00:00Z") })).toMatchObject({
    through: "2026-09-10T00:00:00Z",
    missing: [span("2026-09-11T00:00:00Z", "2026-09-15T00:00:00Z")],
    partial: [span("2026-09-10T00:00:00Z", "2026-09-11T00:00:00Z")],
  });
});

test("a Claude Code day is closed one hour after its end", () => {
  const before = coverage(claudeCodeReport, { nowMs: ms("2026-09-11T00:59:59Z") });
  expect(before).toMatchObject({
    through: "2026-09-10T00:00:00Z",
    partial: [span("2026-09-10T00:00:00Z", "2026-09-11T00:00:00Z")],
  });
  expect(coverage(claudeCodeReport, { nowMs: ms("2026-09-11T01:00:00Z") })).toMatchObject({
    through: "2026-09-11T00:00:00Z",
    partial: [],
  });
});

test("days that have not begun are missing", () => {
  const window = { ...september.window, endMs: ms("2026-09-13") };
  expect(coverage(claudeCodeReport, { window }).missing).toEqual([
    span("2026-09-11T00:00:00Z", "2026-09-13T00:00:00Z"),
  ]);
});

test("buckets full of groups are named", () => {
  const capped = [{ startMs: ms("2026-09-02"), endMs: ms("2026-09-03") }];
  expect(coverage(enterpriseUsageReport, { capped }).capped).toEqual([
    span("2026-09-02T00:00:00Z", "2026-09-03T00:00:00Z"),
  ]);
});

test.each([
  ["a list", usersList, undefined],
  ["a list, whatever its walk says", usersList, september],
  ["a report whose walk has no window", messagesReport, undefined],
])("%s covers no time", (_, definition, walk) => {
  expect(coverageOf(definition, walk)).toEqual({
    through: null,
    settledThrough: null,
    missing: [],
    partial: [],
    settling: [],
    capped: [],
  });
});
