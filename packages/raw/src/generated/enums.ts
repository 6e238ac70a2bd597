// Generated from openapi/usage.yaml by `pnpm generate`. Do not edit.

const isOneOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value);

/** Length of a time bucket - a UTC day, hour or minute. */
export const bucketWidths: readonly ["1d","1h","1m"] = ["1d","1h","1m"];
/** One of `bucketWidths`. Length of a time bucket - a UTC day, hour or minute. */
export type BucketWidth = (typeof bucketWidths)[number];
/** Whether a value is one of `bucketWidths`. */
export const isBucketWidth = (value: unknown): value is BucketWidth => isOneOf(bucketWidths, value);

/** Length of a bucket of the Console cost report. Always the UTC day (2026-09-11). */
export const costBucketWidths: readonly ["1d"] = ["1d"];
/** One of `costBucketWidths`. Length of a bucket of the Console cost report. Always the UTC day (2026-09-11). */
export type CostBucketWidth = (typeof costBucketWidths)[number];
/** Whether a value is one of `costBucketWidths`. */
export const isCostBucketWidth = (value: unknown): value is CostBucketWidth => isOneOf(costBucketWidths, value);

/** Service tiers that can be filtered by (2026-09-11). */
export const serviceTiers: readonly ["batch","flex","flex_discount","priority","priority_on_demand","standard"] = ["batch","flex","flex_discount","priority","priority_on_demand","standard"];
/** One of `serviceTiers`. Service tiers that can be filtered by (2026-09-11). */
export type ServiceTier = (typeof serviceTiers)[number];
/** Whether a value is one of `serviceTiers`. */
export const isServiceTier = (value: unknown): value is ServiceTier => isOneOf(serviceTiers, value);

/** Context windows that can be filtered by, in tokens (2026-09-11). */
export const contextWindows: readonly ["0-200k","200k-1M"] = ["0-200k","200k-1M"];
/** One of `contextWindows`. Context windows that can be filtered by, in tokens (2026-09-11). */
export type ContextWindow = (typeof contextWindows)[number];
/** Whether a value is one of `contextWindows`. */
export const isContextWindow = (value: unknown): value is ContextWindow => isOneOf(contextWindows, value);

/** Inference regions that can be filtered by. `not_available` means no region (2026-09-11). */
export const inferenceGeos: readonly ["global","not_available","us"] = ["global","not_available","us"];
/** One of `inferenceGeos`. Inference regions that can be filtered by. `not_available` means no region (2026-09-11). */
export type InferenceGeo = (typeof inferenceGeos)[number];
/** Whether a value is one of `inferenceGeos`. */
export const isInferenceGeo = (value: unknown): value is InferenceGeo => isOneOf(inferenceGeos, value);

/** Speeds that can be filtered by (2026-09-11). */
export const speeds: readonly ["fast","standard"] = ["fast","standard"];
/** One of `speeds`. Speeds that can be filtered by (2026-09-11). */
export type Speed = (typeof speeds)[number];
/** Whether a value is one of `speeds`. */
export const isSpeed = (value: unknown): value is Speed => isOneOf(speeds, value);

/** Dimensions of the Console messages report (2026-09-11). */
export const messagesGroupBys: readonly ["account_id","api_key_id","context_window","inference_geo","model","service_account_id","service_tier","speed","workspace_id"] = ["account_id","api_key_id","context_window","inference_geo","model","service_account_id","service_tier","speed","workspace_id"];
/** One of `messagesGroupBys`. Dimensions of the Console messages report (2026-09-11). */
export type MessagesGroupBy = (typeof messagesGroupBys)[number];
/** Whether a value is one of `messagesGroupBys`. */
export const isMessagesGroupBy = (value: unknown): value is MessagesGroupBy => isOneOf(messagesGroupBys, value);

/** Dimensions of the Console cost report (2026-09-11). */
export const costGroupBys: readonly ["description","workspace_id"] = ["description","workspace_id"];
/** One of `costGroupBys`. Dimensions of the Console cost report (2026-09-11). */
export type CostGroupBy = (typeof costGroupBys)[number];
/** Whether a value is one of `costGroupBys`. */
export const isCostGroupBy = (value: unknown): value is CostGroupBy => isOneOf(costGroupBys, value);

