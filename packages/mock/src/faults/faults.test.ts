import { expect, test } from "vitest";
import { type AnalyticsRow, askAnalytics, walkAnalytics } from "../../test/analytics.ts";
import { ask, type BucketPage, claudeCodePath, costPath, messagesPath, walk } from "../../test/ask.ts";
import { createMock, type Fault, faults, type Mock } from "../index.ts";

const now = "2026-09-10T14:20:00Z";
const window = "starting_at=2026-08-01T00:00:00Z&ending_at=2026-09-01T00:00:00Z";
const asPairs: [string, string][] = [
  ["starting_at", "2026-08-01T00:00:00Z"],
  ["ending_at", "2026-09-01T00:00:00Z"],
];

async function struck(
  fault: Fault,
  path = messagesPath,
  query = window,
): Promise<Response & { text(): Promise<string> }> {
  const mock = createMock({ seed: 7, now });
  mock.inject(fault);
  return await mock.fetch(`https://api.anthropic.com/v1/organizations/${path}?${query}`, {
    headers: { "x-api-key": mock.apiKey },
  });
}

async function struckPage(fault: Fault, path?: string, query?: string): Promise<BucketPage> {
  return (await (await struck(fault, path, query)).json()) as BucketPage;
}

test("a fault lets some requests through, strikes a number of times, and ends", async () => {
  const mock = createMock({ seed: 7, now });
  mock.inject(faults.rateLimited({ after: 2, times: 3, resetAfterMs: 5_000 }));
  const statuses: number[] = [];
  for (let count = 0; count < 7; count++) statuses.push((await ask(mock, messagesPath, window)).status);
  expect(statuses).toEqual([200, 200, 429, 429, 429, 200, 200]);
});

test("by default, a fault strikes once", async () => {
  const mock = createMock({ seed: 7, now });
  mock.inject(faults.overloaded());
  expect([(await ask(mock, messagesPath, window)).status, (await ask(mock, messagesPath, window)).status]).toEqual([
    529, 200,
  ]);
});

async function statusesWithFailures(seed: number): Promise<number[]> {
  const mock = createMock({ seed, now });
  mock.inject(faults.serverError({ probability: 0.3 }));
  const statuses: number[] = [];
  for (let count = 0; count < 60; count++) {
    statuses.push((await ask(mock, messagesPath, "starting_at=2026-09-09T00:00:00Z")).status);
  }
  return statuses;
}

test("a probability is drawn from the seed and strikes without a limit", async () => {
  const first = await statusesWithFailures(7);
  expect(await statusesWithFailures(7)).toEqual(first);
  expect(await statusesWithFailures(8)).not.toEqual(first);
  const failed = first.filter((status) => status === 500).length;
  expect(failed).toBeGreaterThan(6);
  expect(failed).toBeLessThan(32);
});

test("a fault strikes only its endpoint and its page", async () => {
  const mock = createMock({ seed: 7, now });
  mock.inject(faults.serverError({ endpoint: "cost", page: 2 }));
  const usage = await ask(mock, messagesPath, window);
  const first = await ask(mock, costPath, window);
  const second = await ask(mock, costPath, `${window}&page=${first.body.next_page}`);
  expect([usage.status, first.status, second.status]).toEqual([200, 200, 500]);
});

test("faults compose, and can be removed", async () => {
  const mock = createMock({ seed: 7, now });
  const takeBack = mock.inject(faults.lostBucket({ times: 9 }), faults.unknownField({ times: 9 }));
  const { body } = await ask<BucketPage & { field_of_tomorrow?: unknown }>(mock, messagesPath, window);
  expect([body.data.length, body.field_of_tomorrow]).toEqual([6, { of: "tomorrow" }]);
  takeBack();
  expect((await ask(mock, messagesPath, window)).body.data).toHaveLength(7);
  mock.inject(faults.html());
  mock.clearFaults();
  expect((await ask(mock, messagesPath, window)).status).toBe(200);
});

