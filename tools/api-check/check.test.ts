import { readFileSync } from "node:fs";
import { createMock } from "@org/usage-mock";
import { expect, test } from "vitest";
import { readDescription } from "../api-diff/description.ts";
import { checkApi } from "./check.ts";
import { printFindings } from "./print.ts";
import { impossible } from "./probes.ts";

const description = readDescription(readFileSync(new URL("../../openapi/usage.yaml", import.meta.url), "utf8"));
const now = Date.parse("2026-09-10T14:20:00Z");

type Answer = {
  data?: { results?: Record<string, unknown>[]; actor?: Record<string, unknown> }[];
  error?: { message: string };
};

/** An API like the mock, with a change applied to its responses. */
const changedApi = (change: (path: string, answer: Answer) => void = () => {}) => {
  const mock = createMock({ seed: 7, now: new Date(now) });
  const { admin, analytics, oauth } = mock.keys;
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const response = await mock.fetch(input, init);
    const answer: Answer = JSON.parse(await response.text());
    change(new URL(new Request(input).url).pathname, answer);
    return Response.json(answer, { status: response.status });
  };
  const credentials = { adminKey: admin, analyticsKey: analytics, spendLimitsKey: analytics, oauth };
  return { mock, asker: { baseUrl: "https://api.example", credentials, fetch } };
};

test("everything that the mock sends and accepts is in the API description", async () => {
  const { asker, mock } = changedApi();
  const findings = await checkApi(description, asker, now);
  expect(findings.map(({ path }) => path)).toEqual(Object.keys(description.paths));
  expect(findings.filter(({ unknown, refused, skipped }) => unknown.length + refused.length > 0 || skipped)).toEqual(
    [],
  );
  expect(mock.requests.length).toBe(findings.reduce((sum, { requests }) => sum + requests, 0));
});

test("a new field, a new value and a new kind of actor are named, without data", async () => {
  const { asker } = changedApi((path, { data = [] }) => {
    for (const item of data) {
      if (path.endsWith("/messages"))
        for (const row of item.results ?? []) Object.assign(row, { service_tier: "economy", region: "secret-place" });
      if (path.endsWith("/claude_code")) item.actor = { type: "robot_actor", serial: "R2-D2" };
    }
  });
  const findings = await checkApi(description, asker, now);
  const unknown = Object.fromEntries(findings.map((finding) => [finding.path, finding.unknown]));
  expect(unknown["/v1/organizations/usage_report/messages"]).toEqual([
    'data[].results[].service_tier = "economy"',
    "data[].results[].region",
  ]);
  expect(unknown["/v1/organizations/usage_report/claude_code"]).toEqual(['data[].actor.type = "robot_actor"']);
  const printed = printFindings(findings);
  expect(printed).toContain(`${Object.keys(description.paths).length} endpoints checked, 0 not: 3 unknown, 0 refused.`);
  expect(printed).not.toMatch(/secret-place|R2-D2|sk-ant|apikey_|wrkspc_|@/);
});

test("a value that only an error message mentions is named", async () => {
  const { asker } = changedApi((path, { error }) => {
    if (error && path.endsWith("/messages")) error.message = error.message.replace("'batch'", "'batch', 'economy'");
  });
  const findings = await checkApi(description, asker, now);
  expect(findings.flatMap(({ unknown }) => unknown)).toEqual(["named in an error: economy"]);
});

test("a value that the description allows and the API rejects is named, even among other values", async () => {
  const { asker, mock } = changedApi();
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const { pathname, searchParams } = new URL(new Request(input).url);
    if (!pathname.endsWith("/messages") || !searchParams.getAll("service_tiers[]").includes("flex"))
      return mock.fetch(input, init);
    return Response.json({ type: "error", error: { type: "invalid_request_error", message: "no" } }, { status: 400 });
  };
  const findings = await checkApi(description, { ...asker, fetch }, now);
  expect(findings.flatMap(({ refused }) => refused)).toEqual(["service_tiers[] = flex"]);
});

test("a value that is not a word of the API is described instead of shown", async () => {
  const { asker } = changedApi((path, { data = [] }) => {
    if (path.endsWith("/cost_report"))
      for (const item of data) for (const row of item.results ?? []) row["token_type"] = "ada@example.com";
  });
  const findings = await checkApi(description, asker, now);
  expect(findings.find(({ path }) => path === "/v1/organizations/cost_report")?.unknown).toEqual([
    "data[].results[].token_type = (a value that is not shown, 15 characters)",
  ]);
});

const scopesAsked = async (keys: readonly ("admin" | "analytics")[]): Promise<string[]> => {
  const { asker, mock } = changedApi();
  const credentials = {
    ...(keys.includes("admin") ? { adminKey: mock.keys.admin } : {}),
    ...(keys.includes("analytics") ? { spendLimitsKey: mock.keys.analytics } : {}),
  };
  const findings = await checkApi(description, { ...asker, credentials }, now);
  expect(findings.flatMap(({ refused }) => refused)).toEqual([]);
  const lists = mock.requests.filter(({ url }) => new URL(url).pathname.endsWith("/spend_limits"));
  return lists
    .flatMap(({ url }) => new URL(url).searchParams.getAll("scope_type[]"))
    .filter((type) => type !== impossible);
};

test("a key is asked only for the values that its kind of organization has, and every kind for its own", async () => {
  const console = ["organization", "usage_tier", "workspace"];
  const enterprise = ["organization", "organization_service", "rbac_group", "seat_tier", "user"];
  expect(await scopesAsked(["admin"])).toEqual(console);
  expect(await scopesAsked(["analytics"])).toEqual(enterprise);
  expect(await scopesAsked(["admin", "analytics"])).toEqual([...console, ...enterprise]);
});

test("an endpoint with a missing or rejected key is reported as not checked", async () => {
  const { asker, mock } = changedApi();
  const findings = await checkApi(description, { ...asker, credentials: { adminKey: mock.keys.workspace } }, now);
  expect(findings.every(({ skipped }) => skipped !== undefined)).toBe(true);
  expect(findings[0]?.skipped).toBe("the plain request returned 403");
  expect(findings.find(({ path }) => path.endsWith("/service_accounts"))?.skipped).toBe("needs ANTHROPIC_AUTH_TOKEN");
  expect(findings.find(({ path }) => path.endsWith("/user_cost_report"))?.skipped).toBe(
    "needs ANTHROPIC_ANALYTICS_KEY",
  );
});

test("an endpoint whose connection breaks is reported as not checked, with the findings so far", async () => {
  const { asker } = changedApi((path, { data = [] }) => {
    if (path.endsWith("/messages")) for (const item of data) Object.assign(item, { news: 1 });
  });
  let requests = 0;
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    requests += 1;
    if (requests > 1)
      throw new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ECONNRESET" }) });
    return asker.fetch(input, init);
  };
  const [messages, cost] = await checkApi(description, { ...asker, fetch }, now);
  expect(messages).toMatchObject({ unknown: ["data[].news"], skipped: "request 2 got no response: ECONNRESET" });
  expect(cost).toMatchObject({ unknown: [], skipped: "request 1 got no response: ECONNRESET" });
});