/** Dimensions of the analytics usage report (2026-11-20). */
export const analyticsUsageGroupBys: readonly ["actor","actor_type","agent_id","api_key_id","claude_tag_category","claude_tag_user_id","context_window","deployment_id","environment_id","inference_geo","model","organization_id","product","rbac_group_id","service_tier","session_id","slack_channel_id","speed","user_profile_id","workspace_id"] = ["actor","actor_type","agent_id","api_key_id","claude_tag_category","claude_tag_user_id","context_window","deployment_id","environment_id","inference_geo","model","organization_id","product","rbac_group_id","service_tier","session_id","slack_channel_id","speed","user_profile_id","workspace_id"];
/** One of `analyticsUsageGroupBys`. Dimensions of the analytics usage report (2026-11-20). */
export type AnalyticsUsageGroupBy = (typeof analyticsUsageGroupBys)[number];
/** Whether a value is one of `analyticsUsageGroupBys`. */
export const isAnalyticsUsageGroupBy = (value: unknown): value is AnalyticsUsageGroupBy => isOneOf(analyticsUsageGroupBys, value);

/** Dimensions of the analytics cost report - those of usage, `cost_type` and `token_type` (2026-11-20). */
export const analyticsCostGroupBys: readonly ["actor","actor_type","agent_id","api_key_id","claude_tag_category","claude_tag_user_id","context_window","cost_type","deployment_id","environment_id","inference_geo","model","organization_id","product","rbac_group_id","service_tier","session_id","slack_channel_id","speed","token_type","user_profile_id","workspace_id"] = ["actor","actor_type","agent_id","api_key_id","claude_tag_category","claude_tag_user_id","context_window","cost_type","deployment_id","environment_id","inference_geo","model","organization_id","product","rbac_group_id","service_tier","session_id","slack_channel_id","speed","token_type","user_profile_id","workspace_id"];
/** One of `analyticsCostGroupBys`. Dimensions of the analytics cost report - those of usage, `cost_type` and `token_type` (2026-11-20). */
export type AnalyticsCostGroupBy = (typeof analyticsCostGroupBys)[number];
/** Whether a value is one of `analyticsCostGroupBys`. */
export const isAnalyticsCostGroupBy = (value: unknown): value is AnalyticsCostGroupBy => isOneOf(analyticsCostGroupBys, value);

/** Dimensions of the two Enterprise usage reports (2026-11-20). */
export const enterpriseUsageGroupBys: readonly ["claude_tag_category","claude_tag_user_id","context_window","inference_geo","model","product","rbac_group_id","slack_channel_id","speed"] = ["claude_tag_category","claude_tag_user_id","context_window","inference_geo","model","product","rbac_group_id","slack_channel_id","speed"];
/** One of `enterpriseUsageGroupBys`. Dimensions of the two Enterprise usage reports (2026-11-20). */
export type EnterpriseUsageGroupBy = (typeof enterpriseUsageGroupBys)[number];
/** Whether a value is one of `enterpriseUsageGroupBys`. */
export const isEnterpriseUsageGroupBy = (value: unknown): value is EnterpriseUsageGroupBy => isOneOf(enterpriseUsageGroupBys, value);

/** Dimensions of the two Enterprise cost reports (2026-11-20). */
export const enterpriseCostGroupBys: readonly ["claude_tag_category","claude_tag_user_id","context_window","cost_type","inference_geo","model","product","rbac_group_id","slack_channel_id","speed","token_type"] = ["claude_tag_category","claude_tag_user_id","context_window","cost_type","inference_geo","model","product","rbac_group_id","slack_channel_id","speed","token_type"];
/** One of `enterpriseCostGroupBys`. Dimensions of the two Enterprise cost reports (2026-11-20). */
export type EnterpriseCostGroupBy = (typeof enterpriseCostGroupBys)[number];
/** Whether a value is one of `enterpriseCostGroupBys`. */
export const isEnterpriseCostGroupBy = (value: unknown): value is EnterpriseCostGroupBy => isOneOf(enterpriseCostGroupBys, value);