test.each([
  ["retry-after", { "retry-after": "5", "retry-after-ms": null }],
  ["retry-after-ms", { "retry-after": null, "retry-after-ms": "4500" }],
  ["http-date", { "retry-after": "Thu, 10 Sep 2026 14:20:05 GMT", "retry-after-ms": null }],
  ["reset", { "retry-after": null, "anthropic-ratelimit-requests-reset": "2026-09-10T14:20:05Z" }],
  ["none", { "retry-after": null, "retry-after-ms": null, "anthropic-ratelimit-requests-reset": null }],
] as const)("a 429 says when to retry by %s", async (form, expected) => {
  const response = await struck(faults.rateLimited({ form, resetAfterMs: 4500 }));
  expect(response.status).toBe(429);
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, response.headers.get(name)]))).toEqual(expected);
  expect(((await response.json()) as BucketPage).error.type).toBe("rate_limit_error");
});

test.each([
  [500, "api_error"],
  [504, "timeout_error"],
  [529, "overloaded_error"],
])("a %i has the envelope's %s", async (status, type) => {
  const response = await struck(faults.serverError({ status }));
  expect([response.status, ((await response.json()) as BucketPage).error.type]).toEqual([status, type]);
});

test("a 502 is a gateway's page", async () => {
  const response = await struck(faults.serverError({ status: 502 }));
  expect([response.status, response.headers.get("content-type")]).toEqual([502, "text/html"]);
});

test("a quota rejects what exceeds it until the next minute", async () => {
  const mock = createMock({ seed: 7, now });
  mock.inject(faults.quota({ perMinute: 2 }));
  const status = async () => (await ask(mock, messagesPath, "starting_at=2026-09-09T00:00:00Z")).status;
  expect([await status(), await status(), await status(), await status()]).toEqual([200, 200, 429, 429]);
  mock.advance("1m");
  expect(await status()).toBe(200);
});

test("HTML, an empty body, an empty object, an error, and broken JSON can have status 200", async () => {
  expect(await (await struck(faults.html())).text()).toContain("<!doctype html>");
  expect(await (await struck(faults.emptyBody())).text()).toBe("");
  expect(await (await struck(faults.emptyObject())).json()).toEqual({});
  expect(await (await struck(faults.errorInOk())).json()).toMatchObject({ type: "error" });
  const broken = await struck(faults.invalidJson());
  const text = await broken.text();
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  expect(broken.headers.get("content-length")).toBe(String(text.length));
  expect((await struckPage(faults.nullData())).data).toBeNull();
  expect((await struck(faults.html())).status).toBe(200);
});

test("a repeated cursor never ends", async () => {
  const mock = createMock({ seed: 7, now });
  mock.inject(faults.repeatedCursor());
  const first = await ask(mock, messagesPath, window);
  const second = await ask(mock, messagesPath, `${window}&page=${first.body.next_page}`);
  expect([second.body.has_more, second.body.next_page]).toEqual([true, first.body.next_page]);
});

test.each([
  ["null", null],
  ["empty", ""],
  ["absent", undefined],
] as const)("a missing cursor is %s", async (as, expected) => {
  const page = await struckPage(faults.missingCursor({ as }));
  expect([page.has_more, page.next_page]).toEqual([true, expected]);
});

test("a wrong cursor is rejected when it is used", async () => {
  const mock = createMock({ seed: 7, now });
  mock.inject(faults.wrongCursor());
  const { next_page } = (await ask(mock, messagesPath, window)).body;
  expect((await ask(mock, messagesPath, `${window}&page=${next_page}`)).status).toBe(400);
});

test("an expired cursor is 410, and only a request with a cursor can have one", async () => {
  const mock = createMock({ seed: 7, now });
  mock.inject(faults.expiredCursor());
  const first = await ask(mock, messagesPath, window);
  expect(first.status).toBe(200);
  expect((await ask(mock, messagesPath, `${window}&page=${first.body.next_page}`)).status).toBe(410);
});

test("an empty page loses nothing: its cursor leads to the missing entries", async () => {
  const mock = createMock({ seed: 7, now });
  const complete = await walk(mock, messagesPath, asPairs);
  mock.inject(faults.emptyPage({ page: 1 }), faults.emptyPage({ page: 3 }));
  const before = mock.requests.length;
  expect(await walk(mock, messagesPath, asPairs)).toEqual(complete);
  expect(mock.requests.length - before).toBe(7);
});

