import { expect, test } from "vitest";
import { answerWith, thrownBy } from "../../test/pages.ts";
import { analyticsSummariesReport } from "../reports/analytics-summaries.ts";
import { claudeCodeReport } from "../reports/claude-code.ts";
import { serviceAccountsList, usersList } from "../reports/directory.ts";
import { analyticsUsageReport } from "../reports/analytics-usage.ts";
import { messagesReport } from "../reports/messages.ts";
import { type Envelope, readEnvelope } from "./envelope.ts";

const ignore = (): void => {};

const read = (body: unknown, definition = messagesReport): Envelope =>
  readEnvelope(definition, answerWith(body, {}, definition.exactAmounts), ignore);

test("a page has its items and the cursor to the next", () => {
  expect(read({ data: [1, 2], has_more: true, next_page: "p2" })).toMatchObject({ items: [1, 2], next: "p2" });
});

test("has_more: false stops, whatever next_page says", () => {
  expect(read({ data: [], has_more: false, next_page: "p2" }).next).toBeUndefined();
});

test.each([null, "", undefined, 5, {}, ["p2"]])(
  "more pages after a next_page of %j are cursor_missing",
  (next_page) => {
    expect(thrownBy(() => read({ data: [], has_more: true, next_page }))).toMatchObject({
      name: "ProtocolError",
      code: "cursor_missing",
      path: "next_page",
    });
  },
);

test("without has_more the cursor decides, as the list of service accounts never sends it", () => {
  for (const definition of [serviceAccountsList, messagesReport]) {
    expect(read({ data: [], next_page: "p2" }, definition).next).toBe("p2");
    expect(read({ data: [], next_page: null }, definition).next).toBeUndefined();
    expect(read({ data: [] }, definition).next).toBeUndefined();
  }
  expect(read({ data: [{}] }, usersList).next).toBeUndefined();
});

test("without has_more, an empty cursor is not the end", () => {
  expect(thrownBy(() => read({ data: [], next_page: "" }))).toMatchObject({ code: "cursor_missing" });
});

test.each([null, "true", 1, 0])("a has_more of %j is a bad_envelope", (has_more) => {
  expect(thrownBy(() => read({ data: [], has_more, next_page: "p2" }))).toMatchObject({
    code: "bad_envelope",
    path: "has_more",
  });
});

test("lists by ID continue after their last ID, and only has_more ends them", () => {
  expect(read({ data: [{}], has_more: true, first_id: "u1", last_id: "u9" }, usersList).next).toBe("u9");
  expect(read({ data: [{}], has_more: false, first_id: "u1", last_id: "u9" }, usersList).next).toBeUndefined();
  expect(thrownBy(() => read({ data: [{}], first_id: "u1", last_id: "u9" }, usersList))).toMatchObject({
    code: "bad_envelope",
  });
  expect(thrownBy(() => read({ data: [], has_more: true, last_id: null }, usersList))).toMatchObject({
    code: "cursor_missing",
    path: "last_id",
  });
});

test.each([
  ["{}", {}],
  ["null", null],
  ["a list", []],
  ["a text", '"data"'],
  ["null data", { data: null, has_more: false }],
  ["data that is not a list", { data: {}, has_more: false }],
])("%s is a bad_envelope, never an empty report", (_, body) => {
  expect(thrownBy(() => read(body))).toMatchObject({ code: "bad_envelope", path: "data" });
});

test.each([
  { type: "error", data: [] },
  { type: "error", error: null, data: [{}], has_more: false, next_page: null },
  { error: { type: "api_error", message: "Internal server error" }, data: [], has_more: false, next_page: null },
  { error: "Internal server error", data: [], has_more: true, next_page: "page_2" },
  { error: false, data: [] },
  { error: {}, data: [] },
])("an error with an empty list is an error, whatever else the body has: %j", (body) => {
  expect(thrownBy(() => read(body))).toMatchObject({ code: "bad_envelope" });
});

