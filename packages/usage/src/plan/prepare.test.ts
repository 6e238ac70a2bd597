import { expect, test } from "vitest";
import { claudeCodeReport } from "../reports/claude-code.ts";
import { costReport } from "../reports/cost.ts";
import { usersList } from "../reports/directory.ts";
import { messagesReport } from "../reports/messages.ts";
import { pageQuery, prepare, windowAt } from "./prepare.ts";

const now = Date.parse("2026-09-10T12:30:00Z");
const starting_at = "2026-09-01";
const startMs = Date.parse("2026-09-01T00:00:00Z");
const endMs = Date.parse("2026-09-08T00:00:00Z");

// From the API's parameters: a page of messages holds 31 days, 168 hours or 1,440 minutes.
test("a limit may be what a page holds, and no more", () => {
  const prepared = prepare(messagesReport, { starting_at, bucket_width: "1h", limit: 168 }, false, now);
  expect(prepared.wire).toEqual({ bucket_width: "1h", limit: 168 });
  const tooMany = (): unknown => prepare(messagesReport, { starting_at, limit: 32 }, false, now);
  expect(tooMany).toThrow(/limit: 32 .*At most 31/s);
});

test("lists are written with brackets, and a page is as large as the endpoint allows", () => {
  const { wire } = prepare(messagesReport, { starting_at, models: ["claude-opus-5"] }, false, now);
  expect(wire).toEqual({ "models[]": ["claude-opus-5"], limit: 31 });
});

test("parameters that control the reading are not sent, nor a limit that is unknown", () => {
  const { limit: _, ...parameters } = costReport.parameters;
  const { bucketsPerPage: __, ...time } = costReport.time ?? { settlesAfterMs: 0 };
  const definition = {
    ...costReport,
    time,
    parameters,
    localParameters: { note: { type: "string" } as const },
  };
  expect(prepare(definition, { starting_at, note: "mine" }, false, now).wire).toStrictEqual({});
});

test("rows are split by what always splits them, by what is grouped, and by what that opens, each once", () => {
  const grouped = (definition: typeof costReport, group_by?: readonly string[]): readonly string[] =>
    prepare(definition, { starting_at, ...(group_by && { group_by }) }, false, now).grouped;
  const opens = { description: ["model", "token_type"], workspace_id: ["model"] };
  expect(grouped({ ...costReport, opens })).toEqual([]);
  expect(grouped({ ...costReport, opens }, ["workspace_id", "description"])).toEqual([
    "workspace_id",
    "model",
    "description",
    "token_type",
  ]);
  const { opens: _, ...closed } = costReport;
  expect(grouped({ ...closed, splits: ["currency"] }, ["description"])).toEqual(["currency", "description"]);
  // A day of Claude Code has a row for each of these, whatever is requested.
  const code = prepare(claudeCodeReport, { date: "2026-09-01" }, false, now);
  expect(code.grouped).toEqual(["actor", "organization_id", "customer_type", "terminal_type", "is_remote"]);
});

test("an invalid window is an error before any request", () => {
  expect(() => prepare(messagesReport, {}, false, now)).toThrow("starting_at is missing");
});

test("a window without an end moves with the clock, and a list has none", () => {
  const prepared = prepare(messagesReport, { starting_at }, false, now);
  const endAt = (time: string): number | undefined => windowAt(prepared, Date.parse(time))?.endMs;
  expect(endAt("2026-09-10T12:30:00Z")).toBe(Date.parse("2026-09-10T00:00:00Z"));
  expect(endAt("2026-09-11T00:00:00Z")).toBe(Date.parse("2026-09-11T00:00:00Z"));
  expect(windowAt(prepare(usersList, {}, false, now), now)).toBeUndefined();
});

test("a page has the bounds of its piece", () => {
  const prepared = prepare(messagesReport, { starting_at, limit: 7 }, false, now);
  const bounds = { starting_at: "2026-09-01T00:00:00Z", ending_at: "2026-09-08T00:00:00Z", limit: 7 };
  expect(pageQuery(prepared, { startMs, endMs })).toEqual(bounds);
  const users = prepare(usersList, { limit: 7 }, false, now);
  expect(pageQuery(users, { startMs: undefined, endMs: undefined })).toEqual({ limit: 7 });
});
