// Generated from openapi/usage.yaml by `pnpm generate`. Do not edit.

import {
  analyticsInferenceGeos,
  costServiceTiers,
  costTypes,
  creatorTypes,
  customerTypes,
  enterpriseCostTypes,
  organizationRoles,
  rbacGroupSources,
  reportedActorTypes,
  reportedApiKeyStatuses,
  reportedClaudeTagCategories,
  reportedContextWindows,
  reportedEnterpriseProducts,
  reportedInferenceGeos,
  reportedProducts,
  reportedServiceTiers,
  reportedSpeeds,
  reportedSpendLimitPeriods,
  reportedUserRoles,
  subscriptionTypes,
  tokenTypes,
  workspaceGeos,
  workspaceInferenceGeos,
} from "./enums.ts";

/**
 * What a field of a response contains: a leaf by name (`?` allows null), the known values of an open enum, or a structure.
 * `count` is a non-negative integer, `cents` a decimal string, `amount` a JSON number of cents, and
 * `currency` is what makes either of them money. A figure that is `optional` may be missing.
 */
export type FieldShape =
  | "count"
  | "count?"
  | "cents"
  | "cents?"
  | "amount"
  | "currency"
  | "text"
  | "text?"
  | "flag"
  | "number?"
  | "other"
  | { readonly optional: FieldShape }
  | { readonly values: readonly string[]; readonly nullable?: true }
  | { readonly fields: Shape; readonly nullable?: true }
  | { readonly each: FieldShape }
  | { readonly entries: FieldShape }
  | { readonly by: string; readonly kinds: Readonly<Record<string, Shape>>; readonly nullable?: true };

/** The known fields of an object, by name. */
export type Shape = Readonly<Record<string, FieldShape>>;

const cacheCreationShape: Shape = {
  ephemeral_1h_input_tokens: "count",
  ephemeral_5m_input_tokens: "count",
};

const serverToolUseShape: Shape = {
  web_search_requests: "count",
};

const messagesUsageResultShape: Shape = {
  uncached_input_tokens: "count",
  cache_read_input_tokens: "count",
  output_tokens: "count",
  cache_creation: { fields: cacheCreationShape },
  server_tool_use: { fields: serverToolUseShape },
  account_id: "text?",
  api_key_id: "text?",
  service_account_id: "text?",
  workspace_id: "text?",
  model: "text?",
  context_window: { values: reportedContextWindows, nullable: true },
  service_tier: { values: reportedServiceTiers, nullable: true },
  inference_geo: { values: reportedInferenceGeos, nullable: true },
  speed: { values: reportedSpeeds, nullable: true },
};

export const messagesUsageBucketShape: Shape = {
  starting_at: "text",
  ending_at: "text",
  results: { each: { fields: messagesUsageResultShape } },
};

const costResultShape: Shape = {
  amount: "cents",
  currency: "currency",
  workspace_id: "text?",
  description: "text?",
  cost_type: { values: costTypes, nullable: true },
  model: "text?",
  context_window: { values: reportedContextWindows, nullable: true },
  service_tier: { values: costServiceTiers, nullable: true },
  token_type: { values: tokenTypes, nullable: true },
  inference_geo: { values: reportedInferenceGeos, nullable: true },
};

export const costBucketShape: Shape = {
  starting_at: "text",
  ending_at: "text",
  results: { each: { fields: costResultShape } },
};

const claudeCodeUserActorShape: Shape = {
  type: "text",
  email_address: "text",
};

const claudeCodeApiActorShape: Shape = {
  type: "text",
  api_key_name: "text",
};

const claudeCodeLinesShape: Shape = {
  added: "count",
  removed: "count",
};

const claudeCodeMetricsShape: Shape = {
  num_sessions: "count",
  lines_of_code: { fields: claudeCodeLinesShape },
  commits_by_claude_code: "count",
  pull_requests_by_claude_code: "count",
};

const claudeCodeToolActionsShape: Shape = {
  accepted: "count",
  rejected: "count",
};

const claudeCodeTokensShape: Shape = {
  input: "count",
  output: "count",
  cache_read: "count",
  cache_creation: "count",
};

