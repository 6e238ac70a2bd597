// The client
export { createUsageClient } from "./client.ts";
export type { AnalyticsReports, Directory, EnterpriseReports, ReportName, UsageClient } from "./usage-client.ts";
export type { Secret, UsageClientOptions } from "./options/options.ts";
export type { ReportOptions } from "./call.ts";
export type { Clock } from "./http/clock.ts";
export type { UsageEvent } from "./http/events.ts";
export type { RetryOptions } from "./http/retry.ts";

// Reports
export { type Collected, type CollectedRows, type Page, Report, type ReportDimensions } from "./paging/report.ts";
export type { Coverage } from "./paging/coverage.ts";
export type { PlannedRequest, RequestPlan } from "./paging/request-plan.ts";
export type { Receipt } from "./paging/receipt.ts";
export type { Unrecognized } from "./paging/unrecognized.ts";
export type { Bounds, DayOrDays } from "./params/types.ts";
export type { MessagesBucket, MessagesParams, MessagesRow } from "./reports/messages.ts";
export type { CostBucket, CostParams, CostRow } from "./reports/cost.ts";
export type { ClaudeCodeParams, ClaudeCodeRecord, EstimatedCost } from "./reports/claude-code.ts";
export type { AnalyticsUsageDimensions, AnalyticsUsageParams, AnalyticsUsageRow } from "./reports/analytics-usage.ts";
export type { ActivitySummary, AnalyticsSummariesParams } from "./reports/analytics-summaries.ts";
export type { AnalyticsUsersParams, UserActivity } from "./reports/analytics-users.ts";
export type { AnalyticsCostDimensions, AnalyticsCostParams, AnalyticsCostRow } from "./reports/analytics-cost.ts";
export type { EnterpriseUsageBucket, EnterpriseUsageParams, EnterpriseUsageRow } from "./reports/enterprise-usage.ts";
export type { EnterpriseCostBucket, EnterpriseCostParams, EnterpriseCostRow } from "./reports/enterprise-cost.ts";
export type { EnterpriseUserUsageParams, EnterpriseUserUsageRow } from "./reports/enterprise-user-usage.ts";
export type { EnterpriseUserCostParams, EnterpriseUserCostRow } from "./reports/enterprise-user-cost.ts";
export type {
  ApiKey,
  ApiKeysParams,
  EffectiveSpendLimit,
  EffectiveSpendLimitsParams,
  Organization,
  RbacGroup,
  RbacGroupsParams,
  ServiceAccount,
  ServiceAccountsParams,
  SpendLimit,
  SpendLimitsParams,
  User,
  UsersParams,
  Workspace,
  WorkspacesParams,
} from "./reports/directory.ts";

export type {
  CostDay,
  DaySeries,
  SeriesCostDimension,
  SeriesOfDays,
  SeriesOptions,
  SeriesReceipt,
  SeriesSource,
  SeriesUsageDimension,
  UsageDay,
} from "./series/types.ts";
export type { DayRange } from "./series/seam.ts";

export { openReport, type ReportInfo, reports } from "./reports/describe.ts";
export type { KeyFamily, KeyRequirement } from "./definition.ts";

// Parameters
export {
  type AnalyticsCostQuery,
  analyticsCostQuery,
  type AnalyticsUsageQuery,
  analyticsUsageQuery,
  type ClaudeCodeQuery,
  claudeCodeQuery,
  type CostQuery,
  costQuery,
  type MessagesQuery,
  messagesQuery,
} from "./builders/queries.ts";
export type { Instant } from "./time/instant.ts";
export { between, day, lastDays, month, type Window } from "./time/range.ts";

