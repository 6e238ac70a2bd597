import type { ReportDefinition } from "../definition.ts";
import type { ReportName } from "../usage-client.ts";
import { analyticsCostReport } from "./analytics-cost.ts";
import { analyticsSummariesReport } from "./analytics-summaries.ts";
import { analyticsUsageReport } from "./analytics-usage.ts";
import { analyticsUsersReport } from "./analytics-users.ts";
import { claudeCodeReport } from "./claude-code.ts";
import { costReport } from "./cost.ts";
import {
  apiKeysList,
  effectiveSpendLimitsList,
  rbacGroupsList,
  serviceAccountsList,
  spendLimitsList,
  usersList,
  workspacesList,
} from "./directory.ts";
import { enterpriseCostReport } from "./enterprise-cost.ts";
import { enterpriseUsageReport } from "./enterprise-usage.ts";
import { enterpriseUserCostReport } from "./enterprise-user-cost.ts";
import { enterpriseUserUsageReport } from "./enterprise-user-usage.ts";
import { messagesReport } from "./messages.ts";

/**
 * Every report and list, by the method that returns it. The client's methods are made from this table, and so are the
 * lists of the tests. `ReportName` comes from the types of the client, so neither can have a report that the other lacks.
 * CONTRIBUTING.md has the steps of a new one.
 */
export const allReports: Readonly<Record<ReportName, ReportDefinition>> = {
  messages: messagesReport,
  cost: costReport,
  claudeCode: claudeCodeReport,
  "analytics.usage": analyticsUsageReport,
  "analytics.cost": analyticsCostReport,
  "analytics.users": analyticsUsersReport,
  "analytics.summaries": analyticsSummariesReport,
  "enterprise.usageReport": enterpriseUsageReport,
  "enterprise.costReport": enterpriseCostReport,
  "enterprise.userUsageReport": enterpriseUserUsageReport,
  "enterprise.userCostReport": enterpriseUserCostReport,
  "directory.workspaces": workspacesList,
  "directory.apiKeys": apiKeysList,
  "directory.users": usersList,
  "directory.serviceAccounts": serviceAccountsList,
  "directory.rbacGroups": rbacGroupsList,
  "directory.spendLimits": spendLimitsList,
  "directory.effectiveSpendLimits": effectiveSpendLimitsList,
};