const claudeCodeEstimatedCostShape: Shape = {
  amount: "amount",
  currency: "currency",
};

const claudeCodeModelUsageShape: Shape = {
  model: "text",
  tokens: { fields: claudeCodeTokensShape },
  estimated_cost: { fields: claudeCodeEstimatedCostShape },
};

export const claudeCodeRecordShape: Shape = {
  date: "text",
  organization_id: "text",
  actor: { by: "type", kinds: { user_actor: claudeCodeUserActorShape, api_actor: claudeCodeApiActorShape } },
  customer_type: { values: customerTypes },
  subscription_type: { values: subscriptionTypes, nullable: true },
  terminal_type: "text",
  is_remote: "flag",
  core_metrics: { fields: claudeCodeMetricsShape },
  tool_actions: { entries: { fields: claudeCodeToolActionsShape } },
  model_breakdown: { each: { fields: claudeCodeModelUsageShape } },
};

const userActorShape: Shape = {
  type: "text",
  user_id: "text",
  email_address: "text?",
  name: "text?",
  deleted: "flag",
};

const serviceAccountActorShape: Shape = {
  type: "text",
  service_account_id: "text",
};

const awsProviderShape: Shape = {
  type: "text",
  account_id: "text",
  signed_principal: "text",
};

const azureProviderShape: Shape = {
  type: "text",
  subscription_id: "text",
};

const gcpProviderShape: Shape = {
  type: "text",
  project_number: "text",
};

const oidcProviderShape: Shape = {
  type: "text",
  issuer: "text?",
};

const federatedActorShape: Shape = {
  type: "text",
  provider: { by: "type", kinds: { aws: awsProviderShape, azure: azureProviderShape, gcp: gcpProviderShape, oidc: oidcProviderShape } },
  subject: "text?",
};

const apiActorShape: Shape = {
  type: "text",
  api_key_id: "text",
};

const analyticsUsageGroupShape: Shape = {
  actor: { by: "type", kinds: { user_actor: userActorShape, service_account_actor: serviceAccountActorShape, federated_actor: federatedActorShape, api_actor: apiActorShape }, nullable: true },
  actor_type: { values: reportedActorTypes, nullable: true },
  agent_id: "text?",
  api_key_id: "text?",
  claude_tag_category: { values: reportedClaudeTagCategories, nullable: true },
  claude_tag_user_id: "text?",
  context_window: { values: reportedContextWindows, nullable: true },
  deployment_id: "text?",
  environment_id: "text?",
  inference_geo: { values: analyticsInferenceGeos, nullable: true },
  model: "text?",
  organization_id: "text?",
  product: { values: reportedProducts, nullable: true },
  rbac_group_id: "text?",
  service_tier: { values: reportedServiceTiers, nullable: true },
  session_id: "text?",
  slack_channel_id: "text?",
  speed: { values: reportedSpeeds, nullable: true },
  user_profile_id: "text?",
  workspace_id: "text?",
};

const analyticsUsageFiguresShape: Shape = {
  cache_creation: { fields: cacheCreationShape },
  cache_read_input_tokens: "count",
  output_tokens: "count",
  uncached_input_tokens: "count",
  total_tokens: "count",
  server_tool_use: { fields: serverToolUseShape },
  requests: "count?",
};

export const analyticsUsageRowShape: Shape = {
  starting_at: "text",
  ending_at: "text",
  group: { fields: analyticsUsageGroupShape },
  usage: { fields: analyticsUsageFiguresShape },
};

