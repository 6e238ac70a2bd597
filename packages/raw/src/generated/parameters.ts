// Generated from openapi/usage.yaml by `pnpm generate`. Do not edit.

import {
  bucketWidths,
  costBucketWidths,
  serviceTiers,
  contextWindows,
  inferenceGeos,
  speeds,
  messagesGroupBys,
  costGroupBys,
  analyticsUsageGroupBys,
  analyticsCostGroupBys,
  enterpriseUsageGroupBys,
  enterpriseCostGroupBys,
  actorTypes,
  claudeTagCategories,
  products,
  enterpriseProducts,
  analyticsUsageOrderBys,
  analyticsCostOrderBys,
  enterpriseUserUsageOrderBys,
  enterpriseUserCostOrderBys,
  orders,
  apiKeyStatuses,
  userRoles,
  analyticsUserGroupBys,
  spendLimitScopeTypes,
  spendLimitPeriods,
} from "./enums.ts";

/** What a query parameter accepts. Absent keys mean "no". */
export interface ParameterSpec {
  readonly type: "string" | "integer" | "boolean" | "date-time" | "date";
  readonly required?: true;
  /** Accepts a list, sent as `name[]=a&name[]=b`. */
  readonly list?: true;
  /** Entries can be null, sent as the empty entry `name[]=`. */
  readonly nullable?: true;
  /** The only values that the API accepts. */
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Maximum entries of a list, not counting those in `uncounted`. */
  readonly maxItems?: number;
  readonly uncounted?: readonly string[];
  /** Selects the page, not the data. */
  readonly cursor?: true;
}

/** The query parameters of one endpoint by name, without brackets. */
export type ParameterTable<Names extends string> = Readonly<Record<Names, ParameterSpec>>;

/** Parameters of `messagesUsage`: Token usage of the Claude API in time buckets. */
export const messagesUsageParameters: ParameterTable<"starting_at" | "ending_at" | "bucket_width" | "limit" | "page" | "account_ids" | "api_key_ids" | "service_account_ids" | "workspace_ids" | "models" | "context_window" | "service_tiers" | "inference_geos" | "speeds" | "group_by"> = {
  starting_at: { type: "date-time", required: true },
  ending_at: { type: "date-time" },
  bucket_width: { type: "string", values: bucketWidths },
  limit: { type: "integer", minimum: 1 },
  page: { type: "string", cursor: true },
  account_ids: { type: "string", list: true },
  api_key_ids: { type: "string", list: true },
  service_account_ids: { type: "string", list: true },
  workspace_ids: { type: "string", list: true },
  models: { type: "string", list: true },
  context_window: { type: "string", list: true, values: contextWindows },
  service_tiers: { type: "string", list: true, values: serviceTiers },
  inference_geos: { type: "string", list: true, values: inferenceGeos },
  speeds: { type: "string", list: true, values: speeds },
  group_by: { type: "string", list: true, values: messagesGroupBys, maxItems: 5 },
};

/** Parameters of `cost`: Cost of the Claude API in daily buckets. */
export const costParameters: ParameterTable<"starting_at" | "ending_at" | "bucket_width" | "limit" | "page" | "group_by"> = {
  starting_at: { type: "date-time", required: true },
  ending_at: { type: "date-time" },
  bucket_width: { type: "string", values: costBucketWidths },
  limit: { type: "integer", minimum: 1, maximum: 31 },
  page: { type: "string", cursor: true },
  group_by: { type: "string", list: true, values: costGroupBys },
};

/** Parameters of `claudeCode`: Claude Code activity of one UTC day. */
export const claudeCodeParameters: ParameterTable<"starting_at" | "limit" | "page"> = {
  starting_at: { type: "date", required: true },
  limit: { type: "integer", minimum: 1, maximum: 1000 },
  page: { type: "string", cursor: true },
};