/** Kinds of actors that can be filtered by (2026-11-20). */
export const actorTypes: readonly ["api_actor","federated_actor","service_account_actor","user_actor"] = ["api_actor","federated_actor","service_account_actor","user_actor"];
/** One of `actorTypes`. Kinds of actors that can be filtered by (2026-11-20). */
export type ActorType = (typeof actorTypes)[number];
/** Whether a value is one of `actorTypes`. */
export const isActorType = (value: unknown): value is ActorType => isOneOf(actorTypes, value);

/** Categories of Claude Tag usage that can be filtered by (2026-11-20). */
export const claudeTagCategories: readonly ["dm","engaged","monitoring","proactive","scheduled"] = ["dm","engaged","monitoring","proactive","scheduled"];
/** One of `claudeTagCategories`. Categories of Claude Tag usage that can be filtered by (2026-11-20). */
export type ClaudeTagCategory = (typeof claudeTagCategories)[number];
/** Whether a value is one of `claudeTagCategories`. */
export const isClaudeTagCategory = (value: unknown): value is ClaudeTagCategory => isOneOf(claudeTagCategories, value);

/** Products that the analytics reports can be filtered by (2026-11-20). */
export const products: readonly ["chat","chat_cowork_unified","claude_code","claude_console","claude_design","claude_in_chrome","claude_tag","cowork","managed_agents_api","message_batches_api","messages_api","office_agent"] = ["chat","chat_cowork_unified","claude_code","claude_console","claude_design","claude_in_chrome","claude_tag","cowork","managed_agents_api","message_batches_api","messages_api","office_agent"];
/** One of `products`. Products that the analytics reports can be filtered by (2026-11-20). */
export type Product = (typeof products)[number];
/** Whether a value is one of `products`. */
export const isProduct = (value: unknown): value is Product => isOneOf(products, value);

/** Products that the Enterprise reports can be filtered by; note the hyphen in `claude-tag` (2026-11-20). */
export const enterpriseProducts: readonly ["chat","chat_cowork_unified","claude-tag","claude_code","claude_design","claude_in_chrome","cowork","office_agent"] = ["chat","chat_cowork_unified","claude-tag","claude_code","claude_design","claude_in_chrome","cowork","office_agent"];
/** One of `enterpriseProducts`. Products that the Enterprise reports can be filtered by; note the hyphen in `claude-tag` (2026-11-20). */
export type EnterpriseProduct = (typeof enterpriseProducts)[number];
/** Whether a value is one of `enterpriseProducts`. */
export const isEnterpriseProduct = (value: unknown): value is EnterpriseProduct => isOneOf(enterpriseProducts, value);

/** Sort orders of the analytics usage report (2026-11-20). */
export const analyticsUsageOrderBys: readonly ["output_tokens","requests","time","total_tokens","uncached_input_tokens"] = ["output_tokens","requests","time","total_tokens","uncached_input_tokens"];
/** One of `analyticsUsageOrderBys`. Sort orders of the analytics usage report (2026-11-20). */
export type AnalyticsUsageOrderBy = (typeof analyticsUsageOrderBys)[number];
/** Whether a value is one of `analyticsUsageOrderBys`. */
export const isAnalyticsUsageOrderBy = (value: unknown): value is AnalyticsUsageOrderBy => isOneOf(analyticsUsageOrderBys, value);

/** Sort orders of the analytics cost report (2026-11-20). */
export const analyticsCostOrderBys: readonly ["amount","list_amount","time"] = ["amount","list_amount","time"];
/** One of `analyticsCostOrderBys`. Sort orders of the analytics cost report (2026-11-20). */
export type AnalyticsCostOrderBy = (typeof analyticsCostOrderBys)[number];
/** Whether a value is one of `analyticsCostOrderBys`. */
export const isAnalyticsCostOrderBy = (value: unknown): value is AnalyticsCostOrderBy => isOneOf(analyticsCostOrderBys, value);

