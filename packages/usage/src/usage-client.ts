import type {
  AnalyticsCostGroupBy,
  AnalyticsUsageGroupBy,
  CostGroupBy,
  EnterpriseCostGroupBy,
  EnterpriseUsageGroupBy,
  MessagesGroupBy,
} from "@org/usage-raw";
import type { ReportOptions } from "./call.ts";
import type { Report } from "./paging/report.ts";
import type { Bounds } from "./params/types.ts";
import type {
  AnalyticsCostQuery,
  AnalyticsUsageQuery,
  ClaudeCodeQuery,
  CostQuery,
  MessagesQuery,
} from "./builders/queries.ts";
import type { AnalyticsCostParams, AnalyticsCostRow } from "./reports/analytics-cost.ts";
import type { AnalyticsUsageParams, AnalyticsUsageRow } from "./reports/analytics-usage.ts";
import type { ClaudeCodeParams, ClaudeCodeRecord } from "./reports/claude-code.ts";
import type { CostBucket, CostParams, CostRow } from "./reports/cost.ts";
import type {
  ApiKey,
  ApiKeysParams,
  Organization,
  ServiceAccount,
  ServiceAccountsParams,
  User,
  UsersParams,
  Workspace,
  WorkspacesParams,
} from "./reports/directory.ts";
import type { EnterpriseCostBucket, EnterpriseCostParams, EnterpriseCostRow } from "./reports/enterprise-cost.ts";
import type { EnterpriseUsageBucket, EnterpriseUsageParams, EnterpriseUsageRow } from "./reports/enterprise-usage.ts";
import type { EnterpriseUserCostParams, EnterpriseUserCostRow } from "./reports/enterprise-user-cost.ts";
import type { EnterpriseUserUsageParams, EnterpriseUserUsageRow } from "./reports/enterprise-user-usage.ts";
import type { NameBook } from "./directory/names.ts";
import type { SeriesOfDays } from "./series/types.ts";
import type { MessagesBucket, MessagesParams, MessagesRow } from "./reports/messages.ts";

/** The reports of an organization. Each call checks its arguments, returns at once and sends nothing until it is read. */
export interface UsageClient {
  /**
   * Token usage of the Claude API in buckets of days, hours or minutes (legacy since 2026-10-29, still served).
   * Takes an Admin key. Throws `ParamsError` before any request.
   */
  messages<const Group extends readonly MessagesGroupBy[] = readonly []>(
    params: MessagesParams<Group> | MessagesQuery<Group>,
    options?: ReportOptions,
  ): Report<MessagesBucket<Group[number]>, MessagesRow<Group[number]> & Bounds>;

  /**
   * Cost of the Claude API by UTC day, in cents: read amounts with `money(row)` (legacy since 2026-10-29, still
   * served). Takes an Admin key. Priority Tier is not in it, and the last two days may still change.
   */
  cost<const Group extends readonly CostGroupBy[] = readonly []>(
    params: CostParams<Group> | CostQuery<Group>,
    options?: ReportOptions,
  ): Report<CostBucket<Group[number]>, CostRow<Group[number]> & Bounds>;

  /** Claude Code activity by actor and day. Takes an Admin key. The API answers single days; a range is read day by day. */
  claudeCode(params: ClaudeCodeParams | ClaudeCodeQuery, options?: ReportOptions): Report<ClaudeCodeRecord>;

  /** The newer pair, for Console and Claude Enterprise organizations (beta). From 2026-01-01, 365 days back. */
  readonly analytics: AnalyticsReports;
  /** The four older Claude Enterprise reports. */
  readonly enterprise: EnterpriseReports;
  /** Lists that turn ids into names. */
  readonly directory: Directory;
  /** Days of any range in one series, from the legacy reports and, since they reach so far, from analytics. */
  readonly series: SeriesOfDays;
}

export interface AnalyticsReports {
  /** Token usage as rows: one a time bucket and combination of dimensions. Idle buckets have none. */
  usage<const Group extends readonly AnalyticsUsageGroupBy[] = readonly []>(
    params: AnalyticsUsageParams<Group> | AnalyticsUsageQuery<Group>,
    options?: ReportOptions,
  ): Report<AnalyticsUsageRow<Group[number]>>;

  /** Cost as rows, in cents, after discounts (`amount`) and at list price (`list_amount`). */
  cost<const Group extends readonly AnalyticsCostGroupBy[] = readonly []>(
    params: AnalyticsCostParams<Group> | AnalyticsCostQuery<Group>,
    options?: ReportOptions,
  ): Report<AnalyticsCostRow<Group[number]>>;
}

export interface EnterpriseReports {
  /** @deprecated Use `usage.analytics.usage`. */
  usageReport<const Group extends readonly EnterpriseUsageGroupBy[] = readonly []>(
    params: EnterpriseUsageParams<Group>,
    options?: ReportOptions,
  ): Report<EnterpriseUsageBucket<Group[number]>, EnterpriseUsageRow<Group[number]> & Bounds>;

  /** @deprecated Use `usage.analytics.cost`. */
  costReport<const Group extends readonly EnterpriseCostGroupBy[] = readonly []>(
    params: EnterpriseCostParams<Group>,
    options?: ReportOptions,
  ): Report<EnterpriseCostBucket<Group[number]>, EnterpriseCostRow<Group[number]> & Bounds>;

  /** @deprecated Use `usage.analytics.usage` grouped by actor. */
  userUsageReport<const Group extends readonly EnterpriseUsageGroupBy[] = readonly []>(
    params: EnterpriseUserUsageParams<Group>,
    options?: ReportOptions,
  ): Report<EnterpriseUserUsageRow<Group[number]>>;

  /** @deprecated Use `usage.analytics.cost` grouped by actor. */
  userCostReport<const Group extends readonly EnterpriseCostGroupBy[] = readonly []>(
    params: EnterpriseUserCostParams<Group>,
    options?: ReportOptions,
  ): Report<EnterpriseUserCostRow<Group[number]>>;
}

export interface Directory {
  /** Workspaces; the default one and archived ones on request. */
  workspaces(params?: WorkspacesParams, options?: ReportOptions): Report<Workspace>;
  /** API keys of every status. */
  apiKeys(params?: ApiKeysParams, options?: ReportOptions): Report<ApiKey>;
  /** Members. Those who left are not listed. */
  users(params?: UsersParams, options?: ReportOptions): Report<User>;
  /** Service accounts. Takes an OAuth token and nothing else. */
  serviceAccounts(params?: ServiceAccountsParams, options?: ReportOptions): Report<ServiceAccount>;
  /** The organization the key belongs to. */
  organization(options?: ReportOptions): Promise<Organization>;
  /**
   * Reads all four lists and gives people's words for ids and dimensions. A list that the key may not read is
   * among `warnings`; service accounts need an OAuth token.
   *
   * @example
   * const names = await usage.directory.names();
   * names.of(dimensionOf(report, row, "workspace_id")); // "Default workspace"
   */
  names(options?: ReportOptions): Promise<NameBook>;
}