/** Parameters of `analyticsUsage`: Token usage of Console and Enterprise organizations, as rows. */
export const analyticsUsageParameters: ParameterTable<"starting_at" | "ending_at" | "time_bucket_width" | "group_by" | "limit" | "order" | "order_by" | "page" | "exclude_deleted_users" | "actor_ids" | "actor_types" | "agent_ids" | "api_key_ids" | "claude_tag_categories" | "claude_tag_user_ids" | "context_windows" | "deployment_ids" | "environment_ids" | "session_ids" | "inference_geos" | "models" | "organization_ids" | "products" | "rbac_group_ids" | "service_tiers" | "slack_channel_ids" | "speeds" | "user_profile_ids" | "workspace_ids"> = {
  starting_at: { type: "date-time", required: true },
  ending_at: { type: "date-time" },
  time_bucket_width: { type: "string", values: bucketWidths },
  group_by: { type: "string", list: true, values: analyticsUsageGroupBys, maxItems: 5 },
  limit: { type: "integer", minimum: 1, maximum: 1000 },
  order: { type: "string", values: orders },
  order_by: { type: "string", values: analyticsUsageOrderBys },
  page: { type: "string", cursor: true },
  exclude_deleted_users: { type: "boolean" },
  actor_ids: { type: "string", list: true },
  actor_types: { type: "string", list: true, values: actorTypes },
  agent_ids: { type: "string", list: true },
  api_key_ids: { type: "string", list: true, nullable: true },
  claude_tag_categories: { type: "string", list: true, values: claudeTagCategories },
  claude_tag_user_ids: { type: "string", list: true },
  context_windows: { type: "string", list: true, values: contextWindows },
  deployment_ids: { type: "string", list: true },
  environment_ids: { type: "string", list: true },
  session_ids: { type: "string", list: true },
  inference_geos: { type: "string", list: true, values: inferenceGeos },
  models: { type: "string", list: true },
  organization_ids: { type: "string", list: true },
  products: { type: "string", list: true, values: products },
  rbac_group_ids: { type: "string", list: true },
  service_tiers: { type: "string", list: true, values: serviceTiers },
  slack_channel_ids: { type: "string", list: true },
  speeds: { type: "string", list: true, values: speeds },
  user_profile_ids: { type: "string", list: true },
  workspace_ids: { type: "string", list: true },
};

/** Parameters of `analyticsCost`: Cost of Console and Enterprise organizations, as rows. */
export const analyticsCostParameters: ParameterTable<"starting_at" | "ending_at" | "time_bucket_width" | "group_by" | "limit" | "order" | "order_by" | "page" | "exclude_deleted_users" | "actor_ids" | "actor_types" | "agent_ids" | "api_key_ids" | "claude_tag_categories" | "claude_tag_user_ids" | "context_windows" | "deployment_ids" | "environment_ids" | "session_ids" | "inference_geos" | "models" | "organization_ids" | "products" | "rbac_group_ids" | "service_tiers" | "slack_channel_ids" | "speeds" | "user_profile_ids" | "workspace_ids"> = {
  starting_at: { type: "date-time", required: true },
  ending_at: { type: "date-time" },
  time_bucket_width: { type: "string", values: bucketWidths },
  group_by: { type: "string", list: true, values: analyticsCostGroupBys, maxItems: 5, uncounted: ["cost_type","token_type"] },
  limit: { type: "integer", minimum: 1, maximum: 1000 },
  order: { type: "string", values: orders },
  order_by: { type: "string", values: analyticsCostOrderBys },
  page: { type: "string", cursor: true },
  exclude_deleted_users: { type: "boolean" },
  actor_ids: { type: "string", list: true },
  actor_types: { type: "string", list: true, values: actorTypes },
  agent_ids: { type: "string", list: true },
  api_key_ids: { type: "string", list: true, nullable: true },
  claude_tag_categories: { type: "string", list: true, values: claudeTagCategories },
  claude_tag_user_ids: { type: "string", list: true },
  context_windows: { type: "string", list: true, values: contextWindows },
  deployment_ids: { type: "string", list: true },
  environment_ids: { type: "string", list: true },
  session_ids: { type: "string", list: true },
  inference_geos: { type: "string", list: true, values: inferenceGeos },
  models: { type: "string", list: true },
  organization_ids: { type: "string", list: true },
  products: { type: "string", list: true, values: products },
  rbac_group_ids: { type: "string", list: true },
  service_tiers: { type: "string", list: true, values: serviceTiers },
  slack_channel_ids: { type: "string", list: true },
  speeds: { type: "string", list: true, values: speeds },
  user_profile_ids: { type: "string", list: true },
  workspace_ids: { type: "string", list: true },
};