/** Sort orders of the Enterprise user usage report (2026-11-20). */
export const enterpriseUserUsageOrderBys: readonly ["output_tokens","requests","total_tokens","uncached_input_tokens"] = ["output_tokens","requests","total_tokens","uncached_input_tokens"];
/** One of `enterpriseUserUsageOrderBys`. Sort orders of the Enterprise user usage report (2026-11-20). */
export type EnterpriseUserUsageOrderBy = (typeof enterpriseUserUsageOrderBys)[number];
/** Whether a value is one of `enterpriseUserUsageOrderBys`. */
export const isEnterpriseUserUsageOrderBy = (value: unknown): value is EnterpriseUserUsageOrderBy => isOneOf(enterpriseUserUsageOrderBys, value);

/** Sort orders of the Enterprise user cost report (2026-11-20). */
export const enterpriseUserCostOrderBys: readonly ["amount","list_amount"] = ["amount","list_amount"];
/** One of `enterpriseUserCostOrderBys`. Sort orders of the Enterprise user cost report (2026-11-20). */
export type EnterpriseUserCostOrderBy = (typeof enterpriseUserCostOrderBys)[number];
/** Whether a value is one of `enterpriseUserCostOrderBys`. */
export const isEnterpriseUserCostOrderBy = (value: unknown): value is EnterpriseUserCostOrderBy => isOneOf(enterpriseUserCostOrderBys, value);

/** Direction of a sort. */
export const orders: readonly ["asc","desc"] = ["asc","desc"];
/** One of `orders`. Direction of a sort. */
export type Order = (typeof orders)[number];
/** Whether a value is one of `orders`. */
export const isOrder = (value: unknown): value is Order => isOneOf(orders, value);

/** States that API keys can be filtered by (2026-11-20). */
export const apiKeyStatuses: readonly ["active","archived","expired","inactive"] = ["active","archived","expired","inactive"];
/** One of `apiKeyStatuses`. States that API keys can be filtered by (2026-11-20). */
export type ApiKeyStatus = (typeof apiKeyStatuses)[number];
/** Whether a value is one of `apiKeyStatuses`. */
export const isApiKeyStatus = (value: unknown): value is ApiKeyStatus => isOneOf(apiKeyStatuses, value);

/** Roles that members can be filtered by, of Console and Enterprise organizations (2026-11-24). */
export const userRoles: readonly ["admin","billing","claude_code_user","developer","managed","membership_admin","owner","primary_owner","user"] = ["admin","billing","claude_code_user","developer","managed","membership_admin","owner","primary_owner","user"];
/** One of `userRoles`. Roles that members can be filtered by, of Console and Enterprise organizations (2026-11-24). */
export type UserRole = (typeof userRoles)[number];
/** Whether a value is one of `userRoles`. */
export const isUserRole = (value: unknown): value is UserRole => isOneOf(userRoles, value);

/** Dimensions that rows of activity can be grouped by instead of members (2026-11-24). */
export const analyticsUserGroupBys: readonly ["rbac_group_id"] = ["rbac_group_id"];
/** One of `analyticsUserGroupBys`. Dimensions that rows of activity can be grouped by instead of members (2026-11-24). */
export type AnalyticsUserGroupBy = (typeof analyticsUserGroupBys)[number];
/** Whether a value is one of `analyticsUserGroupBys`. */
export const isAnalyticsUserGroupBy = (value: unknown): value is AnalyticsUserGroupBy => isOneOf(analyticsUserGroupBys, value);

/** Scopes that spend limits can be filtered by, of Console and Enterprise organizations (2026-11-24). */
export const spendLimitScopeTypes: readonly ["organization","organization_service","rbac_group","seat_tier","usage_tier","user","workspace"] = ["organization","organization_service","rbac_group","seat_tier","usage_tier","user","workspace"];
/** One of `spendLimitScopeTypes`. Scopes that spend limits can be filtered by, of Console and Enterprise organizations (2026-11-24). */
export type SpendLimitScopeType = (typeof spendLimitScopeTypes)[number];
/** Whether a value is one of `spendLimitScopeTypes`. */
export const isSpendLimitScopeType = (value: unknown): value is SpendLimitScopeType => isOneOf(spendLimitScopeTypes, value);

