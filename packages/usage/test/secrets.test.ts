// One key is looked for in everything the package can put out. It may be in one place: the header that carries it.
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterEach, expect, test } from "vitest";
import { createUsageClient } from "../src/client.ts";
import type { UsageClientOptions } from "../src/options/options.ts";
import type { UsageClient } from "../src/usage-client.ts";
import { json, refusal, type Reply, serverOf } from "./answers.ts";
import { bucketServer } from "./bucket-server.ts";
import { tenDays } from "./client.ts";
import { handClock } from "./hand-clock.ts";
import { allOf, rejectionOf, thrownBy } from "./pages.ts";

/** Without the form of a key, so that only knowing it can take it out. */
const canary = "c4nary.of-the_tests/and+more=";

/** Everything that a person, a log or a debugger could make of a value. */
function everythingOf(value: unknown): string {
  const shown = inspect(value, {
    showHidden: true,
    depth: 20,
    getters: true,
    maxStringLength: Infinity,
    maxArrayLength: Infinity,
  });
  const error = value as { message?: unknown; stack?: unknown; cause?: unknown } | null | undefined;
  return [
    shown,
    JSON.stringify(value),
    String(value),
    error?.message,
    error?.stack,
    error?.cause && everythingOf(error.cause),
  ].join("\n");
}

function expectNoKey(value: unknown, where: string): void {
  const everything = everythingOf(value);
  for (const form of [canary, encodeURIComponent(canary), btoa(canary).replace(/=+$/, "")])
    expect(everything, where).not.toContain(form);
}

