import type { Access, KeyFamily } from "../http/access.ts";
import type { Parameters, Query } from "../http/query.ts";
import type { JsonObject } from "../http/refusal.ts";
import type { World } from "../world.ts";

/** The endpoints by the names that `@org/usage` gives its calls. */
export type EndpointName =
  | "messages"
  | "cost"
  | "claudeCode"
  | "analytics.usage"
  | "analytics.cost"
  | "enterprise.usageReport"
  | "enterprise.costReport"
  | "enterprise.userUsageReport"
  | "enterprise.userCostReport"
  | "directory.workspaces"
  | "directory.apiKeys"
  | "directory.users"
  | "directory.serviceAccounts"
  | "directory.organization";

export const endpointNames: readonly EndpointName[] = [
  "messages",
  "cost",
  "claudeCode",
  "analytics.usage",
  "analytics.cost",
  "enterprise.usageReport",
  "enterprise.costReport",
  "enterprise.userUsageReport",
  "enterprise.userCostReport",
  "directory.workspaces",
  "directory.apiKeys",
  "directory.users",
  "directory.serviceAccounts",
  "directory.organization",
];

/** A request that has been let in and whose query is well formed. */
export interface Call {
  world: World;
  nowMs: number;
  family: KeyFamily;
  version: string;
  betas: ReadonlySet<string>;
  search: URLSearchParams;
  query: Query;
  /** The last part of the path, on endpoints that look one thing up. */
  id: string | undefined;
}

export interface Endpoint {
  name: EndpointName;
  path: string;
  access: Access;
  parameters: Parameters;
  /** Lists overlook parameters they don't know, as seen in the wild; reports refuse them. */
  ignoresUnknown?: boolean;
  needsBeta?: string;
  /** `{path}/{id}` looks one entry up. */
  takesId?: boolean;
  answer(call: Call): JsonObject;
}
