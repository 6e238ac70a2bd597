import { expect, test } from "vitest";
import { type FakeServer, json, refusal, serverWith } from "../../test/answers.ts";
import { connectionTo } from "../../test/connection.ts";
import { handClock } from "../../test/hand-clock.ts";
import { rejectionOf } from "../../test/pages.ts";
import type { ReportDefinition } from "../definition.ts";
import type { Answer } from "../http/answer.ts";
import { createBuffers } from "../http/buffers.ts";
import type { UsageEvent } from "../http/events.ts";
import { openLifetime } from "../http/lifetime.ts";
import { prepare } from "../plan/prepare.ts";
import { claudeCodeReport } from "../reports/claude-code.ts";
import { serviceAccountsList } from "../reports/directory.ts";
import { messagesReport } from "../reports/messages.ts";
import { fetchPage } from "./fetch-page.ts";
import { pageUrls } from "./page-urls.ts";

const may = { starting_at: "2026-05-01", ending_at: "2026-05-11", group_by: ["speed"], limit: 2 };
const piece = { startMs: Date.parse("2026-05-03T00:00:00Z"), endMs: Date.parse("2026-05-07T00:00:00Z") };

interface Request {
  readonly definition?: ReportDefinition;
  readonly params?: object;
  readonly cursor?: string;
  readonly onEvent?: (event: UsageEvent) => void;
  readonly apiKey?: string;
}

function fetchFrom(server: FakeServer, request: Request = {}): Promise<Answer> {
  const { definition = messagesReport, params = may, cursor, ...options } = request;
  const clock = handClock();
  const call = {
    lifetime: openLifetime({ clock }),
    tally: { requests: 0, retries: 0, requestIds: [] },
    buffers: createBuffers(),
    timeoutMs: 60_000,
  };
  const connection = connectionTo(server, { clock, ...options });
  const prepared = prepare(definition, params, false, clock.now());
  return fetchPage(connection, prepared, pageUrls(connection, prepared)(piece, cursor), call);
}

test("a page is requested with its piece, its cursor, and the headers of its report", async () => {
  const server = serverWith({ data: [] });
  const answer = await fetchFrom(server, { cursor: "page_2" });
  expect(answer.json).toEqual({ value: { data: [] } });
  const [url] = server.urls;
  expect(url?.pathname).toBe("/v1/organizations/usage_report/messages");
  expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({
    starting_at: "2026-05-03T00:00:00Z",
    ending_at: "2026-05-07T00:00:00Z",
    "group_by[]": "speed",
    limit: "2",
    page: "page_2",
  });
  expect(server.headers[0]).toMatchObject({
    "x-api-key": "key-of-a-test",
    "anthropic-version": "2023-06-01",
    "anthropic-beta": "fast-mode-2026-02-01",
  });
});

test("events carry the name of the report", async () => {
  const reports = new Set<string>();
  await fetchFrom(serverWith({ data: [] }), { onEvent: ({ report }) => reports.add(report) });
  expect([...reports]).toEqual(["messages"]);
});

test("the error about a refused key says which key the endpoint takes", async () => {
  const server = serverWith(refusal(401, "authentication_error", "invalid x-api-key"));
  expect(await rejectionOf(fetchFrom(server))).toMatchObject({
    code: "unauthorized",
    message: expect.stringContaining(messagesReport.key.hint),
  });
});

test("a key that the endpoint can never accept is not sent", async () => {
  const server = serverWith();
  const request = { definition: serviceAccountsList, params: {}, apiKey: "sk-ant-admin01-of-a-test" };
  expect(await rejectionOf(fetchFrom(server, request))).toMatchObject({ name: "ConfigError" });
  expect(server.urls).toEqual([]);
});

test("money that a report sends as numbers keeps its digits, and other reports are parsed as they are", async () => {
  const page = '{"data":[{"amount":9007199254740993}]}';
  const params = { starting_at: "2026-05-03", ending_at: "2026-05-07" };
  const exact = await fetchFrom(serverWith(json(page)), { definition: claudeCodeReport, params });
  expect(exact.json).toEqual({ value: { data: [{ amount: "9007199254740993" }] } });
  const plain = await fetchFrom(serverWith(json(page)));
  expect(plain.json).toEqual({ value: JSON.parse(page) as unknown });
});

test.each([201, 202, 206])("status %i is bad_status, and names the status", async (status) => {
  const error = await rejectionOf(fetchFrom(serverWith(json({ data: [] }, { status }))));
  expect(error).toMatchObject({ name: "ProtocolError", code: "bad_status", status });
  expect((error as Error).message).toContain(String(status));
});
