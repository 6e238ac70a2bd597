import {
  apiKeyShape,
  type components,
  listApiKeysParameters,
  listRbacGroupsParameters,
  listServiceAccountsParameters,
  listUsersParameters,
  listWorkspacesParameters,
  rbacGroupShape,
  serviceAccountShape,
  userShape,
  workspaceShape,
} from "@org/usage-raw";
import type { PlainParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { entries } from "../layouts/entries.ts";
import { adminKey, enterpriseKey, membersKey, oauthToken } from "./key-hints.ts";

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

export type Workspace = components["schemas"]["Workspace"];
export type ApiKey = components["schemas"]["ApiKey"];
export type User = components["schemas"]["User"];
export type ServiceAccount = components["schemas"]["ServiceAccount"];
export type RbacGroup = components["schemas"]["RbacGroup"];
export type Organization = components["schemas"]["Organization"];