const analyticsCostGroupShape: Shape = {
  actor: { by: "type", kinds: { user_actor: userActorShape, service_account_actor: serviceAccountActorShape, federated_actor: federatedActorShape, api_actor: apiActorShape }, nullable: true },
  actor_type: { values: reportedActorTypes, nullable: true },
  agent_id: "text?",
  api_key_id: "text?",
  claude_tag_category: { values: reportedClaudeTagCategories, nullable: true },
  claude_tag_user_id: "text?",
  context_window: { values: reportedContextWindows, nullable: true },
  deployment_id: "text?",
  environment_id: "text?",
  inference_geo: { values: analyticsInferenceGeos, nullable: true },
  model: "text?",
  organization_id: "text?",
  product: { values: reportedProducts, nullable: true },
  rbac_group_id: "text?",
  service_tier: { values: reportedServiceTiers, nullable: true },
  session_id: "text?",
  slack_channel_id: "text?",
  speed: { values: reportedSpeeds, nullable: true },
  user_profile_id: "text?",
  workspace_id: "text?",
  cost_type: { values: costTypes, nullable: true },
  token_type: { values: tokenTypes, nullable: true },
};

const analyticsCostFiguresShape: Shape = {
  amount: "cents",
  list_amount: "cents",
  currency: "currency",
  requests: "count?",
};

export const analyticsCostRowShape: Shape = {
  starting_at: "text",
  ending_at: "text",
  group: { fields: analyticsCostGroupShape },
  cost: { fields: analyticsCostFiguresShape },
};

const enterpriseUsageResultShape: Shape = {
  cache_creation: { fields: cacheCreationShape },
  cache_read_input_tokens: "count",
  output_tokens: "count",
  uncached_input_tokens: "count",
  server_tool_use: { fields: serverToolUseShape },
  requests: "count?",
  context_window: { values: reportedContextWindows, nullable: true },
  inference_geo: { values: analyticsInferenceGeos, nullable: true },
  model: "text?",
  product: { values: reportedEnterpriseProducts, nullable: true },
  speed: { values: reportedSpeeds, nullable: true },
  claude_tag_category: { values: reportedClaudeTagCategories, nullable: true },
  claude_tag_user_id: "text?",
  rbac_group_id: "text?",
  slack_channel_id: "text?",
};

export const enterpriseUsageBucketShape: Shape = {
  starting_at: "text",
  ending_at: "text",
  results: { each: { fields: enterpriseUsageResultShape } },
};

const enterpriseCostResultShape: Shape = {
  amount: "cents",
  list_amount: "cents",
  currency: "currency",
  requests: "count?",
  context_window: { values: reportedContextWindows, nullable: true },
  inference_geo: { values: analyticsInferenceGeos, nullable: true },
  model: "text?",
  product: { values: reportedEnterpriseProducts, nullable: true },
  speed: { values: reportedSpeeds, nullable: true },
  claude_tag_category: { values: reportedClaudeTagCategories, nullable: true },
  claude_tag_user_id: "text?",
  rbac_group_id: "text?",
  slack_channel_id: "text?",
  cost_type: { values: enterpriseCostTypes, nullable: true },
  token_type: { values: tokenTypes, nullable: true },
};

export const enterpriseCostBucketShape: Shape = {
  starting_at: "text",
  ending_at: "text",
  results: { each: { fields: enterpriseCostResultShape } },
};

const enterpriseUserActorShape: Shape = {
  type: "text",
  user_id: "text",
  email_address: "text?",
  email: "text?",
  name: "text?",
  deleted: "flag",
};

export const enterpriseUserUsageRowShape: Shape = {
  actor: { fields: enterpriseUserActorShape },
  starting_at: "text?",
  ending_at: "text?",
  cache_creation: { fields: cacheCreationShape },
  cache_read_input_tokens: "count",
  output_tokens: "count",
  uncached_input_tokens: "count",
  server_tool_use: { fields: serverToolUseShape },
  requests: "count?",
  total_tokens: "count",
  context_window: { values: reportedContextWindows, nullable: true },
  inference_geo: { values: analyticsInferenceGeos, nullable: true },
  model: "text?",
  product: { values: reportedEnterpriseProducts, nullable: true },
  speed: { values: reportedSpeeds, nullable: true },
  claude_tag_category: { values: reportedClaudeTagCategories, nullable: true },
  claude_tag_user_id: "text?",
  rbac_group_id: "text?",
  slack_channel_id: "text?",
};