/** Parameters of `analyticsUsers`: What each member of a Claude Enterprise organization did. */
export const analyticsUsersParameters: ParameterTable<"date" | "starting_date" | "ending_date" | "filter" | "group_by" | "limit" | "order" | "order_by" | "page"> = {
  date: { type: "date" },
  starting_date: { type: "date" },
  ending_date: { type: "date" },
  filter: { type: "string", list: true, maxItems: 100 },
  group_by: { type: "string", list: true, values: analyticsUserGroupBys, maxItems: 100 },
  limit: { type: "integer", minimum: 1, maximum: 1000 },
  order: { type: "string", values: orders },
  order_by: { type: "string" },
  page: { type: "string", cursor: true },
};

/** Parameters of `analyticsSummaries`: Seats and active members of a Claude Enterprise organization by day. */
export const analyticsSummariesParameters: ParameterTable<"starting_date" | "ending_date" | "filter" | "limit" | "page"> = {
  starting_date: { type: "date", required: true },
  ending_date: { type: "date" },
  filter: { type: "string", list: true, maxItems: 100 },
  limit: { type: "integer", minimum: 1 },
  page: { type: "string", cursor: true },
};

/** Parameters of `enterpriseUsage`: Enterprise token usage in time buckets. */
export const enterpriseUsageParameters: ParameterTable<"starting_at" | "ending_at" | "bucket_width" | "limit" | "page" | "group_by" | "claude_tag_categories" | "claude_tag_user_ids" | "context_windows" | "inference_geos" | "models" | "products" | "rbac_group_ids" | "slack_channel_ids" | "speeds" | "user_ids"> = {
  starting_at: { type: "date-time", required: true },
  ending_at: { type: "date-time" },
  bucket_width: { type: "string", values: bucketWidths },
  limit: { type: "integer", minimum: 1 },
  page: { type: "string", cursor: true },
  group_by: { type: "string", list: true, values: enterpriseUsageGroupBys, maxItems: 100 },
  claude_tag_categories: { type: "string", list: true, values: claudeTagCategories, maxItems: 100 },
  claude_tag_user_ids: { type: "string", list: true, maxItems: 100 },
  context_windows: { type: "string", list: true, values: contextWindows, maxItems: 100 },
  inference_geos: { type: "string", list: true, values: inferenceGeos, maxItems: 100 },
  models: { type: "string", list: true, maxItems: 100 },
  products: { type: "string", list: true, values: enterpriseProducts, maxItems: 100 },
  rbac_group_ids: { type: "string", list: true, maxItems: 100 },
  slack_channel_ids: { type: "string", list: true, maxItems: 100 },
  speeds: { type: "string", list: true, values: speeds, maxItems: 100 },
  user_ids: { type: "string", list: true, maxItems: 100 },
};