/** Periods that effective spend limits can be filtered by (2026-11-24). */
export const spendLimitPeriods: readonly ["daily","monthly","weekly"] = ["daily","monthly","weekly"];
/** One of `spendLimitPeriods`. Periods that effective spend limits can be filtered by (2026-11-24). */
export type SpendLimitPeriod = (typeof spendLimitPeriods)[number];
/** Whether a value is one of `spendLimitPeriods`. */
export const isSpendLimitPeriod = (value: unknown): value is SpendLimitPeriod => isOneOf(spendLimitPeriods, value);

/** Service tier of a result (2026-09-11). */
export const reportedServiceTiers: typeof serviceTiers = serviceTiers;
/** One of `reportedServiceTiers`, or a value that is newer than this package. Service tier of a result (2026-09-11). */
export type ReportedServiceTier = (typeof reportedServiceTiers)[number] | (string & {});
/** Whether a value is one of `reportedServiceTiers`. */
export const isReportedServiceTier = (value: unknown): value is (typeof reportedServiceTiers)[number] => isOneOf(reportedServiceTiers, value);

/** Service tier in the Console cost report, without Priority Tier (2026-09-11). */
export const costServiceTiers: readonly ["batch","standard"] = ["batch","standard"];
/** One of `costServiceTiers`, or a value that is newer than this package. Service tier in the Console cost report, without Priority Tier (2026-09-11). */
export type CostServiceTier = (typeof costServiceTiers)[number] | (string & {});
/** Whether a value is one of `costServiceTiers`. */
export const isCostServiceTier = (value: unknown): value is (typeof costServiceTiers)[number] => isOneOf(costServiceTiers, value);

/** Context window of a result, in tokens (2026-09-11). */
export const reportedContextWindows: typeof contextWindows = contextWindows;
/** One of `reportedContextWindows`, or a value that is newer than this package. Context window of a result, in tokens (2026-09-11). */
export type ReportedContextWindow = (typeof reportedContextWindows)[number] | (string & {});
/** Whether a value is one of `reportedContextWindows`. */
export const isReportedContextWindow = (value: unknown): value is (typeof reportedContextWindows)[number] => isOneOf(reportedContextWindows, value);

/** Inference region in the Console reports (2026-09-11). */
export const reportedInferenceGeos: typeof inferenceGeos = inferenceGeos;
/** One of `reportedInferenceGeos`, or a value that is newer than this package. Inference region in the Console reports (2026-09-11). */
export type ReportedInferenceGeo = (typeof reportedInferenceGeos)[number] | (string & {});
/** Whether a value is one of `reportedInferenceGeos`. */
export const isReportedInferenceGeo = (value: unknown): value is (typeof reportedInferenceGeos)[number] => isOneOf(reportedInferenceGeos, value);

/** Inference region in the analytics and Enterprise reports, which use null if there is none (2026-11-20). */
export const analyticsInferenceGeos: readonly ["global","us"] = ["global","us"];
/** One of `analyticsInferenceGeos`, or a value that is newer than this package. Inference region in the analytics and Enterprise reports, which use null if there is none (2026-11-20). */
export type AnalyticsInferenceGeo = (typeof analyticsInferenceGeos)[number] | (string & {});
/** Whether a value is one of `analyticsInferenceGeos`. */
export const isAnalyticsInferenceGeo = (value: unknown): value is (typeof analyticsInferenceGeos)[number] => isOneOf(analyticsInferenceGeos, value);

/** Speed of a result (2026-11-20). */
export const reportedSpeeds: typeof speeds = speeds;
/** One of `reportedSpeeds`, or a value that is newer than this package. Speed of a result (2026-11-20). */
export type ReportedSpeed = (typeof reportedSpeeds)[number] | (string & {});
/** Whether a value is one of `reportedSpeeds`. */
export const isReportedSpeed = (value: unknown): value is (typeof reportedSpeeds)[number] => isOneOf(reportedSpeeds, value);

