import { expect, test } from "vitest";
import { ask, messagesPath, type Row, walk } from "../../test/ask.ts";
import { createMock } from "../index.ts";

const now = "2026-09-10T14:20:00Z";

test("a start inside a bucket is snapped down, and a bucket that ends after the end is omitted", async () => {
  const mock = createMock({ seed: 7, now });
  const { body } = await ask(mock, messagesPath, "starting_at=2026-09-01T13:30:00Z&ending_at=2026-09-03T23:59:59Z");
  expect(body.data.map((bucket) => [bucket.starting_at, bucket.ending_at])).toEqual([
    ["2026-09-01T00:00:00Z", "2026-09-02T00:00:00Z"],
    ["2026-09-02T00:00:00Z", "2026-09-03T00:00:00Z"],
  ]);
});

test("an offset is honored: buckets are UTC", async () => {
  const mock = createMock({ seed: 7, now });
  const { body } = await ask(mock, messagesPath, [
    ["starting_at", "2026-09-01T01:00:00+02:00"],
    ["ending_at", "2026-09-01T02:00:00+02:00"],
    ["bucket_width", "1h"],
  ]);
  expect(body.data.map((bucket) => bucket.starting_at)).toEqual(["2026-08-31T23:00:00Z"]);
});

test.each([
  ["1d", 7, 31],
  ["1h", 24, 168],
  ["1m", 60, 1440],
])("pages of %s hold %i buckets, at most %i", async (width, usual, most) => {
  const mock = createMock({ seed: 7, now });
  const window = `starting_at=2026-07-01T00:00:00Z&ending_at=2026-09-01T00:00:00Z&bucket_width=${width}`;
  expect((await ask(mock, messagesPath, window)).body.data).toHaveLength(usual);
  expect((await ask(mock, messagesPath, `${window}&limit=${most}`)).body.data).toHaveLength(most);
  const over = await ask(mock, messagesPath, `${window}&limit=${most + 1}`);
  expect([over.status, over.body.error.type]).toEqual([400, "invalid_request_error"]);
  expect((await ask(mock, messagesPath, `${window}&limit=0`)).status).toBe(400);
});

test("an interval without use is a bucket without results", async () => {
  const mock = createMock({ seed: 7, now });
  const buckets = await walk(mock, messagesPath, [
    ["starting_at", "2023-06-01T00:00:00Z"],
    ["ending_at", "2023-06-04T00:00:00Z"],
  ]);
  expect(buckets.map((bucket) => bucket.results)).toEqual([[], [], []]);
});

test("the running bucket is included and grows; a later one is not included", async () => {
  const mock = createMock({ seed: 7, now });
  const today = "starting_at=2026-09-10T00:00:00Z&ending_at=2026-09-13T00:00:00Z";
  const before = await ask(mock, messagesPath, today);
  mock.advance("1h");
  const after = await ask(mock, messagesPath, today);
  expect(before.body.data.map((bucket) => bucket.starting_at)).toEqual(["2026-09-10T00:00:00Z"]);
  const [early, late] = [before, after].map((reply) => reply.body.data[0]?.results[0]?.output_tokens ?? 0);
  expect(late).toBeGreaterThan(early ?? 0);
  expect(early).toBeGreaterThan(0);
});

test("more than five dimensions are rejected with the observed message", async () => {
  const mock = createMock({ seed: 7, now });
  const five = ["model", "workspace_id", "api_key_id", "service_tier", "context_window"];
  const window = "starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-02T00:00:00Z&";
  const query = window + five.map((dimension) => `group_by[]=${dimension}`).join("&");
  expect((await ask(mock, messagesPath, query)).status).toBe(200);
  const six = await ask(mock, messagesPath, `${query}&group_by[]=inference_geo`);
  expect(six.status).toBe(400);
  expect(six.body.error).toEqual({
    type: "invalid_request_error",
    message: "Cannot specify more than 5 group_by[] dimensions.",
  });
});

test("Console use has no key, and the default workspace no ID, even when grouped", async () => {
  const mock = createMock({ seed: 7, now });
  const [bucket] = await walk(mock, messagesPath, [
    ["starting_at", "2026-09-08T00:00:00Z"],
    ["ending_at", "2026-09-09T00:00:00Z"],
    ["group_by[]", "api_key_id"],
    ["group_by[]", "workspace_id"],
  ]);
  const rows: Row[] = bucket?.results ?? [];
  expect(rows.some((row) => row.api_key_id === null && row.workspace_id !== null)).toBe(true);
  expect(rows.some((row) => row.api_key_id !== null && row.workspace_id === null)).toBe(true);
  const ids = mock.organization.workspaces.filter((workspace) => workspace.isDefault).map((workspace) => workspace.id);
  expect(rows.some((row) => ids.includes(row.workspace_id ?? ""))).toBe(false);
  expect(rows.every((row) => row.model === null)).toBe(true);
});

test.each([
  ["an unknown parameter", "starting_at=2026-09-01T00:00:00Z&next_page=abc"],
  ["a list without its brackets", "starting_at=2026-09-01T00:00:00Z&group_by=model"],
  ["a dimension of another report", "starting_at=2026-09-01T00:00:00Z&group_by[]=product"],
  ["a value outside its enum", "starting_at=2026-09-01T00:00:00Z&service_tiers[]=gold"],
  ["an unknown width", "starting_at=2026-09-01T00:00:00Z&bucket_width=1w"],
  ["a date-time without an offset", "starting_at=2026-09-01T00:00:00"],
  ["a nonexistent date", "starting_at=2026-02-30T00:00:00Z"],
  ["no start", "ending_at=2026-09-01T00:00:00Z"],
  ["an end at the start", "starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-01T00:00:00Z"],
  ["an end before the start", "starting_at=2026-09-01T00:00:00Z&ending_at=2026-08-01T00:00:00Z"],
  ["an empty filter entry", "starting_at=2026-09-01T00:00:00Z&models[]="],
  ["speed without its beta", "starting_at=2026-09-01T00:00:00Z&group_by[]=speed"],
  ["a foreign cursor", "starting_at=2026-09-01T00:00:00Z&page=page_MjAyNS0wNS0xNFQwMDowMDowMFo="],
])("%s is rejected", async (_, query) => {
  const { status, body, headers } = await ask(createMock({ seed: 7, now }), messagesPath, query);
  expect([status, body.error.type]).toEqual([400, "invalid_request_error"]);
  expect(headers.get("request-id")).toMatch(/^req_/);
});

test("a cursor is bound to its query", async () => {
  const mock = createMock({ seed: 7, now });
  const window = "starting_at=2026-07-01T00:00:00Z&ending_at=2026-09-01T00:00:00Z";
  const cursor = (await ask(mock, messagesPath, window)).body.next_page ?? "";
  expect((await ask(mock, messagesPath, `${window}&page=${cursor}`)).status).toBe(200);
  expect((await ask(mock, messagesPath, `${window}&group_by[]=model&page=${cursor}`)).status).toBe(400);
  expect((await ask(mock, messagesPath, `${window}&limit=8&page=${cursor}`)).status).toBe(400);
});

test("speed is a field if it is grouped with its beta header", async () => {
  const mock = createMock({ seed: 7, now });
  const query = "starting_at=2026-09-08T00:00:00Z&ending_at=2026-09-09T00:00:00Z&group_by[]=speed";
  const { body } = await ask(mock, messagesPath, query, { "anthropic-beta": "fast-mode-2026-02-01" });
  expect(new Set(body.data[0]?.results.map((row) => row["speed"]))).toEqual(new Set(["standard", "fast"]));
});