export const enterpriseUserCostRowShape: Shape = {
  actor: { fields: enterpriseUserActorShape },
  starting_at: "text?",
  ending_at: "text?",
  amount: "cents",
  list_amount: "cents",
  currency: "currency",
  requests: "count?",
  context_window: { values: reportedContextWindows, nullable: true },
  inference_geo: { values: analyticsInferenceGeos, nullable: true },
  model: "text?",
  product: { values: reportedEnterpriseProducts, nullable: true },
  speed: { values: reportedSpeeds, nullable: true },
  claude_tag_category: { values: reportedClaudeTagCategories, nullable: true },
  claude_tag_user_id: "text?",
  rbac_group_id: "text?",
  slack_channel_id: "text?",
  cost_type: { values: enterpriseCostTypes, nullable: true },
  token_type: { values: tokenTypes, nullable: true },
};

const apiKeyCreatorShape: Shape = {
  id: "text",
  type: { values: creatorTypes },
};

const apiKeyUserPrincipalShape: Shape = {
  type: "text",
  user_id: "text",
};

const apiKeyServiceAccountPrincipalShape: Shape = {
  type: "text",
  service_account_id: "text",
};

const apiKeyOlderPrincipalShape: Shape = {
  type: "text",
  id: "text",
};

const apiKeyOrganizationScopeShape: Shape = {
  type: "text",
};

const apiKeyWorkspaceScopeShape: Shape = {
  type: "text",
  workspace_id: "text",
};

export const apiKeyShape: Shape = {
  id: "text",
  type: "text",
  name: "text",
  status: { values: reportedApiKeyStatuses },
  partial_key_hint: "text?",
  created_at: "text",
  expires_at: "text?",
  created_by: { fields: apiKeyCreatorShape, nullable: true },
  principal: { by: "type", kinds: { user_actor: apiKeyUserPrincipalShape, service_account_actor: apiKeyServiceAccountPrincipalShape, user: apiKeyOlderPrincipalShape, service_account: apiKeyOlderPrincipalShape }, nullable: true },
  scope: { by: "type", kinds: { organization: apiKeyOrganizationScopeShape, workspace: apiKeyWorkspaceScopeShape } },
  workspace_id: "text?",
};

const workspaceDataResidencyShape: Shape = {
  workspace_geo: { values: workspaceGeos },
  default_inference_geo: { values: workspaceInferenceGeos },
  allowed_inference_geos: "other",
};

export const workspaceShape: Shape = {
  id: "text",
  type: "text",
  name: "text",
  created_at: "text",
  archived_at: "text?",
  display_color: "text",
  compartment_id: "text",
  external_key_id: "text?",
  tags: { entries: "text" },
  data_residency: { fields: workspaceDataResidencyShape },
  inference_data_privacy: "other",
  user_profile_id: "text?",
};

export const userShape: Shape = {
  id: "text",
  type: "text",
  email: "text",
  name: "text",
  role: { values: reportedUserRoles },
  added_at: "text",
};

export const serviceAccountShape: Shape = {
  id: "text",
  type: "text",
  name: "text",
  description: "text?",
  organization_role: { values: organizationRoles },
  created_at: "text",
  updated_at: "text",
  archived_at: "text?",
  created_by_actor_id: "text?",
  updated_by_actor_id: "text?",
  archived_by_actor_id: "text?",
};

export const rbacGroupShape: Shape = {
  id: "text",
  type: "text",
  name: "text",
  source_type: { values: rbacGroupSources },
  role_ids: { each: "text" },
  created_at: "text",
  updated_at: "text",
};

const spendLimitOrganizationScopeShape: Shape = {
  type: "text",
};

const spendLimitOrganizationServiceScopeShape: Shape = {
  type: "text",
  service: "text",
};

const spendLimitRbacGroupScopeShape: Shape = {
  type: "text",
  rbac_group_id: "text",
};

const spendLimitSeatTierScopeShape: Shape = {
  type: "text",
  seat_tier: "text",
};

const spendLimitUsageTierScopeShape: Shape = {
  type: "text",
};

const spendLimitUserScopeShape: Shape = {
  type: "text",
  user_id: "text",
};

const spendLimitWorkspaceScopeShape: Shape = {
  type: "text",
  workspace_id: "text",
};