/** Kind of actor of a row (2026-11-20). */
export const reportedActorTypes: typeof actorTypes = actorTypes;
/** One of `reportedActorTypes`, or a value that is newer than this package. Kind of actor of a row (2026-11-20). */
export type ReportedActorType = (typeof reportedActorTypes)[number] | (string & {});
/** Whether a value is one of `reportedActorTypes`. */
export const isReportedActorType = (value: unknown): value is (typeof reportedActorTypes)[number] => isOneOf(reportedActorTypes, value);

/** Category of Claude Tag usage of a row (2026-11-20). */
export const reportedClaudeTagCategories: typeof claudeTagCategories = claudeTagCategories;
/** One of `reportedClaudeTagCategories`, or a value that is newer than this package. Category of Claude Tag usage of a row (2026-11-20). */
export type ReportedClaudeTagCategory = (typeof reportedClaudeTagCategories)[number] | (string & {});
/** Whether a value is one of `reportedClaudeTagCategories`. */
export const isReportedClaudeTagCategory = (value: unknown): value is (typeof reportedClaudeTagCategories)[number] => isOneOf(reportedClaudeTagCategories, value);

/** Product of an analytics row; `cc_security_autopatch` and `other` cannot be filtered by (2026-11-20). */
export const reportedProducts: readonly ["cc_security_autopatch","chat","chat_cowork_unified","claude_code","claude_console","claude_design","claude_in_chrome","claude_tag","cowork","managed_agents_api","message_batches_api","messages_api","office_agent","other"] = ["cc_security_autopatch","chat","chat_cowork_unified","claude_code","claude_console","claude_design","claude_in_chrome","claude_tag","cowork","managed_agents_api","message_batches_api","messages_api","office_agent","other"];
/** One of `reportedProducts`, or a value that is newer than this package. Product of an analytics row; `cc_security_autopatch` and `other` cannot be filtered by (2026-11-20). */
export type ReportedProduct = (typeof reportedProducts)[number] | (string & {});
/** Whether a value is one of `reportedProducts`. */
export const isReportedProduct = (value: unknown): value is (typeof reportedProducts)[number] => isOneOf(reportedProducts, value);

/** Product of an Enterprise result. `claude-in-slack` was the name of `claude-tag` until about 2026-08-22; `cc_security_autopatch` and `other` cannot be filtered by (2026-11-24). */
export const reportedEnterpriseProducts: readonly ["cc_security_autopatch","chat","chat_cowork_unified","claude-in-slack","claude-tag","claude_code","claude_design","claude_in_chrome","cowork","office_agent","other"] = ["cc_security_autopatch","chat","chat_cowork_unified","claude-in-slack","claude-tag","claude_code","claude_design","claude_in_chrome","cowork","office_agent","other"];
/** One of `reportedEnterpriseProducts`, or a value that is newer than this package. Product of an Enterprise result. `claude-in-slack` was the name of `claude-tag` until about 2026-08-22; `cc_security_autopatch` and `other` cannot be filtered by (2026-11-24). */
export type ReportedEnterpriseProduct = (typeof reportedEnterpriseProducts)[number] | (string & {});
/** Whether a value is one of `reportedEnterpriseProducts`. */
export const isReportedEnterpriseProduct = (value: unknown): value is (typeof reportedEnterpriseProducts)[number] => isOneOf(reportedEnterpriseProducts, value);

/** Kind of a cost (2026-11-20). */
export const costTypes: readonly ["code_execution","session_usage","tokens","web_search"] = ["code_execution","session_usage","tokens","web_search"];
/** One of `costTypes`, or a value that is newer than this package. Kind of a cost (2026-11-20). */
export type CostType = (typeof costTypes)[number] | (string & {});
/** Whether a value is one of `costTypes`. */
export const isCostType = (value: unknown): value is (typeof costTypes)[number] => isOneOf(costTypes, value);

/** Kind of a cost in the Enterprise reports (2026-11-20). */
export const enterpriseCostTypes: readonly ["code_execution","tokens","web_search"] = ["code_execution","tokens","web_search"];
/** One of `enterpriseCostTypes`, or a value that is newer than this package. Kind of a cost in the Enterprise reports (2026-11-20). */
export type EnterpriseCostType = (typeof enterpriseCostTypes)[number] | (string & {});
/** Whether a value is one of `enterpriseCostTypes`. */
export const isEnterpriseCostType = (value: unknown): value is (typeof enterpriseCostTypes)[number] => isOneOf(enterpriseCostTypes, value);

