import type { Report, ReportOptions, UsageClient } from "@org/usage";
import {
  analyticsCostParameters,
  analyticsUsageParameters,
  claudeCodeParameters,
  costParameters,
  enterpriseCostParameters,
  enterpriseUsageParameters,
  enterpriseUserCostParameters,
  enterpriseUserUsageParameters,
  listApiKeysParameters,
  listServiceAccountsParameters,
  listUsersParameters,
  listWorkspacesParameters,
  messagesUsageParameters,
} from "@org/usage-raw";
import type { Parameters } from "../../dimensions/read-pairs.ts";

/** A report that can be requested by name. */
export interface ApiReport {
  readonly parameters: Parameters;
  /** The parameter for the width of its buckets; undefined if it has none. */
  readonly width?: "bucket_width" | "time_bucket_width";
  /** Lists have no time. */
  readonly timeless?: true;
  /** The client checks the parameters: here they are as they were typed. */
  readonly open: (client: UsageClient, params: never, options: ReportOptions) => Report<unknown>;
}

export const apiReports: Readonly<Record<string, ApiReport>> = {
  messages: {
    parameters: messagesUsageParameters,
    width: "bucket_width",
    open: (client, params, options) => client.messages(params, options),
  },
  cost: {
    parameters: costParameters,
    width: "bucket_width",
    open: (client, params, options) => client.cost(params, options),
  },
  "claude-code": {
    parameters: claudeCodeParameters,
    open: (client, params, options) => client.claudeCode(params, options),
  },
  "analytics.usage": {
    parameters: analyticsUsageParameters,
    width: "time_bucket_width",
    open: (client, params, options) => client.analytics.usage(params, options),
  },
  "analytics.cost": {
    parameters: analyticsCostParameters,
    width: "time_bucket_width",
    open: (client, params, options) => client.analytics.cost(params, options),
  },
  "enterprise.usage": {
    parameters: enterpriseUsageParameters,
    width: "bucket_width",
    open: (client, params, options) => client.enterprise.usageReport(params, options),
  },
  "enterprise.cost": {
    parameters: enterpriseCostParameters,
    width: "bucket_width",
    open: (client, params, options) => client.enterprise.costReport(params, options),
  },
  "enterprise.user-usage": {
    parameters: enterpriseUserUsageParameters,
    width: "bucket_width",
    open: (client, params, options) => client.enterprise.userUsageReport(params, options),
  },
  "enterprise.user-cost": {
    parameters: enterpriseUserCostParameters,
    width: "bucket_width",
    open: (client, params, options) => client.enterprise.userCostReport(params, options),
  },
  workspaces: {
    parameters: listWorkspacesParameters,
    timeless: true,
    open: (client, params, options) => client.directory.workspaces(params, options),
  },
  "api-keys": {
    parameters: listApiKeysParameters,
    timeless: true,
    open: (client, params, options) => client.directory.apiKeys(params, options),
  },
  users: {
    parameters: listUsersParameters,
    timeless: true,
    open: (client, params, options) => client.directory.users(params, options),
  },
  "service-accounts": {
    parameters: listServiceAccountsParameters,
    timeless: true,
    open: (client, params, options) => client.directory.serviceAccounts(params, options),
  },
};
