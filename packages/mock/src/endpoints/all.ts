import { analyticsCost } from "./analytics/cost.ts";
import { analyticsUsage } from "./analytics/usage.ts";
import { claudeCode } from "./claude-code.ts";
import { cost } from "./cost.ts";
import { apiKeysList } from "./directory/api-keys.ts";
import { organizationEntry } from "./directory/organization.ts";
import { serviceAccountsList } from "./directory/service-accounts.ts";
import { usersList } from "./directory/users.ts";
import { workspacesList } from "./directory/workspaces.ts";
import type { Endpoint } from "./endpoint.ts";
import { enterpriseCostReport } from "./enterprise/cost-report.ts";
import { enterpriseUsageReport } from "./enterprise/usage-report.ts";
import { enterpriseUserCostReport } from "./enterprise/user-cost-report.ts";
import { enterpriseUserUsageReport } from "./enterprise/user-usage-report.ts";
import { messages } from "./messages.ts";

export const endpoints: readonly Endpoint[] = [
  messages,
  cost,
  claudeCode,
  analyticsUsage,
  analyticsCost,
  enterpriseUsageReport,
  enterpriseCostReport,
  enterpriseUserUsageReport,
  enterpriseUserCostReport,
  apiKeysList,
  workspacesList,
  usersList,
  serviceAccountsList,
  organizationEntry,
];