/** Kind of tokens of a cost (2026-11-20). */
export const tokenTypes: readonly ["cache_creation.ephemeral_1h_input_tokens","cache_creation.ephemeral_5m_input_tokens","cache_read_input_tokens","output_tokens","uncached_input_tokens"] = ["cache_creation.ephemeral_1h_input_tokens","cache_creation.ephemeral_5m_input_tokens","cache_read_input_tokens","output_tokens","uncached_input_tokens"];
/** One of `tokenTypes`, or a value that is newer than this package. Kind of tokens of a cost (2026-11-20). */
export type TokenType = (typeof tokenTypes)[number] | (string & {});
/** Whether a value is one of `tokenTypes`. */
export const isTokenType = (value: unknown): value is (typeof tokenTypes)[number] => isOneOf(tokenTypes, value);

/** Whether the API or a subscription paid for Claude Code (2026-09-11). */
export const customerTypes: readonly ["api","subscription"] = ["api","subscription"];
/** One of `customerTypes`, or a value that is newer than this package. Whether the API or a subscription paid for Claude Code (2026-09-11). */
export type CustomerType = (typeof customerTypes)[number] | (string & {});
/** Whether a value is one of `customerTypes`. */
export const isCustomerType = (value: unknown): value is (typeof customerTypes)[number] => isOneOf(customerTypes, value);

/** The subscription that paid for Claude Code (2026-09-11). */
export const subscriptionTypes: readonly ["enterprise","team"] = ["enterprise","team"];
/** One of `subscriptionTypes`, or a value that is newer than this package. The subscription that paid for Claude Code (2026-09-11). */
export type SubscriptionType = (typeof subscriptionTypes)[number] | (string & {});
/** Whether a value is one of `subscriptionTypes`. */
export const isSubscriptionType = (value: unknown): value is (typeof subscriptionTypes)[number] => isOneOf(subscriptionTypes, value);

/** Kind of account that created an API key (2026-11-20). */
export const creatorTypes: readonly ["service_account","user"] = ["service_account","user"];
/** One of `creatorTypes`, or a value that is newer than this package. Kind of account that created an API key (2026-11-20). */
export type CreatorType = (typeof creatorTypes)[number] | (string & {});
/** Whether a value is one of `creatorTypes`. */
export const isCreatorType = (value: unknown): value is (typeof creatorTypes)[number] => isOneOf(creatorTypes, value);

/** State of an API key (2026-11-20). */
export const reportedApiKeyStatuses: typeof apiKeyStatuses = apiKeyStatuses;
/** One of `reportedApiKeyStatuses`, or a value that is newer than this package. State of an API key (2026-11-20). */
export type ReportedApiKeyStatus = (typeof reportedApiKeyStatuses)[number] | (string & {});
/** Whether a value is one of `reportedApiKeyStatuses`. */
export const isReportedApiKeyStatus = (value: unknown): value is (typeof reportedApiKeyStatuses)[number] => isOneOf(reportedApiKeyStatuses, value);

/** Role of a member (2026-11-20). */
export const reportedUserRoles: typeof userRoles = userRoles;
/** One of `reportedUserRoles`, or a value that is newer than this package. Role of a member (2026-11-20). */
export type ReportedUserRole = (typeof reportedUserRoles)[number] | (string & {});
/** Whether a value is one of `reportedUserRoles`. */
export const isReportedUserRole = (value: unknown): value is (typeof reportedUserRoles)[number] => isOneOf(reportedUserRoles, value);

/** Role of a service account in the organization (2026-11-20). */
export const organizationRoles: readonly ["admin","developer"] = ["admin","developer"];
/** One of `organizationRoles`, or a value that is newer than this package. Role of a service account in the organization (2026-11-20). */
export type OrganizationRole = (typeof organizationRoles)[number] | (string & {});
/** Whether a value is one of `organizationRoles`. */
export const isOrganizationRole = (value: unknown): value is (typeof organizationRoles)[number] => isOneOf(organizationRoles, value);