/** What a token holds, under its base64. */
function insideOf(token: string): string {
  return atob((token.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/"));
}

interface Watched {
  readonly usage: UsageClient;
  readonly events: unknown[];
  readonly urls: URL[];
  readonly headers: Readonly<Record<string, string>>[];
}

/** A client whose key is the canary, by each of the ways there are. */
function watched(
  reply: (url: URL, number: number) => Reply | Promise<Reply>,
  credential: UsageClientOptions,
  more: UsageClientOptions = {},
): Watched {
  const events: unknown[] = [];
  const { fetch, urls, headers } = serverOf(reply);
  const usage = createUsageClient({
    baseUrl: "https://api.example",
    fetch,
    clock: handClock(),
    onEvent: (event) => events.push(event),
    ...credential,
    ...more,
  });
  return { usage, events, urls, headers };
}

const credentials: readonly (readonly [name: string, options: UsageClientOptions, header: string])[] = [
  ["a key", { apiKey: canary }, "x-api-key"],
  ["a key function", { apiKey: async () => canary }, "x-api-key"],
  ["a token", { authToken: canary }, "authorization"],
  ["a token function", { authToken: () => canary }, "authorization"],
];

const leaky = Object.assign(new Error(`request failed: ${canary}`), {
  request: { headers: { "x-api-key": canary } },
  config: { headers: { authorization: `Bearer ${canary}` } },
  cause: Object.assign(new Error(canary), { options: canary, code: "ECONNRESET" }),
});

/** Servers that know the key and repeat it wherever an answer has room. */
const hostile: Record<string, () => Reply> = {
  "a refusal that quotes it": () =>
    refusal(401, canary, `invalid x-api-key: ${canary}`, { "content-type": canary, "request-id": canary }),
  "a refusal about scopes that quotes it": () => refusal(403, "permission_error", `Missing scope for ${canary}`),
  "a 400 that quotes it percent-encoded in the middle of a text": () =>
    refusal(400, "x", `see ${canary}?key=${canary}&x`),
  "a limit too long, with it": () => refusal(429, canary, canary, { "retry-after": "86400" }),
  "HTML that shows the request": () =>
    new Response(`<pre>x-api-key: ${canary}</pre>`, { headers: { "content-type": `text/html; k=${canary}` } }),
  "JSON that is not a page": () => json({ key: canary, [canary]: canary }, { headers: { "request-id": canary } }),
  "an error in a 200": () => ({ type: "error", error: { message: canary } }),
  "a gateway's page": () => new Response(canary, { status: 502 }),
  "a redirect that carries it on": () =>
    new Response(null, { status: 302, headers: { location: `https://elsewhere.example/?k=${canary}` } }),
  "a fetch that throws its request": () => leaky,
  "a row with it for a counter": () => ({
    data: [
      {
        starting_at: "2026-05-01T00:00:00Z",
        ending_at: "2026-05-02T00:00:00Z",
        results: [{ uncached_input_tokens: canary }],
      },
    ],
    has_more: false,
  }),
  "a bucket with it for a bound": () => ({
    data: [{ starting_at: canary, ending_at: canary, results: [] }],
    has_more: false,
  }),
};

for (const [name, credential, header] of credentials) {
  test.each(Object.entries(hostile))(`${name} is in no error and no event: %s`, async (_, reply) => {
    const { usage, events, headers } = watched(reply, credential);
    const error = await rejectionOf(allOf(usage.messages(tenDays)));
    expect(error).toMatchObject({
      name: expect.stringMatching(/Error$/),
      code: expect.any(String),
      resume: expect.any(String),
    });
    expectNoKey(error, "error");
    expectNoKey(events, "events");
    expect(insideOf((error as { resume: string }).resume)).not.toContain(canary);
    expect(headers[0]?.[header], "the one place for it").toContain(canary);
  });

  test(`${name} is in nothing that a report returns: items aside, pages, tokens, receipts, plans, URLs`, async () => {
    const { usage, events, urls, headers } = watched(echoing, credential, { redactIds: false });
    expectNoKey(usage, "client");
    const report = usage.messages({ ...tenDays, models: ["m"] });
    expectNoKey(report, "report");
    expectNoKey(report.plan(), "plan");
    const pages = await allOf(report.pages());
    expectNoKey(
      pages.map((page) => ({ ...page, items: [] })),
      "pages",
    );
    for (const { resume } of pages) expect(insideOf(resume)).not.toContain(canary);
    const { receipt } = await report.collect();
    expect(receipt.unrecognized).not.toEqual([]);
    expectNoKey(receipt, "receipt");
    expectNoKey(events, "events");
    expectNoKey(urls, "URLs");
    for (const { [header]: carried, ...others } of headers) {
      expect(carried).toContain(canary);
      expectNoKey(others, "other headers");
    }
  });
}

/** Pages that repeat the key in places that the client does not know yet. Items are the server's own and are passed through. */
function echoing({ searchParams }: URL): Reply {
  const from = searchParams.get("page") ?? searchParams.get("starting_at") ?? "";
  const day = (by: number): string => new Date(Date.parse(from) + by * 86_400_000).toISOString();
  const row = {
    uncached_input_tokens: 1,
    cache_read_input_tokens: 1,
    output_tokens: 1,
    cache_creation: { ephemeral_1h_input_tokens: 0, ephemeral_5m_input_tokens: 0 },
    server_tool_use: { web_search_requests: 0 },
    service_tier: canary,
    [`note_${canary}`]: canary,
  };
  const data = [0, 1].map((by) => ({ starting_at: day(by), ending_at: day(by + 1), results: [row] }));
  return json(
    { data, has_more: false, next_page: null, echo: canary },
    { headers: { "x-echo": canary, "request-id": canary } },
  );
}

test("a refused key is not repeated by the error that refuses it", () => {
  for (const options of [
    { apiKey: `${canary}\n` },
    { apiKey: canary, authToken: canary },
    { apiKey: canary, headers: { "x-api-key": canary } },
  ]) {
    expectNoKey(
      thrownBy(() => createUsageClient(options)),
      "config error",
    );
  }
});

test("a key in the wrong place is not repeated by the error that refuses it there", () => {
  const key = "sk-ant-admin01-AbCdEfGhIjKlMnOp";
  const { usage, urls } = watched(echoing, { apiKey: key });
  const ask = (params: unknown, options?: unknown): unknown => usage.messages(params as never, options as never);
  for (const wrong of [
    () => ask({ ...tenDays, apiKey: key }),
    () => ask({ ...tenDays, headers: { "x-api-key": key } }),
    () => ask({ ...tenDays, models: key }),
    () => ask(key),
    () => ask(tenDays, key),
    () => ask(tenDays, { resume: key }),
  ]) {
    expect(everythingOf(thrownBy(wrong))).not.toContain(key);
  }
  expect(urls).toEqual([]);
});

/** Keys whose form says nothing; in JSON, the second is escaped. */
const opaqueKeys = [canary, 'opaque"token\\with-quotes', "12345678901234"];

class Holder {
  readonly #shown = "nothing";
  readonly key: string;

  constructor(key: string) {
    this.key = key;
  }

  toJSON(): string {
    return this.#shown;
  }
}

/** Ways to pass a key where it does not belong. Each call is refused. */
function misplacedCalls(usage: UsageClient, key: string): [where: string, call: () => unknown][] {
  const ask = (params: unknown, options?: unknown): unknown => usage.messages(params as never, options as never);
  const circular: unknown[] = [key];
  circular.push(circular);
  const start = (value: unknown): unknown => ask({ ...tenDays, starting_at: value });
  return [
    ["parameters", () => ask(key)],
    ["the name of a parameter", () => ask({ ...tenDays, [key]: 1 })],
    ["the value of an unknown parameter", () => ask({ ...tenDays, apiKey: key })],
    ["a value deep inside", () => ask({ ...tenDays, headers: { "x-api-key": [key] } })],
    ["a name deep inside", () => ask({ ...tenDays, headers: { [key]: 1 } })],
    ["a list", () => ask({ ...tenDays, models: key })],
    ["an enum", () => ask({ ...tenDays, service_tiers: [key] })],
    ["a dimension", () => ask({ ...tenDays, group_by: ["model", key] })],
    ["a number", () => ask({ ...tenDays, limit: key })],
    ["an instant", () => start(key)],
    ["a text that is cut within the key", () => start(`${"x".repeat(70)}${key}`)],
    ["a text that is cut after the key", () => start(`${key}${"x".repeat(70)}`)],
    ["a circular list", () => ask({ ...tenDays, headers: circular })],
    ["a Set", () => ask({ ...tenDays, models: new Set([key]) })],
    ["an object of a class", () => ask({ ...tenDays, models: [new Holder(key)] })],
    ["a function", () => ask({ ...tenDays, limit: Object.assign(() => 1, { toString: () => key }) })],
    ["options", () => ask(tenDays, key)],
    ["the name of an option", () => ask(tenDays, { [key]: 1 })],
    ["an enum of the options", () => ask(tenDays, { duplicates: key })],
    ["a token to resume from", () => ask(tenDays, { resume: key })],
    ["a signal", () => ask(tenDays, { signal: { key } })],
    ["options of the organization", () => usage.directory.organization({ timeoutMs: key as never })],
    ["options of names", () => usage.directory.names({ concurrency: key as never })],
    ["lists of names", () => usage.directory.names({ only: [key as never] })],
    ["the range of a series", () => usage.series.cost({ starting_at: key, ending_at: "2026-05-02" }, {})],
    ["the dimensions of a series", () => usage.series.usage(tenDays, { group_by: [key] } as never)],
    ["the options of a series", () => usage.series.cost(tenDays, {}, { timeoutMs: key as never })],
  ];
}

for (const key of opaqueKeys) {
  for (const credential of [{ apiKey: key }, { authToken: key }]) {
    test(`${Object.keys(credential).join("")} ${key} is not repeated by the error about an argument that holds it`, async () => {
      const { usage, urls } = watched(echoing, credential);
      for (const [where, call] of misplacedCalls(usage, key)) {
        const error = await rejectionOf(Promise.resolve().then(call));
        expect(error, where).toMatchObject({ name: "ParamsError", code: "invalid_params" });
        const everything = everythingOf(error);
        for (const form of [key, JSON.stringify(key).slice(1, -1), key.slice(0, 8)])
          expect(everything, where).not.toContain(form);
      }
      expect(urls).toEqual([]);
    });
  }
}

test("an error about an argument without a key is unchanged, whatever the key of the client", () => {
  const { usage } = watched(echoing, { apiKey: canary });
  const models = { first: ["claude-opus-5"], when: 5 };
  const error = thrownBy(() => usage.messages({ ...tenDays, models } as never));
  expect(error).toMatchObject({
    param: "models",
    message: 'models: {"first":["claude-opus-5"],"when":5} is not a list. Write an array.',
  });
  expect((error as { received: unknown }).received).toBe(models);
});

test("a key of the usual form is taken out of what a server says, also one that this client never had", async () => {
  const other = "sk-ant-api03-AbCdEfGhIjKlMnOp";
  const { usage, events } = watched(() => refusal(401, "x", `the key ${other} is revoked`), { apiKey: canary });
  const error = await rejectionOf(usage.messages(tenDays).collect());
  expect(everythingOf(error) + everythingOf(events)).not.toContain(other);
});

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([301, 302, 303, 307, 308])(
  "after a %i to another server, neither the key nor anything else reaches it",
  async (status) => {
    for (const credential of [{ apiKey: canary }, { authToken: canary }]) {
      const reached: unknown[] = [];
      const other = await listen(({ url, headers }, response) => {
        reached.push({ url, headers });
        response.end(JSON.stringify({ data: [], has_more: false }));
      });
      const first = await listen(({ url }, response) => {
        response.writeHead(status, { location: `${other}${url}` }).end();
      });
      const error = await rejectionOf(
        createUsageClient({ ...credential, baseUrl: first })
          .messages(tenDays)
          .collect(),
      );
      expect(error).toMatchObject({ name: "HttpError", code: "http_error", status, attempts: 1 });
      expectNoKey(error, "error");
      expect(reached).toEqual([]);
    }
  },
);

test("a redirect within one real server is followed", async () => {
  const { fetch } = bucketServer();
  const carried: unknown[] = [];
  const url = await listen((request, response) => {
    if (!request.url?.includes("moved=1")) return response.writeHead(307, { location: `${request.url}&moved=1` }).end();
    carried.push(request.headers["x-api-key"]);
    void fetch(`http://127.0.0.1${request.url}`).then(async (answer) => response.end(await answer.text()));
  });
  const { items } = await createUsageClient({ apiKey: canary, baseUrl: url }).messages(tenDays).collect();
  expect(items).toHaveLength(10);
  expect(new Set(carried)).toEqual(new Set([canary]));
});
