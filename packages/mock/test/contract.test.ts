import { expect, test } from "vitest";
import { createMock, faults, type KeyFamily } from "../src/index.ts";
import { endpoints } from "../src/endpoints/all.ts";
import { complaintsAbout, complaintsAboutError, describedPaths } from "./contract.ts";

const now = "2026-09-10T14:20:00Z";
const august = "starting_at=2026-08-03T00:00:00Z&ending_at=2026-08-10T00:00:00Z";
const today = "starting_at=2026-09-08T00:00:00Z&ending_at=2026-09-11T00:00:00Z";
const groups = (...names: string[]) => names.map((name) => `&group_by[]=${name}`).join("");

/** Queries that cover every dimension, null, and shape of an endpoint. */
const queries: Record<string, string[]> = {
  messages: [
    august,
    today,
    `${august}&bucket_width=1h${groups("api_key_id", "workspace_id", "model", "account_id", "service_account_id")}`,
    `${august}&bucket_width=1m${groups("service_tier", "context_window", "inference_geo", "speed")}`,
  ],
  cost: [august, `${august}${groups("description")}`, `${today}${groups("description", "workspace_id")}`],
  claudeCode: ["starting_at=2026-09-08&limit=1000", "starting_at=2026-09-10&limit=3", "starting_at=2020-01-01"],
  "analytics.usage": [
    august,
    `${august}&time_bucket_width=1d${groups("actor", "actor_type", "model", "product", "rbac_group_id")}&limit=1000`,
    `${august}&time_bucket_width=1h${groups("agent_id", "session_id", "environment_id", "deployment_id", "user_profile_id")}`,
    `${august}${groups("claude_tag_category", "claude_tag_user_id", "slack_channel_id", "service_tier", "workspace_id")}`,
    `${august}${groups("organization_id", "inference_geo", "context_window", "speed", "api_key_id")}&limit=1000`,
  ],
  "analytics.cost": [
    august,
    `${august}&time_bucket_width=1d${groups("actor", "model", "product", "cost_type", "token_type")}&limit=1000`,
    `${today}${groups("workspace_id", "inference_geo", "cost_type")}`,
  ],
  "enterprise.usageReport": [
    august,
    `${august}&bucket_width=1h${groups("model", "product", "rbac_group_id", "slack_channel_id", "claude_tag_category", "speed")}`,
  ],
  "enterprise.costReport": [
    august,
    `${august}${groups("model", "product", "cost_type", "token_type", "context_window", "inference_geo")}`,
  ],
  "enterprise.userUsageReport": [
    august,
    `${august}&bucket_width=1d${groups("model", "product", "rbac_group_id")}&limit=1000`,
  ],
  "enterprise.userCostReport": [
    august,
    `${august}&bucket_width=1d${groups("model", "cost_type", "token_type")}&limit=1000`,
  ],
  "directory.workspaces": ["", "include_default=true&include_archived=true&limit=1000"],
  "directory.apiKeys": ["", "limit=1000", "limit=2"],
  "directory.users": ["", "limit=1000"],
  "directory.serviceAccounts": ["", "limit=1&include_archived=true"],
  "directory.organization": [""],
  "directory.rbacGroups": ["", "limit=1"],
  "directory.spendLimits": ["", "limit=1", "scope_type[]=organization"],
  "directory.effectiveSpendLimits": ["", "period[]=monthly"],
  "analytics.users": [
    "date=2026-09-08",
    "date=2026-09-08&order_by=chat_metrics.message_count",
    "starting_date=2026-09-01&ending_date=2026-09-08&group_by[]=rbac_group_id",
  ],
  "analytics.summaries": ["starting_date=2026-09-01"],
};

const isForEnterprise = (name: string) => ["directory.rbacGroups", "directory.effectiveSpendLimits"].includes(name);

const mock = createMock({ seed: 7, now });

async function get(path: string, query: string, family: KeyFamily): Promise<{ status: number; body: unknown }> {
  const response = await mock.fetch(`https://api.anthropic.com${path}?${query}`, {
    headers: {
      authorization: `Bearer ${mock.keys[family]}`,
      "anthropic-version": "2023-06-01",
      "anthropic-beta": "analytics-usage-cost-2026-08-24,fast-mode-2026-02-01,spend-limit-reads-2026-09-26",
    },
  });
  return { status: response.status, body: await response.json() };
}

test("the mock has every path of the API description, and no other", () => {
  const paths = new Set(Object.values(endpoints).map((endpoint) => endpoint.path));
  expect(new Set(describedPaths)).toEqual(paths);
});

test.each(Object.entries(endpoints))("every answer of %s is as described", async (name, endpoint) => {
  for (const query of queries[name] ?? []) {
    for (const family of endpoint.access.families) {
      const { status, body } = await get(endpoint.path, query, family);
      const complaints = complaintsAbout(endpoint.path, body);
      // Some endpoints accept the keys of Console organizations and then say that those have nothing there.
      const expected = isForEnterprise(name) && family !== "analytics" ? 400 : 200;
      expect([query, status, expected === 200 ? complaints : complaintsAboutError(body)]).toEqual([
        query,
        expected,
        [],
      ]);
    }
  }
  expect(queries[name]?.length).toBeGreaterThan(0);
});

test.each(Object.entries(endpoints))("every refusal of %s is as described", async (name, endpoint) => {
  const refusals = [
    await get(endpoint.path, queries[name]?.[0] ?? "", "workspace"),
    await get(endpoint.path, "limit=0&page=page_x&group_by[]=nothing", endpoint.access.families[0] ?? "admin"),
    await get(`${endpoint.path}/nobody/there`, "", "admin"),
  ];
  const statuses = refusals.map((refusal) => refusal.status);
  // The organization has no parameters and ignores them.
  expect(statuses).toEqual([403, name === "directory.organization" ? 200 : 400, 404]);
  for (const { status, body } of refusals) if (status !== 200) expect(complaintsAboutError(body)).toEqual([]);
});

test("errors by fault are as described", async () => {
  const path = "/v1/organizations/cost_report";
  for (const fault of [
    faults.rateLimited(),
    faults.serverError(),
    faults.serverError({ status: 504 }),
    faults.overloaded(),
  ]) {
    mock.inject(fault);
    const { status, body } = await get(path, august, "admin");
    expect(status).toBeGreaterThanOrEqual(429);
    expect(complaintsAboutError(body)).toEqual([]);
  }
});

test("a broken contract is noticed", async () => {
  const path = "/v1/organizations/cost_report";
  mock.inject(faults.moneyAsNumber());
  const { body } = await get(path, august, "admin");
  expect(complaintsAbout(path, body)).toEqual(["/data/0/results/0/amount must be string"]);
});
