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
import type { ActivitySummary, AnalyticsSummariesParams } from "./reports/analytics-summaries.ts";
import type { AnalyticsUsageParams, AnalyticsUsageRow } from "./reports/analytics-usage.ts";
import type { AnalyticsUsersParams, UserActivity } from "./reports/analytics-users.ts";
import type { ClaudeCodeParams, ClaudeCodeRecord } from "./reports/claude-code.ts";
import type { CostBucket, CostParams, CostRow } from "./reports/cost.ts";
import type {
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
import type { EnterpriseCostBucket, EnterpriseCostParams, EnterpriseCostRow } from "./reports/enterprise-cost.ts";
import type { EnterpriseUsageBucket, EnterpriseUsageParams, EnterpriseUsageRow } from "./reports/enterprise-usage.ts";
import type { EnterpriseUserCostParams, EnterpriseUserCostRow } from "./reports/enterprise-user-cost.ts";
import type { EnterpriseUserUsageParams, EnterpriseUserUsageRow } from "./reports/enterprise-user-usage.ts";
import type { NameBook } from "./directory/names.ts";
import type { NamesOptions } from "./directory/read-names.ts";
import type { SeriesOfDays } from "./series/types.ts";
import type { MessagesBucket, MessagesParams, MessagesRow } from "./reports/messages.ts";

/** The reports of an organization. Each call checks its arguments and returns immediately. Nothing is sent until you read it. */
export interface UsageClient {
  /**
   * Token usage of the Claude API in buckets of days, hours or minutes (legacy since 2026-10-29, still served).
   * Takes an Admin key. Throws `ParamsError` before any request. Figures settle 1 hour after the end of their bucket
   * (documented: usage is typically there within 5 minutes).
   */
  messages<const Group extends readonly MessagesGroupBy[] = readonly []>(
    params: MessagesParams<Group> | MessagesQuery<Group>,
    options?: ReportOptions,
  ): Report<MessagesBucket<Group[number]>, MessagesRow<Group[number]> & Bounds>;

  /**
   * Cost of the Claude API by UTC day, in cents: read amounts with `money(row)` (legacy since 2026-10-29, still
   * served). Takes an Admin key. Priority Tier is not in it. Figures settle 48 hours after the end of their day (field
   * reports): until then a served day is in `receipt.coverage.settling`.
   */
  cost<const Group extends readonly CostGroupBy[] = readonly []>(
    params: CostParams<Group> | CostQuery<Group>,
    options?: ReportOptions,
  ): Report<CostBucket<Group[number]>, CostRow<Group[number]> & Bounds>;

  /**
   * Claude Code activity by actor and day. Takes an Admin key. The API answers single days; a range is read day by day.
   * Figures settle 24 hours after the end of their day (field reports); the API returns a day 1 hour after its end.
   */
  claudeCode(params: ClaudeCodeParams | ClaudeCodeQuery, options?: ReportOptions): Report<ClaudeCodeRecord>;

  /** The newer pair, for Console and Claude Enterprise organizations (beta). Data starts at 2026-01-01 and reaches 365 days back. */
  readonly analytics: AnalyticsReports;
  /** The four older Claude Enterprise reports. */
  readonly enterprise: EnterpriseReports;
  /** Lists that turn IDs into names. */
  readonly directory: Directory;
  /** Days of any range in one series, from the legacy reports and, as far back as it reaches, from analytics. */
  readonly series: SeriesOfDays;
}

export interface AnalyticsReports {
  /**
   * Token usage as rows: one per time bucket and combination of dimensions. Idle buckets have no rows. Figures settle 30
   * days after the end of their bucket, as of `dataRefreshedAt` (documented for the older Enterprise reports). The API leaves
   * children with HIPAA readiness out of a parent organization's figures: see `receipt.notes`.
   */
  usage<const Group extends readonly AnalyticsUsageGroupBy[] = readonly []>(
    params: AnalyticsUsageParams<Group> | AnalyticsUsageQuery<Group>,
    options?: ReportOptions,
  ): Report<AnalyticsUsageRow<Group[number]>>;

  /**
   * Cost as rows, in cents, after discounts (`amount`) and at list price (`list_amount`). Figures settle 30 days after the
   * end of their bucket, as of `dataRefreshedAt` (documented for the older Enterprise reports). The API leaves children with
   * HIPAA readiness out of a parent organization's figures: see `receipt.notes`.
   */
  cost<const Group extends readonly AnalyticsCostGroupBy[] = readonly []>(
    params: AnalyticsCostParams<Group> | AnalyticsCostQuery<Group>,
    options?: ReportOptions,
  ): Report<AnalyticsCostRow<Group[number]>>;

  /**
   * What each member of a Claude Enterprise organization did in chat, Claude Code, Cowork and other products, on a day or in a range
   * of days. Takes a Claude Enterprise key. Days are there when they are over, as a rule a day later. Figures settle 30 days after
   * the end of the window (inferred: the API documents "the following days").
   */
  users(params: AnalyticsUsersParams, options?: ReportOptions): Report<UserActivity>;

  /**
   * Seats, invitations and active members of a Claude Enterprise organization, one row per day. Takes a Claude Enterprise key.
   * Figures settle 30 days after the end of their day (inferred: the API documents "the following days").
   */
  summaries(params: AnalyticsSummariesParams, options?: ReportOptions): Report<ActivitySummary>;
}

export interface EnterpriseReports {
  /**
   * Token usage in buckets, at most 100 groups per bucket. Takes a Claude Enterprise key. Figures settle 30 days after the end of their bucket, as of
   * `dataRefreshedAt` (documented).
   *
   * @deprecated Use `usage.analytics.usage`.
   */
  usageReport<const Group extends readonly EnterpriseUsageGroupBy[] = readonly []>(
    params: EnterpriseUsageParams<Group>,
    options?: ReportOptions,
  ): Report<EnterpriseUsageBucket<Group[number]>, EnterpriseUsageRow<Group[number]> & Bounds>;

  /**
   * Cost in buckets, in cents, at most 100 groups per bucket. Takes a Claude Enterprise key. Figures settle 30 days after the end of their bucket, as of
   * `dataRefreshedAt` (documented).
   *
   * @deprecated Use `usage.analytics.cost`.
   */
  costReport<const Group extends readonly EnterpriseCostGroupBy[] = readonly []>(
    params: EnterpriseCostParams<Group>,
    options?: ReportOptions,
  ): Report<EnterpriseCostBucket<Group[number]>, EnterpriseCostRow<Group[number]> & Bounds>;

  /**
   * Token usage by seat user, as rows. Takes a Claude Enterprise key. Figures settle 30 days after the end of their bucket, as of
   * `dataRefreshedAt` (documented).
   *
   * @deprecated Use `usage.analytics.usage` grouped by actor.
   */
  userUsageReport<const Group extends readonly EnterpriseUsageGroupBy[] = readonly []>(
    params: EnterpriseUserUsageParams<Group>,
    options?: ReportOptions,
  ): Report<EnterpriseUserUsageRow<Group[number]>>;

  /**
   * Cost by seat user, as rows, in cents. Takes a Claude Enterprise key. Figures settle 30 days after the end of their bucket, as of
   * `dataRefreshedAt` (documented).
   *
   * @deprecated Use `usage.analytics.cost` grouped by actor.
   */
  userCostReport<const Group extends readonly EnterpriseCostGroupBy[] = readonly []>(
    params: EnterpriseUserCostParams<Group>,
    options?: ReportOptions,
  ): Report<EnterpriseUserCostRow<Group[number]>>;
}

export interface Directory {
  /** Workspaces. The default one and archived ones are listed on request. */
  workspaces(params?: WorkspacesParams, options?: ReportOptions): Report<Workspace>;
  /** API keys of every status. */
  apiKeys(params?: ApiKeysParams, options?: ReportOptions): Report<ApiKey>;
  /** Members. People who left are not listed. */
  users(params?: UsersParams, options?: ReportOptions): Report<User>;
  /** Service accounts. Takes only an OAuth token. */
  serviceAccounts(params?: ServiceAccountsParams, options?: ReportOptions): Report<ServiceAccount>;
  /** Groups of members, which name `rbac_group_id`. Takes the key of a Claude Enterprise organization. Names are not unique. */
  rbacGroups(params?: RbacGroupsParams, options?: ReportOptions): Report<RbacGroup>;
  /**
   * The spend limits that are configured (beta): read the amount with `capOf()`. Takes a Claude Enterprise key with the scope
   * `read:spend_limits`, or an Admin key of a Console organization that has early access.
   */
  spendLimits(params?: SpendLimitsParams, options?: ReportOptions): Report<SpendLimit>;
  /**
   * What each member may spend in a day, week or month, and has spent in the current one: read it with `capOf()` and
   * `spendOf()`, because a spend of zero can also be one that cannot be read. Takes a Claude Enterprise key with the scope `read:spend_limits`.
   */
  effectiveSpendLimits(params?: EffectiveSpendLimitsParams, options?: ReportOptions): Report<EffectiveSpendLimit>;
  /** The organization that the key belongs to. */
  organization(options?: ReportOptions): Promise<Organization>;
  /**
   * Reads all five lists, or only those in `only`, and returns display names for IDs and dimensions. A list that cannot
   * be read is in `warnings`. Left out without a warning, unless `only` names them: service accounts if the key is not an
   * OAuth token, and RBAC groups for a Console organization. An abort, the deadline and a 401 are errors.
   *
   * @example
   * const names = await usage.directory.names({ only: ["workspaces"] });
   * names.of(dimensionOf(report, row, "workspace_id")); // "Default workspace"
   */
  names(options?: NamesOptions): Promise<NameBook>;
}

type Method = (...args: never[]) => Report<unknown>;

type MethodNames<Group> = {
  [Name in keyof Group & string]: Group[Name] extends Method ? Name : never;
}[keyof Group & string];

/** Every report and list, as its method is called: `"messages"`, `"analytics.usage"`, `"directory.users"`. */
export type ReportName =
  | MethodNames<UsageClient>
  | { [Name in keyof UsageClient]: `${Name}.${MethodNames<UsageClient[Name]>}` }[keyof UsageClient];
