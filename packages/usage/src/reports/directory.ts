import {
  apiKeyShape,
  type components,
  effectiveSpendLimitShape,
  listApiKeysParameters,
  listEffectiveSpendLimitsParameters,
  listRbacGroupsParameters,
  listServiceAccountsParameters,
  listSpendLimitsParameters,
  listUsersParameters,
  listWorkspacesParameters,
  rbacGroupShape,
  serviceAccountShape,
  spendLimitShape,
  userShape,
  workspaceShape,
} from "@org/usage-raw";
import type { PlainParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { entries, entriesBy } from "../layouts/entries.ts";
import { valueKey } from "../layouts/identity.ts";
import { adminKey, effectiveLimitsKey, enterpriseKey, membersKey, oauthToken, spendLimitsKey } from "./key-hints.ts";

export const workspacesList: ReportDefinition = {
  name: "directory.workspaces",
  path: "/v1/organizations/workspaces",
  key: adminKey,
  parameters: listWorkspacesParameters,
  item: workspaceShape,
  layout: entries,
  cursor: "after_id",
};

export const apiKeysList: ReportDefinition = {
  name: "directory.apiKeys",
  path: "/v1/organizations/api_keys",
  key: adminKey,
  parameters: listApiKeysParameters,
  item: apiKeyShape,
  layout: entries,
  cursor: "after_id",
};

export const usersList: ReportDefinition = {
  name: "directory.users",
  path: "/v1/organizations/users",
  key: membersKey,
  parameters: listUsersParameters,
  item: userShape,
  layout: entries,
  cursor: "after_id",
};

export const serviceAccountsList: ReportDefinition = {
  name: "directory.serviceAccounts",
  path: "/v1/organizations/service_accounts",
  key: oauthToken,
  parameters: listServiceAccountsParameters,
  item: serviceAccountShape,
  layout: entries,
  cursor: "page",
};

export const rbacGroupsList: ReportDefinition = {
  name: "directory.rbacGroups",
  path: "/v1/organizations/rbac_groups",
  key: enterpriseKey,
  parameters: listRbacGroupsParameters,
  item: rbacGroupShape,
  layout: entries,
  cursor: "page",
};

export const spendLimitsList: ReportDefinition = {
  name: "directory.spendLimits",
  path: "/v1/organizations/spend_limits",
  key: spendLimitsKey,
  parameters: listSpendLimitsParameters,
  item: spendLimitShape,
  layout: entries,
  cursor: "page",
  betas: () => ["spend-limit-reads-2026-09-26"],
};

export const effectiveSpendLimitsList: ReportDefinition = {
  name: "directory.effectiveSpendLimits",
  path: "/v1/organizations/spend_limits/effective",
  key: effectiveLimitsKey,
  parameters: listEffectiveSpendLimitsParameters,
  item: effectiveSpendLimitShape,
  layout: /* @__PURE__ */ entriesBy("actor", memberAndPeriod),
  cursor: "page",
};

/** A row has no ID. A member has one row per period, whatever limit applies. */
function memberAndPeriod(row: object): string | undefined {
  const { actor, period } = row as Partial<EffectiveSpendLimit>;
  if (typeof actor !== "object" || actor === null || typeof period !== "string") return undefined;
  return JSON.stringify([valueKey(actor), period]);
}

/** The organization that the key belongs to. It is not a list, and so has no report. */
export const organizationEntry: ReportDefinition = {
  name: "directory.organization",
  path: "/v1/organizations/me",
  key: adminKey,
  parameters: {},
  item: {},
  layout: entries,
  cursor: "after_id",
};

/** Filters of `usage.directory.workspaces`. The default workspace and archived ones are listed on request only. */
export interface WorkspacesParams extends PlainParams<"listWorkspaces"> {}
/** Filters of `usage.directory.apiKeys`. */
export interface ApiKeysParams extends PlainParams<"listApiKeys"> {}
/** Filters of `usage.directory.users`. */
export interface UsersParams extends PlainParams<"listUsers"> {}
/** Filters of `usage.directory.serviceAccounts`. Archived ones are listed on request only. */
export interface ServiceAccountsParams extends PlainParams<"listServiceAccounts"> {}
/** Parameters of `usage.directory.rbacGroups`. */
export interface RbacGroupsParams extends PlainParams<"listRbacGroups"> {}

/** Filters of `usage.directory.spendLimits`. A scope that the kind of organization does not have gets 400. */
export interface SpendLimitsParams extends PlainParams<"listSpendLimits"> {}
/** Filters of `usage.directory.effectiveSpendLimits`. `limit` is members per page. */
export interface EffectiveSpendLimitsParams extends PlainParams<"listEffectiveSpendLimits"> {}

/** An entry of a list. Only what identifies it and money is certain: any other field is null if the server does not send it. */
type Entry<Documented, Certain extends keyof Documented> = {
  [Name in keyof Documented]-?: Name extends Certain ? Documented[Name] : Exclude<Documented[Name], undefined> | null;
};

export interface Workspace extends Entry<components["schemas"]["Workspace"], "id"> {}
export interface ApiKey extends Entry<components["schemas"]["ApiKey"], "id"> {}
export interface User extends Entry<components["schemas"]["User"], "id"> {}
export interface ServiceAccount extends Entry<components["schemas"]["ServiceAccount"], "id"> {}
export interface RbacGroup extends Entry<components["schemas"]["RbacGroup"], "id"> {}
/** What may be spent in one scope and period. `amount` is whole cents, null without a cap: read it with `capOf()`. */
export interface SpendLimit extends Entry<components["schemas"]["SpendLimit"], "id" | "currency"> {}
/** What one member may spend in one period and has spent in the current one: read it with `capOf()` and `spendOf()`. */
export interface EffectiveSpendLimit extends Entry<
  components["schemas"]["EffectiveSpendLimit"],
  "actor" | "period" | "currency" | "period_to_date_spend"
> {}
export type Organization = components["schemas"]["Organization"];
