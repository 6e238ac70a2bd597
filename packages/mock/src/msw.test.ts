import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMock, faults } from "./index.ts";
import { handlers } from "./msw.ts";

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const server = setupServer(...handlers(mock));
const url =
  "https://api.anthropic.com/v1/organizations/cost_report?starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-02T00:00:00Z";
const headers = { "x-api-key": mock.apiKey };

beforeAll(() => server.listen());
afterAll(() => server.close());

test("msw answers the platform's own fetch as the mock's fetch does", async () => {
  const [byHandler, byFetch] = [await fetch(url, { headers }), await mock.fetch(url, { headers })];
  expect(byHandler.status).toBe(200);
  expect(await byHandler.json()).toEqual(await byFetch.json());
});

test("a reset reaches the platform's fetch as a network error", async () => {
  mock.inject(faults.reset());
  await expect(fetch(url, { headers })).rejects.toThrow(TypeError);
});

test("a cut body breaks under msw too", async () => {
  mock.inject(faults.cutBody({ bytes: 20 }));
  const response = await fetch(url, { headers });
  await expect(response.text()).rejects.toThrow();
});

test("a compressed body reaches the platform's fetch decoded", async () => {
  mock.inject(faults.gzipBody());
  const [compressed, plain] = [await fetch(url, { headers }), await fetch(url, { headers })];
  expect(await compressed.json()).toEqual(await plain.json());
});

test("a redirect reaches the platform's fetch, which follows it or not as requested", async () => {
  mock.inject(faults.redirect());
  const response = await fetch(url, { headers, redirect: "manual" });
  expect(response.status).toBeGreaterThanOrEqual(300);
  expect(response.headers.get("location")).not.toBeNull();
});
