/** Where the SDK has the method of an endpoint: a file under `resources/beta/`, a class, and its method. */
export interface SdkMethod {
  readonly file: string;
  readonly className: string;
  readonly method: string;
}

const listed = (file: string, className: string): SdkMethod => ({
  file: `organization/${file}`,
  className,
  method: "list",
});

/** The endpoints that the SDK covers. It has no method for the three legacy Console reports. */
export const sdkMethods: Readonly<Record<string, SdkMethod>> = {
  "/v1/organizations/analytics/usage": listed("analytics/usage", "Usage"),
  "/v1/organizations/analytics/cost": listed("analytics/cost", "Cost"),
  "/v1/organizations/analytics/usage_report": listed("analytics/usage-report", "UsageReport"),
  "/v1/organizations/analytics/cost_report": listed("analytics/cost-report", "CostReport"),
  "/v1/organizations/analytics/user_usage_report": listed("analytics/user-usage-report", "UserUsageReport"),
  "/v1/organizations/analytics/user_cost_report": listed("analytics/user-cost-report", "UserCostReport"),
  "/v1/organizations/analytics/users": listed("analytics/users", "Users"),
  "/v1/organizations/analytics/summaries": listed("analytics/summaries", "Summaries"),
  "/v1/organizations/api_keys": listed("api-keys", "APIKeys"),
  "/v1/organizations/workspaces": listed("workspaces/workspaces", "Workspaces"),
  "/v1/organizations/users": listed("users", "Users"),
  "/v1/organizations/service_accounts": listed("service-accounts/service-accounts", "ServiceAccounts"),
  "/v1/organizations/rbac_groups": listed("rbac-groups/rbac-groups", "RBACGroups"),
  "/v1/organizations/spend_limits": listed("spend-limits/spend-limits", "SpendLimits"),
  "/v1/organizations/spend_limits/effective": listed("spend-limits/effective", "Effective"),
  "/v1/organizations/me": { file: "organization/organization", className: "Organization", method: "retrieve" },
};

/** Files of the SDK in which a further method may be a report that this project lacks. */
export const watchedFiles: RegExp = /^organization\/(?:analytics\/|.*(?:usage|cost|spend))/;
