import { expect, test } from "vitest";
import { answerWith, thrownBy } from "../../test/pages.ts";
import type { CheckContext, Layout } from "../layouts/layout.ts";
import type { ReportDefinition } from "../definition.ts";
import { prepare } from "../plan/prepare.ts";
import { allReports } from "../reports/all.ts";
import { checkPages, isBucketed } from "./check-pages.ts";

const may = { starting_at: "2026-05-01", ending_at: "2026-05-03" };
const nowMs = Date.parse("2026-12-01T00:00:00Z");

/** What the layout of a report learns about a walk. */
function contextOf(definition: ReportDefinition, params: object, onUnrecognized = (): void => {}): CheckContext {
  const contexts: CheckContext[] = [];
  const layout: Layout = {
    ...definition.layout,
    createCheck(context) {
      contexts.push(context);
      return definition.layout.createCheck(context);
    },
  };
  const prepared = prepare({ ...definition, layout }, params, false, nowMs);
  const position = { atMs: 5, last: { known: ["1.2.3.4"] } };
  checkPages(prepared, { window: undefined, position, rejectDuplicates: false, onUnrecognized });
  return contexts[0] as CheckContext;
}

const identityOf = (name: keyof typeof allReports, params: object = may): unknown =>
  contextOf(allReports[name], params).identity;

test("rows are identified by what they are grouped by", () => {
  expect(identityOf("messages")).toEqual({ grouped: [], opened: [], holder: undefined });
  expect(identityOf("messages", { ...may, group_by: ["model", "service_tier"] })).toEqual({
    grouped: ["model", "service_tier"],
    opened: [],
    holder: undefined,
  });
});

test("what a grouping opens identifies rows too, apart from the grouping itself", () => {
  const { opened, grouped } = identityOf("cost", { ...may, group_by: ["description"] }) as CheckContext["identity"];
  expect(grouped).toEqual(["description"]);
  expect(opened).toContain("cost_type");
  expect(opened).not.toContain("description");
});

test("dimensions of analytics are in the group of a row", () => {
  expect(identityOf("analytics.usage", { ...may, group_by: ["model"] })).toMatchObject({ holder: "group" });
});

test("rows of people are split by person, whatever is requested", () => {
  const enterprise = identityOf("enterprise.userUsageReport", { ...may, group_by: ["model"] });
  expect(enterprise).toMatchObject({ grouped: ["actor", "model"], holder: undefined });
});

test("a layout knows where the walk starts, what came before, and whether duplicates are allowed", () => {
  const context = contextOf(allReports.messages, may);
  expect(context).toMatchObject({ atMs: 5, last: { known: ["1.2.3.4"] }, rejectDuplicates: false, timeOrdered: true });
  expect(context.shape).toBe(allReports.messages.item);
});

const hasBuckets = (name: keyof typeof allReports, params: object): boolean =>
  isBucketed(prepare(allReports[name], params, false, nowMs));

test("a report has buckets if its rows have a width", () => {
  expect(hasBuckets("messages", may)).toBe(true);
  expect(hasBuckets("claudeCode", may)).toBe(true);
  expect(hasBuckets("analytics.usage", { ...may, time_bucket_width: "1d" })).toBe(true);
  expect(hasBuckets("analytics.usage", { ...may, time_bucket_width: null })).toBe(false);
  expect(hasBuckets("enterprise.userUsageReport", may)).toBe(false);
  expect(hasBuckets("directory.users", {})).toBe(false);
});

const inTimeOrder = (params: object): boolean =>
  contextOf(allReports["analytics.usage"], { ...may, ...params }).timeOrdered;

test("rows by a metric are in no time order", () => {
  expect(inTimeOrder({ time_bucket_width: "1d" })).toBe(true);
  expect(inTimeOrder({ time_bucket_width: "1d", order_by: "total_tokens" })).toBe(false);
});

test("a repeated entry of a list is noted as repeated, and a malformed row is a bad_row", () => {
  const notes: unknown[][] = [];
  const users = prepare(allReports["directory.users"], {}, false, nowMs);
  const options = { window: undefined, position: {}, rejectDuplicates: true };
  const list = checkPages(users, { ...options, onUnrecognized: (...note) => notes.push(note) });
  const piece = { startMs: undefined, endMs: undefined };
  const entry = { id: "user_1", type: "user" };
  const { items } = list.check([entry, entry], piece, answerWith({ data: [entry, entry] }));
  expect(items).toHaveLength(1);
  expect(notes).toEqual([["data[].id", "repeated"]]);

  const messages = prepare(allReports.messages, may, false, nowMs);
  const check = checkPages(messages, { ...options, onUnrecognized: () => {} });
  const bad = [{ starting_at: may.starting_at, ending_at: "2026-05-02", results: [{ output_tokens: -1 }] }];
  expect(thrownBy(() => check.check(bad, piece, answerWith({ data: bad })))).toMatchObject({
    code: "bad_row",
    path: expect.stringMatching(/^data\[0\]\.results\[0\]/),
  });
});
