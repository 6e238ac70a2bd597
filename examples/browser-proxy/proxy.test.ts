import { createMock } from "@org/usage-mock";
import { expect, onTestFinished, test } from "vitest";
import { moduleFile } from "./modules.ts";
import { forward } from "./proxy.ts";

const report = "/v1/organizations/cost_report?starting_at=2026-08-01T00:00:00Z&ending_at=2026-08-08T00:00:00Z";

/** A proxy in front of the mock, and a function that sends a page's request to it. */
const proxied = async () => {
  const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> =>
    forward(
      new Request(`http://127.0.0.1:1/api${path}`, {
        method,
        headers: { "sec-fetch-site": "same-origin", ...headers },
      }),
      { apiKey: mock.apiKey, upstream: server.url, prefix: "/api" },
    );
  return { mock, ask };
};

test("a page's request returns the report, with the server's key instead of the page's", async () => {
  const { mock, ask } = await proxied();
  const answer = await ask(report, { "x-api-key": "of-the-page", cookie: "session=1" });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ has_more: expect.any(Boolean), data: expect.any(Array) });
  expect(JSON.stringify([...answer.headers])).not.toContain(mock.apiKey);
  expect(mock.requests[0]?.headers).toMatchObject({ "x-api-key": mock.apiKey });
  expect(mock.requests[0]?.headers).not.toHaveProperty("cookie");
});

test("only reports can be read, and nothing can be written", async () => {
  const { mock, ask } = await proxied();
  for (const path of [
    "/v1/organizations/users",
    "/v1/organizations/api_keys",
    "/v1/messages",
    "/v1/organizations/cost_report/..%2fusers",
  ]) {
    expect((await ask(path)).status, path).toBe(404);
  }
  expect((await ask(report, {}, "POST")).status).toBe(404);
  expect(mock.requests).toEqual([]);
});

test("pages of other sites are refused", async () => {
  const { mock, ask } = await proxied();
  for (const site of ["cross-site", "same-site", "none"])
    expect((await ask(report, { "sec-fetch-site": site })).status).toBe(403);
  expect(mock.requests).toEqual([]);
});

test("modules are served from the packages' own folders only", async () => {
  expect(await moduleFile("/modules/@org/usage/index.js")).toContain("createUsageClient");
  expect(await moduleFile("/modules/@org/usage/../package.json")).toBeUndefined();
  expect(await moduleFile("/modules/@org/usage/../../../proxy.js")).toBeUndefined();
  expect(await moduleFile("/modules/vitest/index.js")).toBeUndefined();
});