export const spendLimitShape: Shape = {
  id: "text",
  type: "text",
  amount: "cents?",
  currency: "currency",
  period: { values: reportedSpendLimitPeriods },
  scope: { by: "type", kinds: { organization: spendLimitOrganizationScopeShape, organization_service: spendLimitOrganizationServiceScopeShape, rbac_group: spendLimitRbacGroupScopeShape, seat_tier: spendLimitSeatTierScopeShape, usage_tier: spendLimitUsageTierScopeShape, user: spendLimitUserScopeShape, workspace: spendLimitWorkspaceScopeShape } },
  is_enabled: "flag",
  created_at: "text",
  updated_at: "text",
};

const spendLimitUserActorShape: Shape = {
  type: "text",
  user_id: "text",
  name: "text?",
  email_address: "text?",
  deleted: "flag",
};

const spendLimitScopedApiKeyActorShape: Shape = {
  type: "text",
  scoped_api_key_id: "text",
};

export const effectiveSpendLimitShape: Shape = {
  actor: { by: "type", kinds: { user_actor: spendLimitUserActorShape, scoped_api_key_actor: spendLimitScopedApiKeyActorShape } },
  amount: "cents?",
  currency: "currency",
  period: { values: reportedSpendLimitPeriods },
  period_to_date_spend: "cents",
  scope: { by: "type", kinds: { organization: spendLimitOrganizationScopeShape, organization_service: spendLimitOrganizationServiceScopeShape, rbac_group: spendLimitRbacGroupScopeShape, seat_tier: spendLimitSeatTierScopeShape, usage_tier: spendLimitUsageTierScopeShape, user: spendLimitUserScopeShape, workspace: spendLimitWorkspaceScopeShape } },
  source: { by: "type", kinds: { organization: spendLimitOrganizationScopeShape, organization_service: spendLimitOrganizationServiceScopeShape, rbac_group: spendLimitRbacGroupScopeShape, seat_tier: spendLimitSeatTierScopeShape, usage_tier: spendLimitUsageTierScopeShape, user: spendLimitUserScopeShape, workspace: spendLimitWorkspaceScopeShape } },
  spend_limit_id: "text",
};

const activityUserShape: Shape = {
  id: "text",
  email_address: "text",
  type: "text",
};

const chatActivityShape: Shape = {
  connectors_used_count: "count",
  distinct_artifacts_created_count: "count",
  distinct_connectors_used_count: "count?",
  distinct_conversation_count: "count?",
  distinct_files_uploaded_count: "count?",
  distinct_projects_created_count: "count",
  distinct_projects_used_count: "count?",
  distinct_shared_artifacts_viewed_count: "count?",
  distinct_skills_used_count: "count?",
  message_count: "count",
  shared_conversations_viewed_count: "count",
  thinking_message_count: "count",
};

const activityLinesShape: Shape = {
  added_count: "count",
  removed_count: "count",
};

const activityCoreShape: Shape = {
  artifacts_created_count: "count",
  commit_count: "count",
  distinct_session_count: "count?",
  lines_of_code: { fields: activityLinesShape },
  pull_request_count: "count",
};

const activityProposalsShape: Shape = {
  accepted_count: "count",
  rejected_count: "count",
};

const activityToolsShape: Shape = {
  edit_tool: { fields: activityProposalsShape },
  multi_edit_tool: { fields: activityProposalsShape },
  notebook_edit_tool: { fields: activityProposalsShape },
  write_tool: { fields: activityProposalsShape },
};

const claudeCodeActivityShape: Shape = {
  core_metrics: { fields: activityCoreShape },
  tool_actions: { fields: activityToolsShape },
};

const coworkActivityShape: Shape = {
  action_count: "count",
  artifacts_created_count: "count",
  connectors_used_count: "count",
  dispatch_turn_count: "count",
  distinct_connectors_used_count: "count?",
  distinct_plugins_used_count: "count?",
  distinct_session_count: "count?",
  distinct_skills_used_count: "count?",
  edit_tool_count: "count?",
  file_edit_count: "count?",
  message_count: "count",
  multi_edit_tool_count: "count?",
  notebook_edit_tool_count: "count?",
  plugins_used_count: "count?",
  sessions_with_file_edits_count: "count?",
  skills_used_count: "count",
  write_tool_count: "count?",
};

