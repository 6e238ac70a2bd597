import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { operationsOf, queryParametersOf, readDocument, resolveSchema } from "./document.ts";
import type { Schema } from "./document.ts";

const document = readDocument(readFileSync(join(import.meta.dirname, "usage.yaml"), "utf8"));
const schemas = document.components.schemas;

const operation = (id: string) => {
  const found = operationsOf(document).find((candidate) => candidate.operationId === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
};

const namesOf = (id: string): readonly string[] =>
  queryParametersOf(document, operation(id)).map((parameter) => parameter.name);

const isNullable = (schema: Schema): boolean =>
  (Array.isArray(schema.type) && schema.type.includes("null")) ||
  (schema.anyOf ?? []).some((option) => option.type === "null");

test("exactly the documented reports and lists are described", () => {
  expect(Object.entries(document.paths).map(([path, { get }]) => [path, get.operationId])).toEqual([
    ["/v1/organizations/usage_report/messages", "messagesUsage"],
    ["/v1/organizations/cost_report", "cost"],
    ["/v1/organizations/usage_report/claude_code", "claudeCode"],
    ["/v1/organizations/analytics/usage", "analyticsUsage"],
    ["/v1/organizations/analytics/cost", "analyticsCost"],
    ["/v1/organizations/analytics/users", "analyticsUsers"],
    ["/v1/organizations/analytics/summaries", "analyticsSummaries"],
    ["/v1/organizations/analytics/usage_report", "enterpriseUsage"],
    ["/v1/organizations/analytics/cost_report", "enterpriseCost"],
    ["/v1/organizations/analytics/user_usage_report", "enterpriseUserUsage"],
    ["/v1/organizations/analytics/user_cost_report", "enterpriseUserCost"],
    ["/v1/organizations/api_keys", "listApiKeys"],
    ["/v1/organizations/workspaces", "listWorkspaces"],
    ["/v1/organizations/users", "listUsers"],
    ["/v1/organizations/service_accounts", "listServiceAccounts"],
    ["/v1/organizations/rbac_groups", "listRbacGroups"],
    ["/v1/organizations/spend_limits", "listSpendLimits"],
    ["/v1/organizations/spend_limits/effective", "listEffectiveSpendLimits"],
    ["/v1/organizations/me", "getOrganization"],
  ]);
});

test("each report has its documented number of dimensions", () => {
  const counts = ["Messages", "Cost", "AnalyticsUsage", "AnalyticsCost", "EnterpriseUsage", "EnterpriseCost"];
  expect(counts.map((name) => schemas[`${name}GroupBy`]?.enum?.length)).toEqual([9, 2, 20, 22, 9, 11]);
});

test("only array parameters end in brackets and repeat", () => {
  for (const candidate of operationsOf(document)) {
    for (const parameter of queryParametersOf(document, candidate)) {
      const isList = parameter.schema.type === "array";
      expect(parameter.name.endsWith("[]"), parameter.name).toBe(isList);
      if (isList) expect(parameter, parameter.name).toMatchObject({ style: "form", explode: true });
    }
  }
});

test("the context window filter is singular on the messages report and plural everywhere else", () => {
  expect(namesOf("messagesUsage")).toContain("context_window[]");
  expect(namesOf("analyticsUsage")).toContain("context_windows[]");
  expect(namesOf("enterpriseUserCost")).toContain("context_windows[]");
});

test("page limits differ by report and width as documented", () => {
  const days = { default: 7, max: 31 };
  const hours = { default: 24, max: 168 };
  expect(operation("messagesUsage")["x-page-limits"]).toEqual({
    "1d": days,
    "1h": hours,
    "1m": { default: 60, max: 1440 },
  });
  expect(operation("cost")["x-page-limits"]).toEqual({ "1d": days });
  for (const id of ["enterpriseUsage", "enterpriseCost"]) {
    expect(operation(id)["x-page-limits"]).toEqual({ "1d": days, "1h": hours, "1m": { default: 60, max: 256 } });
  }
});

test("dimensions of the Console and analytics reports are required and nullable", () => {
  const dimensions: Readonly<Record<string, readonly string[]>> = {
    MessagesUsageResult: (schemas["MessagesGroupBy"]?.enum ?? []).filter((name) => name !== "speed"),
    CostResult: [
      "workspace_id",
      "description",
      "cost_type",
      "model",
      "context_window",
      "service_tier",
      "token_type",
      "inference_geo",
    ],
    AnalyticsUsageGroup: schemas["AnalyticsUsageGroupBy"]?.enum ?? [],
  };
  for (const [name, keys] of Object.entries(dimensions)) {
    for (const key of keys) {
      expect(schemas[name]?.required, `${name}.${key}`).toContain(key);
      expect(isNullable(schemas[name]?.properties?.[key] ?? {}), `${name}.${key}`).toBe(true);
    }
  }
});

test("unions of actors, providers, principals and scopes map each tag to its schema", () => {
  const unions = Object.entries(schemas).filter(([, schema]) => schema.oneOf !== undefined);
  expect(unions.map(([name, { discriminator }]) => [name, Object.keys(discriminator?.mapping ?? {})])).toEqual([
    ["ClaudeCodeActor", ["user_actor", "api_actor"]],
    ["AnalyticsActor", ["user_actor", "service_account_actor", "federated_actor", "api_actor"]],
    ["FederatedProvider", ["aws", "azure", "gcp", "oidc"]],
    ["ApiKeyPrincipal", ["user_actor", "service_account_actor", "user", "service_account"]],
    ["ApiKeyScope", ["organization", "workspace"]],
    [
      "SpendLimitScope",
      ["organization", "organization_service", "rbac_group", "seat_tier", "usage_tier", "user", "workspace"],
    ],
    ["SpendLimitActor", ["user_actor", "scoped_api_key_actor"]],
  ]);
});

test("the values by kind of key are together all values of their parameter, each of a credential of its operation", () => {
  const lists = Object.values(document.paths).flatMap(({ get }) => {
    const security: readonly object[] = (get as { security?: readonly object[] }).security ?? [];
    return queryParametersOf(document, get).flatMap(({ schema, "x-values-by-key": byKey }) =>
      byKey === undefined ? [] : [{ byKey, keys: security.flatMap(Object.keys), entry: schema.items ?? schema }],
    );
  });
  expect(lists).toHaveLength(1);
  for (const { byKey, keys, entry } of lists) {
    expect(keys).toEqual(Object.keys(byKey));
    expect([...new Set(Object.values(byKey).flat())].toSorted()).toEqual(resolveSchema(document, entry).enum);
  }
});

test("only named schemas list values, so that every array has a stable name", () => {
  const nested = JSON.stringify(document.paths) + JSON.stringify(document.components.parameters);
  expect(nested).not.toMatch(/"(x-extensible-)?enum"/);
  for (const [name, schema] of Object.entries(schemas)) {
    if (name !== "ApiKeyOlderPrincipal")
      expect(JSON.stringify(schema.properties ?? {}), name).not.toMatch(/"(x-extensible-)?enum"/);
  }
});

test("every schema and every field has a description", () => {
  for (const [name, schema] of Object.entries(schemas)) {
    const own = [schema, ...(schema.allOf ?? [])].flatMap((part) => Object.entries(part.properties ?? {}));
    for (const [field, property] of [["", schema] as const, ...own]) {
      expect(property.description?.length ?? 0, `${name}.${field}`).toBeGreaterThan(5);
      expect(() => resolveSchema(document, property)).not.toThrow();
    }
  }
});