/** How a group gets its members (2026-11-24). */
export const rbacGroupSources: readonly ["direct","scim"] = ["direct","scim"];
/** One of `rbacGroupSources`, or a value that is newer than this package. How a group gets its members (2026-11-24). */
export type RbacGroupSource = (typeof rbacGroupSources)[number] | (string & {});
/** Whether a value is one of `rbacGroupSources`. */
export const isRbacGroupSource = (value: unknown): value is (typeof rbacGroupSources)[number] => isOneOf(rbacGroupSources, value);

/** How long a spend limit counts until it starts again. When that is, is not documented (2026-11-24). */
export const reportedSpendLimitPeriods: typeof spendLimitPeriods = spendLimitPeriods;
/** One of `reportedSpendLimitPeriods`, or a value that is newer than this package. How long a spend limit counts until it starts again. When that is, is not documented (2026-11-24). */
export type ReportedSpendLimitPeriod = (typeof reportedSpendLimitPeriods)[number] | (string & {});
/** Whether a value is one of `reportedSpendLimitPeriods`. */
export const isReportedSpendLimitPeriod = (value: unknown): value is (typeof reportedSpendLimitPeriods)[number] => isOneOf(reportedSpendLimitPeriods, value);

/** Region where a workspace stores data (2026-10-06). */
export const workspaceGeos: readonly ["us"] = ["us"];
/** One of `workspaceGeos`, or a value that is newer than this package. Region where a workspace stores data (2026-10-06). */
export type WorkspaceGeo = (typeof workspaceGeos)[number] | (string & {});
/** Whether a value is one of `workspaceGeos`. */
export const isWorkspaceGeo = (value: unknown): value is (typeof workspaceGeos)[number] => isOneOf(workspaceGeos, value);

/** Region where a workspace can run inference (2026-10-06). */
export const workspaceInferenceGeos: typeof analyticsInferenceGeos = analyticsInferenceGeos;
/** One of `workspaceInferenceGeos`, or a value that is newer than this package. Region where a workspace can run inference (2026-10-06). */
export type WorkspaceInferenceGeo = (typeof workspaceInferenceGeos)[number] | (string & {});
/** Whether a value is one of `workspaceInferenceGeos`. */
export const isWorkspaceInferenceGeo = (value: unknown): value is (typeof workspaceInferenceGeos)[number] => isOneOf(workspaceInferenceGeos, value);

/** Kind of an error (2026-08-22). */
export const errorTypes: readonly ["api_error","authentication_error","billing_error","conflict_error","invalid_request_error","not_found_error","overloaded_error","permission_error","rate_limit_error","request_too_large","timeout_error"] = ["api_error","authentication_error","billing_error","conflict_error","invalid_request_error","not_found_error","overloaded_error","permission_error","rate_limit_error","request_too_large","timeout_error"];
/** One of `errorTypes`, or a value that is newer than this package. Kind of an error (2026-08-22). */
export type ErrorType = (typeof errorTypes)[number] | (string & {});
/** Whether a value is one of `errorTypes`. */
export const isErrorType = (value: unknown): value is (typeof errorTypes)[number] => isOneOf(errorTypes, value);

/** Machine-readable reason of an error, if there is one, in `error.details.error_code` (2026-11-24). */
export const errorCodes: readonly ["organization_not_enrolled_in_beta","organization_on_hold","organization_type_not_supported","parent_organization_required","sandbox_egress_restricted"] = ["organization_not_enrolled_in_beta","organization_on_hold","organization_type_not_supported","parent_organization_required","sandbox_egress_restricted"];
/** One of `errorCodes`, or a value that is newer than this package. Machine-readable reason of an error, if there is one, in `error.details.error_code` (2026-11-24). */
export type ErrorCode = (typeof errorCodes)[number] | (string & {});
/** Whether a value is one of `errorCodes`. */
export const isErrorCode = (value: unknown): value is (typeof errorCodes)[number] => isOneOf(errorCodes, value);