const designActivityShape: Shape = {
  distinct_projects_created_count: "count",
  distinct_projects_used_count: "count?",
  distinct_session_count: "count?",
  message_count: "count",
};

const officeAppActivityShape: Shape = {
  connectors_used_count: "count",
  distinct_connectors_used_count: "count?",
  distinct_session_count: "count?",
  distinct_skills_used_count: "count?",
  message_count: "count",
  skills_used_count: "count",
};

const officeActivityShape: Shape = {
  excel: { fields: officeAppActivityShape },
  outlook: { fields: officeAppActivityShape },
  powerpoint: { fields: officeAppActivityShape },
  word: { fields: officeAppActivityShape },
};

const scienceActivityShape: Shape = {
  delegation_count: "count",
  distinct_session_count: "count?",
  message_count: "count",
  remote_compute_job_count: "count",
  skills_used_count: "count",
};

const unifiedActivityShape: Shape = {
  chat: { fields: chatActivityShape },
  sessions: { fields: coworkActivityShape },
};

const claudeTagActivityShape: Shape = {
  active_day_count: "count?",
  active_message_count: "count?",
};

export const userActivityShape: Shape = {
  user: { fields: activityUserShape, nullable: true },
  distinct_user_count: "count?",
  chat_metrics: { fields: chatActivityShape },
  claude_code_metrics: { fields: claudeCodeActivityShape },
  cowork_metrics: { fields: coworkActivityShape },
  design_metrics: { fields: designActivityShape },
  office_metrics: { fields: officeActivityShape },
  science_metrics: { fields: scienceActivityShape },
  web_search_count: "count",
  chat_cowork_unified_metrics: { optional: { fields: unifiedActivityShape, nullable: true } },
  claude_tag_metrics: { optional: { fields: claudeTagActivityShape, nullable: true } },
  last_activity_date: "text?",
  rbac_group_id: "text?",
  rbac_group_name: "text?",
};

export const activitySummaryShape: Shape = {
  starting_at: "text",
  ending_at: "text",
  assigned_seat_count: "count?",
  pending_invite_count: "count?",
  daily_active_user_count: "count",
  weekly_active_user_count: "count",
  monthly_active_user_count: "count",
  daily_adoption_rate: "number?",
  weekly_adoption_rate: "number?",
  monthly_adoption_rate: "number?",
  cowork_daily_active_user_count: "count",
  cowork_weekly_active_user_count: "count",
  cowork_monthly_active_user_count: "count",
  chat_daily_active_user_count: { optional: "count?" },
  chat_weekly_active_user_count: { optional: "count?" },
  chat_monthly_active_user_count: { optional: "count?" },
  chat_cowork_unified_daily_active_user_count: { optional: "count?" },
  chat_cowork_unified_weekly_active_user_count: { optional: "count?" },
  chat_cowork_unified_monthly_active_user_count: { optional: "count?" },
  claude_code_daily_active_user_count: { optional: "count?" },
  claude_code_weekly_active_user_count: { optional: "count?" },
  claude_code_monthly_active_user_count: { optional: "count?" },
  claude_design_daily_active_user_count: { optional: "count?" },
  claude_design_weekly_active_user_count: { optional: "count?" },
  claude_design_monthly_active_user_count: { optional: "count?" },
  claude_tag_daily_active_user_count: { optional: "count?" },
  claude_tag_weekly_active_user_count: { optional: "count?" },
  claude_tag_monthly_active_user_count: { optional: "count?" },
  office_agent_daily_active_user_count: { optional: "count?" },
  office_agent_weekly_active_user_count: { optional: "count?" },
  office_agent_monthly_active_user_count: { optional: "count?" },
  science_daily_active_user_count: { optional: "count?" },
  science_weekly_active_user_count: { optional: "count?" },
  science_monthly_active_user_count: { optional: "count?" },
  science_entitled_user_count: { optional: "count?" },
};