/** Parameters of `enterpriseCost`: Enterprise cost in time buckets. */
export const enterpriseCostParameters: ParameterTable<"starting_at" | "ending_at" | "bucket_width" | "limit" | "page" | "group_by" | "claude_tag_categories" | "claude_tag_user_ids" | "context_windows" | "inference_geos" | "models" | "products" | "rbac_group_ids" | "slack_channel_ids" | "speeds" | "user_ids"> = {
  starting_at: { type: "date-time", required: true },
  ending_at: { type: "date-time" },
  bucket_width: { type: "string", values: bucketWidths },
  limit: { type: "integer", minimum: 1 },
  page: { type: "string", cursor: true },
  group_by: { type: "string", list: true, values: enterpriseCostGroupBys, maxItems: 100 },
  claude_tag_categories: { type: "string", list: true, values: claudeTagCategories, maxItems: 100 },
  claude_tag_user_ids: { type: "string", list: true, maxItems: 100 },
  context_windows: { type: "string", list: true, values: contextWindows, maxItems: 100 },
  inference_geos: { type: "string", list: true, values: inferenceGeos, maxItems: 100 },
  models: { type: "string", list: true, maxItems: 100 },
  products: { type: "string", list: true, values: enterpriseProducts, maxItems: 100 },
  rbac_group_ids: { type: "string", list: true, maxItems: 100 },
  slack_channel_ids: { type: "string", list: true, maxItems: 100 },
  speeds: { type: "string", list: true, values: speeds, maxItems: 100 },
  user_ids: { type: "string", list: true, maxItems: 100 },
};

/** Parameters of `enterpriseUserUsage`: Enterprise token usage by seat user. */
export const enterpriseUserUsageParameters: ParameterTable<"starting_at" | "ending_at" | "bucket_width" | "limit" | "page" | "group_by" | "order" | "order_by" | "exclude_deleted_users" | "claude_tag_categories" | "claude_tag_user_ids" | "context_windows" | "inference_geos" | "models" | "products" | "rbac_group_ids" | "slack_channel_ids" | "speeds" | "user_ids"> = {
  starting_at: { type: "date-time", required: true },
  ending_at: { type: "date-time" },
  bucket_width: { type: "string", values: bucketWidths },
  limit: { type: "integer", minimum: 1, maximum: 1000 },
  page: { type: "string", cursor: true },
  group_by: { type: "string", list: true, values: enterpriseUsageGroupBys, maxItems: 100 },
  order: { type: "string", values: orders },
  order_by: { type: "string", values: enterpriseUserUsageOrderBys },
  exclude_deleted_users: { type: "boolean" },
  claude_tag_categories: { type: "string", list: true, values: claudeTagCategories, maxItems: 100 },
  claude_tag_user_ids: { type: "string", list: true, maxItems: 100 },
  context_windows: { type: "string", list: true, values: contextWindows, maxItems: 100 },
  inference_geos: { type: "string", list: true, values: inferenceGeos, maxItems: 100 },
  models: { type: "string", list: true, maxItems: 100 },
  products: { type: "string", list: true, values: enterpriseProducts, maxItems: 100 },
  rbac_group_ids: { type: "string", list: true, maxItems: 100 },
  slack_channel_ids: { type: "string", list: true, maxItems: 100 },
  speeds: { type: "string", list: true, values: speeds, maxItems: 100 },
  user_ids: { type: "string", list: true, maxItems: 100 },
};

