import { analyticsCost } from "./analytics/cost.ts";
import { analyticsSummaries } from "./analytics/summaries.ts";
import { analyticsUsage } from "./analytics/usage.ts";
import { analyticsUsers } from "./analytics/users.ts";
import { claudeCode } from "./claude-code.ts";
import { cost } from "./cost.ts";
import { apiKeysList } from "./directory/api-keys.ts";
import { effectiveSpendLimitsList } from "./directory/effective-spend-limits.ts";
import { organizationEntry } from "./directory/organization.ts";
import { rbacGroupsList } from "./directory/rbac-groups.ts";
import { serviceAccountsList } from "./directory/service-accounts.ts";
import { spendLimitsList } from "./directory/spend-limits.ts";
import { usersList } from "./directory/users.ts";
import { workspacesList } from "./directory/workspaces.ts";
import type { Endpoint } from "./endpoint.ts";
import { enterpriseCostReport } from "./enterprise/cost-report.ts";
import { enterpriseUsageReport } from "./enterprise/usage-report.ts";
import { enterpriseUserCostReport } from "./enterprise/user-cost-report.ts";
import { enterpriseUserUsageReport } from "./enterprise/user-usage-report.ts";
import { messages } from "./messages.ts";

/** The endpoints, by the names of the calls of `@org/usage`. */
export type EndpointName =
  | "messages"
  | "cost"
  | "claudeCode"
  | "analytics.usage"
  | "analytics.cost"
  | "analytics.users"
  | "analytics.summaries"
  | "enterprise.usageReport"
  | "enterprise.costReport"
  | "enterprise.userUsageReport"
  | "enterprise.userCostReport"
  | "directory.workspaces"
  | "directory.apiKeys"
  | "directory.users"
  | "directory.serviceAccounts"
  | "directory.organization"
  | "directory.rbacGroups"
  | "directory.spendLimits"
  | "directory.effectiveSpendLimits";

/** Every endpoint of the mock. Routing, faults, the page and the tests derive from this record. */
export const endpoints: Readonly<Record<EndpointName, Endpoint>> = {
  messages,
  cost,
  claudeCode,
  "analytics.usage": analyticsUsage,
  "analytics.cost": analyticsCost,
  "analytics.users": analyticsUsers,
  "analytics.summaries": analyticsSummaries,
  "enterprise.usageReport": enterpriseUsageReport,
  "enterprise.costReport": enterpriseCostReport,
  "enterprise.userUsageReport": enterpriseUserUsageReport,
  "enterprise.userCostReport": enterpriseUserCostReport,
  "directory.workspaces": workspacesList,
  "directory.apiKeys": apiKeysList,
  "directory.users": usersList,
  "directory.serviceAccounts": serviceAccountsList,
  "directory.organization": organizationEntry,
  "directory.rbacGroups": rbacGroupsList,
  "directory.spendLimits": spendLimitsList,
  "directory.effectiveSpendLimits": effectiveSpendLimitsList,
};

export const endpointNames: readonly EndpointName[] = Object.keys(endpoints) as EndpointName[];