test("an error field that is null is not an error", () => {
  expect(read({ error: null, data: [], has_more: false, next_page: null }).items).toEqual([]);
});

test.each([{ epochMilliseconds: 1 }, 1_789_000_000_000, true, "yesterday", ""])(
  "a refresh that is not an instant in text is a bad_envelope: %j",
  (data_refreshed_at) => {
    const body = { data: [], has_more: false, next_page: null, data_refreshed_at };
    expect(thrownBy(() => read(body))).toMatchObject({ code: "bad_envelope", path: "data_refreshed_at" });
  },
);

test("an error in a 200 is called by its name", () => {
  const error = thrownBy(() => read({ type: "error", error: { type: "api_error", message: "Internal server error" } }));
  expect(error).toMatchObject({
    code: "bad_envelope",
    message: expect.stringContaining("an error with a success status"),
  });
});

const at = (data_refreshed_at: unknown): unknown =>
  read({ data: [], has_more: false, data_refreshed_at }, analyticsUsageReport).refreshedAtMs;

test("data_refreshed_at is an instant, null, or not there; anything else is a bad_envelope", () => {
  expect(at("2026-09-10T10:00:00Z")).toBe(Date.parse("2026-09-10T10:00:00Z"));
  expect(at(null)).toBeNull();
  expect(at(undefined)).toBeUndefined();
  for (const wrong of ["", "yesterday", "2026-09-10T10:00:00", 5, {}]) {
    expect(thrownBy(() => at(wrong))).toMatchObject({ code: "bad_envelope", path: "data_refreshed_at" });
  }
});

test("an unknown field of the envelope is reported, and known ones are not", () => {
  const reported: unknown[] = [];
  const body = { data: [], has_more: false, next_page: null, organization_id: "x", data_refreshed_at: null, total: 7 };
  readEnvelope(messagesReport, answerWith(body), (path, value) => reported.push([path, value]));
  expect(reported).toEqual([["total", 7]]);
});

test("money that comes as numbers keeps its digits", () => {
  const page = read('{"data":[{"amount":12345678901234567.89}],"has_more":false}', claudeCodeReport);
  expect(page.items).toEqual([{ amount: "12345678901234567.89" }]);
});

test("an error in a 200 is found at its type or at its error", () => {
  expect(thrownBy(() => read({ type: "error", error: {}, data: [] }))).toMatchObject({ path: "data" });
  expect(thrownBy(() => read({ error: {}, data: [] }))).toMatchObject({ path: "error" });
});

/** What a page of daily summaries holds, and which of its fields are unknown. Until the API renamed it, the list was `summaries`. */
function summaries(body: object): { readonly items: readonly unknown[]; readonly unknown: string[] } {
  const unknown: string[] = [];
  const { items } = readEnvelope(analyticsSummariesReport, answerWith(body), (path) => unknown.push(path));
  return { items, unknown };
}

test("a list under its former name is read, and the new name has precedence", () => {
  expect(summaries({ summaries: [1] })).toEqual({ items: [1], unknown: [] });
  expect(summaries({ data: [2] })).toEqual({ items: [2], unknown: [] });
  expect(summaries({ data: [2], summaries: [1] })).toEqual({ items: [2], unknown: ["summaries"] });
  expect(summaries({ summaries: [1], total: 7 })).toEqual({ items: [1], unknown: ["total"] });
  expect(thrownBy(() => summaries({ data: null, summaries: [1] }))).toMatchObject({ code: "bad_envelope" });
  // Other reports have no former name, not even that of a value that is missing.
  for (const body of [{ summaries: [1] }, { undefined: [1] }])
    expect(thrownBy(() => read(body))).toMatchObject({ code: "bad_envelope" });
  expect(thrownBy(() => readEnvelope(analyticsSummariesReport, answerWith("null"), ignore))).toMatchObject({
    code: "bad_envelope",
  });
});