test("buckets can be lost, repeated, overlapping, shuffled, too short, and outside the window", async () => {
  const sound = (await ask(createMock({ seed: 7, now }), messagesPath, window)).body.data.map(
    (bucket) => bucket.starting_at,
  );
  const starts = async (fault: Fault) => (await struckPage(fault)).data.map((bucket) => bucket.starting_at);
  expect(await starts(faults.lostBucket())).toEqual(sound.toSpliced(3, 1));
  expect(await starts(faults.repeatedBucket())).toEqual(sound.toSpliced(3, 0, sound[3] ?? ""));
  expect(await starts(faults.overlappingBucket())).toEqual(sound.with(3, "2026-08-03T12:00:00Z"));
  expect(await starts(faults.shuffledBuckets())).toEqual(sound.toReversed());
  expect((await struckPage(faults.wrongWidth())).data[3]?.ending_at).toBe("2026-08-04T12:00:00Z");
  expect((await starts(faults.strayBucket()))[0]?.slice(0, 4)).toBe("2023");
});

test("rows can have unknown or invalid values", async () => {
  const byModel = `${window}&group_by[]=service_tier`;
  expect((await struckPage(faults.unknownEnum(), messagesPath, byModel)).data[0]?.results[0]?.["service_tier"]).toBe(
    "value_of_tomorrow",
  );
  expect((await struckPage(faults.missingCounter())).data[0]?.results[0]).not.toHaveProperty("output_tokens");
  expect((await struckPage(faults.badCounter({ value: 1.5 }))).data[0]?.results[0]?.output_tokens).toBe(1.5);
  expect((await struckPage(faults.moneyAsNumber(), costPath)).data[0]?.results[0]?.amount).toBeTypeOf("number");
  expect((await struckPage(faults.malformedMoney(), costPath)).data[0]?.results[0]?.amount).toBe("1.5e3");
  expect((await struckPage(faults.missingCurrency(), costPath)).data[0]?.results[0]).not.toHaveProperty("currency");
  const code = (await (await struck(faults.unknownActor(), claudeCodePath, "starting_at=2026-09-08")).json()) as {
    data: { actor: unknown }[];
  };
  expect(code.data[0]?.actor).toEqual({ type: "robot_actor", robot_id: "robot_01" });
});

test("a fault that does not apply to an answer waits for one that it applies to", async () => {
  const mock = createMock({ seed: 7, now });
  mock.inject(faults.moneyAsNumber());
  await ask(mock, messagesPath, window);
  expect((await ask(mock, costPath, window)).body.data[0]?.results[0]?.amount).toBeTypeOf("number");
});

test("a redirect is followed on request, and the request to the other origin is recorded", async () => {
  const mock = createMock({ seed: 7, now });
  const url = `https://api.anthropic.com/v1/organizations/${messagesPath}?${window}`;
  mock.inject(faults.redirect({ times: 2 }));
  const manual = await mock.fetch(url, { headers: { "x-api-key": mock.apiKey }, redirect: "manual" });
  expect([manual.status, manual.headers.get("location")?.slice(0, 26)]).toEqual([302, "https://elsewhere.example/"]);
  await mock.fetch(url, { headers: { "x-api-key": mock.apiKey, authorization: "Bearer x" } });
  const leaked = mock.requests.at(-1);
  expect([leaked?.url.slice(0, 26), leaked?.headers["x-api-key"], leaked?.headers["authorization"]]).toEqual([
    "https://elsewhere.example/",
    mock.apiKey,
    undefined,
  ]);
  mock.inject(faults.redirect());
  await expect(mock.fetch(url, { redirect: "error" })).rejects.toThrow(TypeError);
});

test("a skewed clock changes the date", async () => {
  const response = await struck(faults.clockSkew({ byMs: 3_600_000 }));
  expect(response.headers.get("date")).toBe("Thu, 10 Sep 2026 15:20:00 GMT");
});

const analyticsDay = "starting_at=2026-08-01T00:00:00Z&ending_at=2026-08-02T00:00:00Z&time_bucket_width=1h";
const analyticsRows = `${analyticsDay}&group_by[]=model&order_by=time&order=asc`;

async function strikeRows(mock: Mock, fault: Fault | undefined, query = analyticsRows): Promise<AnalyticsRow[]> {
  mock.clearFaults();
  if (fault) mock.inject(fault);
  return await walkAnalytics(mock, "analytics/usage", query);
}

function resultCounts(page: BucketPage): number[] {
  return page.data.map((bucket) => bucket.results.length);
}

