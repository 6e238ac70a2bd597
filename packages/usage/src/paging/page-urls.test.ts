import { expect, test } from "vitest";
import type { Connection } from "../connection.ts";
import { prepare } from "../plan/prepare.ts";
import { messagesReport } from "../reports/messages.ts";
import { usersList } from "../reports/directory.ts";
import { pageUrls } from "./page-urls.ts";

const now = Date.parse("2026-09-10T12:30:00Z");
const starting_at = "2026-09-01T00:00:00Z";
const startMs = Date.parse(starting_at);
const endMs = Date.parse("2026-09-08T00:00:00Z");

/** Writes a query as URLSearchParams does, and counts how often. */
function connection(): { connection: Connection; written: string[] } {
  const written: string[] = [];
  const urlOf: Connection["urlOf"] = ({ path }, query) => {
    written.push(path);
    const search = String(new URLSearchParams(query as Record<string, string>));
    return `https://api.anthropic.com${path}${search === "" ? "" : `?${search}`}`;
  };
  return { connection: { urlOf } as Connection, written };
}

const paramsOf = (url: string): unknown => Object.fromEntries(new URL(url).searchParams);

test("pages of a piece differ in the cursor, under the endpoint's name", () => {
  const bounds = { starting_at, ending_at: "2026-09-08T00:00:00Z", limit: "7" };
  const urlOf = pageUrls(connection().connection, prepare(messagesReport, { starting_at, limit: 7 }, false, now));
  const piece = { startMs, endMs };
  expect(paramsOf(urlOf(piece, undefined))).toEqual(bounds);
  expect(paramsOf(urlOf(piece, "page_2"))).toEqual({ ...bounds, page: "page_2" });
  const usersUrl = pageUrls(connection().connection, prepare(usersList, { limit: 7 }, false, now));
  const list = { startMs: undefined, endMs: undefined };
  expect(paramsOf(usersUrl(list, "user_9"))).toEqual({ limit: "7", after_id: "user_9" });
});

test.each(["a&b=c", "%2F#?", "日本 +"])("a cursor %j arrives as it was sent", (cursor) => {
  const urlOf = pageUrls(connection().connection, prepare(messagesReport, { starting_at }, false, now));
  expect(new URL(urlOf({ startMs, endMs }, cursor)).searchParams.get("page")).toBe(cursor);
});

test("a cursor is the whole query if there is no other parameter", () => {
  const { wire: _, ...prepared } = prepare(usersList, {}, false, now);
  const urlOf = pageUrls(connection().connection, { ...prepared, wire: {} });
  const list = { startMs: undefined, endMs: undefined };
  expect(new URL(urlOf(list, undefined)).search).toBe("");
  expect(paramsOf(urlOf(list, "user_9"))).toEqual({ after_id: "user_9" });
});

test("each piece is written once, and has its own bounds", () => {
  const { connection: counted, written } = connection();
  const urlOf = pageUrls(counted, prepare(messagesReport, { starting_at }, false, now));
  const [first, second] = [
    { startMs, endMs },
    { startMs: endMs, endMs: now },
  ];
  for (const cursor of [undefined, "page_2", "page_3"]) {
    expect(paramsOf(urlOf(first, cursor))).toMatchObject({ starting_at });
    expect(paramsOf(urlOf(second, cursor))).toMatchObject({ starting_at: "2026-09-08T00:00:00Z" });
  }
  expect(written).toHaveLength(2);
});