/** Parameters of `enterpriseUserCost`: Enterprise cost by seat user. */
export const enterpriseUserCostParameters: ParameterTable<"starting_at" | "ending_at" | "bucket_width" | "limit" | "page" | "group_by" | "order" | "order_by" | "exclude_deleted_users" | "claude_tag_categories" | "claude_tag_user_ids" | "context_windows" | "inference_geos" | "models" | "products" | "rbac_group_ids" | "slack_channel_ids" | "speeds" | "user_ids"> = {
  starting_at: { type: "date-time", required: true },
  ending_at: { type: "date-time" },
  bucket_width: { type: "string", values: bucketWidths },
  limit: { type: "integer", minimum: 1, maximum: 1000 },
  page: { type: "string", cursor: true },
  group_by: { type: "string", list: true, values: enterpriseCostGroupBys, maxItems: 100 },
  order: { type: "string", values: orders },
  order_by: { type: "string", values: enterpriseUserCostOrderBys },
  exclude_deleted_users: { type: "boolean" },
  claude_tag_categories: { type: "string", list: true, values: claudeTagCategories, maxItems: 100 },
  claude_tag_user_ids: { type: "string", list: true, maxItems: 100 },
  context_windows: { type: "string", list: true, values: contextWindows, maxItems: 100 },
  inference_geos: { type: "string", list: true, values: inferenceGeos, maxItems: 100 },
  models: { type: "string", list: true, maxItems: 100 },
  products: { type: "string", list: true, values: enterpriseProducts, maxItems: 100 },
  rbac_group_ids: { type: "string", list: true, maxItems: 100 },
  slack_channel_ids: { type: "string", list: true, maxItems: 100 },
  speeds: { type: "string", list: true, values: speeds, maxItems: 100 },
  user_ids: { type: "string", list: true, maxItems: 100 },
};

/** Parameters of `listApiKeys`: The organization's API keys. */
export const listApiKeysParameters: ParameterTable<"after_id" | "before_id" | "limit" | "status" | "workspace_id" | "created_by_user_id"> = {
  after_id: { type: "string", cursor: true },
  before_id: { type: "string", cursor: true },
  limit: { type: "integer", minimum: 1, maximum: 1000 },
  status: { type: "string", values: apiKeyStatuses },
  workspace_id: { type: "string" },
  created_by_user_id: { type: "string" },
};

/** Parameters of `listWorkspaces`: The organization's workspaces. */
export const listWorkspacesParameters: ParameterTable<"after_id" | "before_id" | "limit" | "include_archived" | "include_default" | "ids"> = {
  after_id: { type: "string", cursor: true },
  before_id: { type: "string", cursor: true },
  limit: { type: "integer", minimum: 1, maximum: 1000 },
  include_archived: { type: "boolean" },
  include_default: { type: "boolean" },
  ids: { type: "string", list: true, maxItems: 100 },
};

/** Parameters of `listUsers`: The organization's members. */
export const listUsersParameters: ParameterTable<"after_id" | "before_id" | "limit" | "email" | "roles"> = {
  after_id: { type: "string", cursor: true },
  before_id: { type: "string", cursor: true },
  limit: { type: "integer", minimum: 1, maximum: 1000 },
  email: { type: "string" },
  roles: { type: "string", list: true, values: userRoles },
};

/** Parameters of `listServiceAccounts`: The organization's service accounts. */
export const listServiceAccountsParameters: ParameterTable<"page" | "limit" | "include_archived"> = {
  page: { type: "string", cursor: true },
  limit: { type: "integer", minimum: 1, maximum: 100 },
  include_archived: { type: "boolean" },
};

/** Parameters of `listRbacGroups`: The groups of a Claude Enterprise organization. */
export const listRbacGroupsParameters: ParameterTable<"page" | "limit"> = {
  page: { type: "string", cursor: true },
  limit: { type: "integer", minimum: 1, maximum: 100 },
};

/** Parameters of `listSpendLimits`: The spend limits that are configured. */
export const listSpendLimitsParameters: ParameterTable<"page" | "limit" | "scope_type" | "workspace_id"> = {
  page: { type: "string", cursor: true },
  limit: { type: "integer", minimum: 1, maximum: 100 },
  scope_type: { type: "string", list: true, values: spendLimitScopeTypes },
  workspace_id: { type: "string" },
};

/** Parameters of `listEffectiveSpendLimits`: What each member may spend and has spent. */
export const listEffectiveSpendLimitsParameters: ParameterTable<"page" | "limit" | "period" | "user_ids"> = {
  page: { type: "string", cursor: true },
  limit: { type: "integer", minimum: 1, maximum: 100 },
  period: { type: "string", list: true, values: spendLimitPeriods },
  user_ids: { type: "string", list: true, maxItems: 100 },
};