// Enums of the API: arrays, guards and types, generated from its description
export {
  serviceTiers,
  isServiceTier,
  type ServiceTier,
  contextWindows,
  isContextWindow,
  type ContextWindow,
  inferenceGeos,
  isInferenceGeo,
  type InferenceGeo,
  speeds,
  isSpeed,
  type Speed,
  bucketWidths,
  isBucketWidth,
  type BucketWidth,
  costBucketWidths,
  isCostBucketWidth,
  type CostBucketWidth,
  messagesGroupBys,
  isMessagesGroupBy,
  type MessagesGroupBy,
  costGroupBys,
  isCostGroupBy,
  type CostGroupBy,
  analyticsUsageGroupBys,
  isAnalyticsUsageGroupBy,
  type AnalyticsUsageGroupBy,
  analyticsCostGroupBys,
  isAnalyticsCostGroupBy,
  type AnalyticsCostGroupBy,
  enterpriseUsageGroupBys,
  isEnterpriseUsageGroupBy,
  type EnterpriseUsageGroupBy,
  enterpriseCostGroupBys,
  isEnterpriseCostGroupBy,
  type EnterpriseCostGroupBy,
  actorTypes,
  isActorType,
  type ActorType,
  claudeTagCategories,
  isClaudeTagCategory,
  type ClaudeTagCategory,
  products,
  isProduct,
  type Product,
  enterpriseProducts,
  isEnterpriseProduct,
  type EnterpriseProduct,
  analyticsUsageOrderBys,
  isAnalyticsUsageOrderBy,
  type AnalyticsUsageOrderBy,
  analyticsCostOrderBys,
  isAnalyticsCostOrderBy,
  type AnalyticsCostOrderBy,
  enterpriseUserUsageOrderBys,
  isEnterpriseUserUsageOrderBy,
  type EnterpriseUserUsageOrderBy,
  enterpriseUserCostOrderBys,
  isEnterpriseUserCostOrderBy,
  type EnterpriseUserCostOrderBy,
  orders,
  isOrder,
  type Order,
  apiKeyStatuses,
  isApiKeyStatus,
  type ApiKeyStatus,
  userRoles,
  isUserRole,
  type UserRole,
  costTypes,
  isCostType,
  type CostType,
  tokenTypes,
  isTokenType,
  type TokenType,
  customerTypes,
  isCustomerType,
  type CustomerType,
  subscriptionTypes,
  isSubscriptionType,
  type SubscriptionType,
} from "@org/usage-raw";

// Values
export {
  narrowActor,
  type Actor,
  type ApiKeyActor,
  type FederatedActor,
  type IdentityProvider,
  type ServiceAccountActor,
  type UnknownActor,
  type UserActor,
  type WireActor,
  isApiActor,
  isFederatedActor,
  isServiceAccountActor,
  isUserActor,
  type ActorOfType,
} from "./actors/actor.ts";
export { matchActor, type ActorHandlers } from "./actors/match-actor.ts";
export type { Money, MoneyFormat } from "./money/money.ts";
export { type CostFigures, money, type MoneyField, type MoneySource } from "./money/read-money.ts";
export { dollars } from "./money/dollars.ts";
export { sumMoney } from "./money/sum-money.ts";
export { capOf, spendOf, type SpendReading } from "./directory/spend.ts";
export {
  cacheHitRate,
  totalInputTokens,
  totalTokens,
  type ClaudeCodeTokenCounts,
  type TokenCounts,
  type TokenSource,
} from "./rows/tokens.ts";
export { dimensionOf, type Dimension, type DimensionedReport } from "./dimensions/dimension.ts";
export {
  nameBook,
  type DirectoryListName,
  type DirectoryLists,
  type NameBook,
  type NamedEntry,
} from "./directory/names.ts";
export type { NamesOptions } from "./directory/read-names.ts";

// Series
export { rollUp, type RolledUp, type RollUpDimension } from "./rows/roll-up.ts";
export { fillGaps, type FilledRow, type GapOptions } from "./rows/fill-gaps.ts";
export { toLocalDays, type LocalDay, type SeriesBucket } from "./rows/local-days.ts";
export { rowKey } from "./rows/row-key.ts";
export { type BucketLength, type SeriesWindow } from "./rows/grid.ts";

// Failures
export { AbortedError } from "./errors/aborted-error.ts";
export { ConfigError, type ConfigErrorCode } from "./errors/config-error.ts";
export { HttpError, type HttpErrorCode } from "./errors/http-error.ts";
export { MixedCurrencyError } from "./errors/mixed-currency-error.ts";
export { NetworkError } from "./errors/network-error.ts";
export { ParamsError } from "./errors/params-error.ts";
export { ProtocolError, type ProtocolErrorCode } from "./errors/protocol-error.ts";
export { TimeoutError, type TimeoutErrorCode } from "./errors/timeout-error.ts";
export { UsageError } from "./errors/usage-error.ts";