test("a row comes twice: in a bucket, among rows, or as the first of the next page", async () => {
  const sound = await struckPage(faults.chunkedBody());
  const lengths = resultCounts(sound);
  expect(resultCounts(await struckPage(faults.repeatedRow()))).toEqual(lengths.with(0, (lengths[0] ?? 0) + 1));
  const mock = createMock({ seed: 7, now });
  const rows = await strikeRows(mock, undefined);
  expect(await strikeRows(mock, faults.repeatedRow(), `${analyticsRows}&limit=1000`)).toEqual([...rows, rows[0]]);
  expect(await strikeRows(mock, faults.rowOnTwoPages(), `${analyticsRows}&limit=5`)).toEqual(
    rows.toSpliced(5, 0, rows[4] as AnalyticsRow),
  );
});

test("a repeated row can have its fields in another order", async () => {
  const [first] = (await struckPage(faults.repeatedRow({ keys: "reordered" }))).data;
  const [original, copy] = [first?.results[0] ?? {}, first?.results.at(-1) ?? {}];
  expect(copy).toEqual(original);
  expect(Object.keys(copy)).toEqual(Object.keys(original).toReversed());
});

test("rows come in another order, or from another year", async () => {
  const mock = createMock({ seed: 7, now });
  const rows = await strikeRows(mock, undefined, `${analyticsRows}&limit=1000`);
  expect(await strikeRows(mock, faults.shuffledRows(), `${analyticsRows}&limit=1000`)).toEqual(rows.toReversed());
  const [stray, ...rest] = await strikeRows(mock, faults.strayRow(), `${analyticsRows}&limit=1000`);
  expect([stray?.starting_at, stray?.ending_at]).toEqual(["2025-08-01T00:00:00Z", "2025-08-01T01:00:00Z"]);
  expect(rest).toEqual(rows.slice(1));
});

test("a reformatted body says the same in other bytes", async () => {
  const [plain, reformatted] = [await struck(faults.chunkedBody()), await struck(faults.reformattedBody())];
  const [before, after] = [await plain.text(), await reformatted.text()];
  expect(JSON.parse(after)).toEqual(JSON.parse(before));
  expect(after).not.toBe(before);
  expect(after.indexOf('"data"')).toBeGreaterThan(after.indexOf('"has_more"'));
});

test("an error body can have data, in two forms", async () => {
  const envelope = await (await struck(faults.errorWithData())).json();
  expect(envelope).toMatchObject({ type: "error", error: { type: "api_error" }, data: [], has_more: false });
  const field = await (await struck(faults.errorWithData({ form: "field" }))).json();
  expect(field).toMatchObject({ error: { type: "api_error" }, data: [] });
  expect(field).not.toHaveProperty("type");
});

test("a page can have status 206, or any other 2xx", async () => {
  const sound = await (await struck(faults.chunkedBody())).json();
  const partial = await struck(faults.partialContent());
  expect([partial.status, await partial.json()]).toEqual([206, sound]);
  expect((await struck(faults.partialContent({ status: 203 }))).status).toBe(203);
});

test("a 401 is about the Origin header", async () => {
  const response = await struck(faults.corsBlocked());
  const { error } = (await response.json()) as BucketPage;
  expect([response.status, error.type]).toEqual([401, "authentication_error"]);
  expect(error.message.startsWith("CORS requests are not allowed for this Organization")).toBe(true);
});

test("a 429 can ask for no wait", async () => {
  const response = await struck(faults.retryAfterZero());
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "0"]);
});

test("HIPAA readiness closes analytics usage and cost, with a code, until the fault is removed", async () => {
  const mock = createMock({ seed: 7, now });
  const remove = mock.inject(faults.hipaaReady());
  for (const path of ["analytics/usage", "analytics/cost"]) {
    const { status, body } = await askAnalytics(mock, path, analyticsDay);
    expect([status, body.error.type]).toEqual([400, "invalid_request_error"]);
    expect(body.error).toHaveProperty("details.error_code");
  }
  expect((await ask(mock, messagesPath, window)).status).toBe(200);
  remove();
  expect((await askAnalytics(mock, "analytics/usage", analyticsDay)).status).toBe(200);
});

test("every answer names the organization, errors too", async () => {
  const mock = createMock({ seed: 7, now });
  mock.inject(faults.serverError({ after: 1 }));
  const headers = { "x-api-key": mock.apiKey };
  const url = `https://api.anthropic.com/v1/organizations/${messagesPath}?${window}`;
  for (const options of [{ headers }, { headers }, {}]) {
    const response = await mock.fetch(url, options);
    expect(response.headers.get("anthropic-organization-id")).toBe(mock.organization.id);
  }
});
