/** The reports of `usage api`, listed here so that help does not load the client; a test compares them with the table. */
export const apiReportNames = [
  "messages",
  "cost",
  "claude-code",
  "analytics.usage",
  "analytics.cost",
  "enterprise.usage",
  "enterprise.cost",
  "enterprise.user-usage",
  "enterprise.user-cost",
  "workspaces",
  "api-keys",
  "users",
  "service-accounts",
  "rbac-groups",
  "spend-limits",
  "effective-spend-limits",
] as const;
