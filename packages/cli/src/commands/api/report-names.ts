/** The reports of `usage api`, here so that help need not load the client; a test holds them to those there are. */
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
] as const;
