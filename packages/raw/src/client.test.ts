import { expect, onTestFinished, test } from "vitest";
import { createRawClient } from "./client.ts";
import type { RawClientOptions } from "./client.ts";

const emptyPage = { data: [], has_more: false, next_page: null };

/** A client whose requests are kept instead of sent. */
const observedClient = (options: RawClientOptions = {}, answer: () => Response = () => Response.json(emptyPage)) => {
  const requests: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(request);
    return answer();
  };
  return { client: createRawClient({ fetch, ...options }), requests };
};

const query = { starting_at: "2026-05-01T00:00:00Z" };

test("one call is one GET with brackets, version and the caller's key", async () => {
  const { client, requests } = observedClient({ headers: { "x-api-key": "sk-ant-admin01-test" } });
  const { data } = await client.GET("/v1/organizations/usage_report/messages", {
    params: {
      query: { ...query, "group_by[]": ["model", "speed"], limit: 31 },
      header: { "anthropic-beta": ["a", "b"] },
    },
  });
  expect(data).toEqual(emptyPage);
  expect(requests).toHaveLength(1);
  expect(requests[0]?.method).toBe("GET");
  expect(requests[0]?.url).toBe(
    "https://api.anthropic.com/v1/organizations/usage_report/messages?starting_at=2026-05-01T00%3A00%3A00Z&group_by[]=model&group_by[]=speed&limit=31",
  );
  expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
    "anthropic-beta": "a, b",
    "anthropic-version": "2023-06-01",
    "x-api-key": "sk-ant-admin01-test",
  });
});

test("usage without a key is requested with the empty value", async () => {
  const { client, requests } = observedClient();
  await client.GET("/v1/organizations/analytics/usage", {
    params: {
      query: { ...query, "api_key_ids[]": [null, "apikey_1"] },
      header: { "anthropic-beta": ["analytics-usage-cost-2026-08-24"] },
    },
  });
  expect(new URL(requests[0]?.url ?? "").searchParams.getAll("api_key_ids[]")).toEqual(["", "apikey_1"]);
});

test("base URL, version and fetch of a client and of a call replace the defaults", async () => {
  const { client, requests } = observedClient({
    baseUrl: "http://127.0.0.1:4010/",
    headers: { "anthropic-version": "2026-10-21" },
  });
  await client.GET("/v1/organizations/me");
  expect(requests[0]?.url).toBe("http://127.0.0.1:4010/v1/organizations/me");
  expect(requests[0]?.headers.get("anthropic-version")).toBe("2026-10-21");

  const own = await client.GET("/v1/organizations/me", {
    headers: { "anthropic-version": "2023-06-01" },
    parseAs: "stream",
    fetch: async (request) => Response.json({ version: request.headers.get("anthropic-version") }),
  });
  expect(requests).toHaveLength(1);
  expect(await new Response(own.data).json()).toEqual({ version: "2023-06-01" });
});

test("a call's signal aborts its request", async () => {
  const { client, requests } = observedClient();
  const controller = new AbortController();
  await client.GET("/v1/organizations/me", { signal: controller.signal });
  controller.abort(new Error("enough"));
  expect(requests[0]?.signal.aborted).toBe(true);
});

test("a refused request returns the typed error envelope, and no data", async () => {
  const envelope = { type: "error", error: { type: "permission_error", message: "no" }, request_id: "req_1" };
  const { client } = observedClient({}, () => Response.json(envelope, { status: 403 }));
  const { data, error, response } = await client.GET("/v1/organizations/me");
  expect(data).toBeUndefined();
  expect(error?.error.type).toBe("permission_error");
  expect(response.status).toBe(403);
});

test("redirects are followed only on request, so that no other host sees the key", async () => {
  const { client, requests } = observedClient();
  await client.GET("/v1/organizations/me");
  await client.GET("/v1/organizations/me", { redirect: "follow" });
  expect(requests.map((request) => request.redirect)).toEqual(["manual", "follow"]);
});

test("an option that is undefined is absent: redirects are not followed, and lists keep their form", async () => {
  const requests: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(request);
    return Response.json({});
  };
  const client = createRawClient({
    fetch,
    redirect: undefined,
    querySerializer: undefined,
    baseUrl: undefined,
  });
  const params = { query: { ...query, "api_key_ids[]": [null, "apikey_1"] } };
  await client.GET("/v1/organizations/analytics/usage", { params } as never);
  expect(requests.map((request) => request.redirect)).toEqual(["manual"]);
  const url = new URL(requests[0]?.url ?? "");
  expect([url.origin, url.searchParams.getAll("api_key_ids[]")]).toEqual([
    "https://api.anthropic.com",
    ["", "apikey_1"],
  ]);
});

test("the global fetch is looked up on each call, not when the client is created", async () => {
  const original = globalThis.fetch;
  onTestFinished(() => {
    globalThis.fetch = original;
  });
  const client = createRawClient();
  globalThis.fetch = async () => Response.json({ id: "late" });
  expect((await client.GET("/v1/organizations/me")).data).toEqual({ id: "late" });
});

test("a client never changes its options", async () => {
  const headers = { "x-api-key": "key" };
  const { client } = observedClient({ headers });
  await client.GET("/v1/organizations/me");
  expect(headers).toEqual({ "x-api-key": "key" });
});
