import { expect, test } from "vitest";
import { observedClient, queryOf, type ReportName } from "../../test/observed-client.ts";
import { type Rule, testRules } from "../../test/rules.ts";
import { manyIds } from "../../test/values.ts";

const roles = [
  "admin",
  "billing",
  "claude_code_user",
  "developer",
  "managed",
  "membership_admin",
  "owner",
  "primary_owner",
  "user",
];

const spendScopes = [
  "organization",
  "organization_service",
  "rbac_group",
  "seat_tier",
  "usage_tier",
  "user",
  "workspace",
];

const byId: readonly Rule[] = [
  ["1000 entries per page", { limit: 1001 }, "limit", ["1001", "1 to 1000"]],
  ["the walk follows IDs by itself", { after_id: "id_1" }, "after_id", ["resume"]],
  ["lists are not read backwards", { before_id: "id_1" }, "before_id", ["resume"]],
  ["lists know no time", { starting_at: "2026-05-01" }, "starting_at", ["is not a parameter"]],
];

testRules("directory.workspaces", [
  ...byId,
  ["the default one, yes or no", { include_default: "yes" }, "include_default", ['"yes"'], [true, false]],
  ["archived ones, yes or no", { include_archived: 1 }, "include_archived", ["1 is not a boolean"], [true, false]],
  ["100 IDs at most", { ids: manyIds }, "ids", ["101 entries", "At most 100"]],
]);

testRules("directory.apiKeys", [
  ...byId,
  [
    "four states exist",
    { status: "activ" },
    "status",
    ["Did you mean active?"],
    ["active", "archived", "expired", "inactive"],
  ],
  ["keys of one workspace", { workspace_id: ["wrkspc_1"] }, "workspace_id", ["is not a non-empty string"]],
]);

testRules("directory.users", [
  ...byId,
  ["an address is a text", { email: 7 }, "email", ["7 is not a non-empty string"]],
  ["nine roles exist", { roles: ["owners"] }, "roles", ["Did you mean owner?"], roles],
]);

testRules("directory.serviceAccounts", [
  ["100 entries per page", { limit: 101 }, "limit", ["101", "1 to 100"]],
  ["archived ones, yes or no", { include_archived: "false" }, "include_archived", ['"false"'], [true, false]],
]);

testRules("directory.rbacGroups", [
  ["100 entries per page", { limit: 101 }, "limit", ["101", "1 to 100"]],
  ["the walk follows its token by itself", { page: "page_x" }, "page", ["resume"]],
]);

testRules("directory.spendLimits", [
  ["100 entries per page", { limit: 101 }, "limit", ["101", "1 to 100"]],
  ["seven scopes exist", { scope_type: ["workspaces"] }, "scope_type", ["Did you mean workspace?"], spendScopes],
  ["scopes are a list", { scope_type: "user" }, "scope_type", ['Write ["user"]']],
  ["limits of one workspace", { workspace_id: ["wrkspc_1"] }, "workspace_id", ["is not a non-empty string"]],
  ["the walk follows its token by itself", { page: "page_x" }, "page", ["resume"]],
]);

testRules("directory.effectiveSpendLimits", [
  ["100 members per page", { limit: 101 }, "limit", ["101", "1 to 100"]],
  ["three periods exist", { period: ["month"] }, "period", ["Did you mean monthly?"], ["daily", "monthly", "weekly"]],
  ["100 members at most", { user_ids: manyIds }, "user_ids", ["101 entries", "At most 100"]],
]);

const betaOf = (name: ReportName) => observedClient().ask(name)({}).plan().requests[0]?.headers["anthropic-beta"];

test("spend limits are requested with their beta, and effective ones without", () => {
  expect(betaOf("directory.spendLimits")).toBe("spend-limit-reads-2026-09-26");
  expect(betaOf("directory.effectiveSpendLimits")).toBeUndefined();
});

test("a list is requested in pages of the maximum size", () => {
  expect(queryOf("directory.apiKeys", undefined).toString()).toBe("limit=1000");
  expect(queryOf("directory.serviceAccounts", {}).toString()).toBe("limit=100");
});
