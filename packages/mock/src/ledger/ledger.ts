import { minuteMs } from "../time/width.ts";
import type { World } from "../world.ts";
import type { View } from "../simulation/organization-view.ts";
import type { LedgerAnalyticsParams } from "./analytics.ts";
import {
  analyticsCostRows,
  analyticsUsageRows,
  enterpriseCostRows,
  enterpriseUsageRows,
  enterpriseUserCostRows,
  enterpriseUserUsageRows,
  type LedgerAnalyticsCostRow,
  type LedgerAnalyticsUsageRow,
  type LedgerEnterpriseCostRow,
  type LedgerEnterpriseUsageRow,
} from "./analytics-rows.ts";
import { type LedgerClaudeCodeParams, type LedgerClaudeCodeRow, trueClaudeCode } from "./claude-code.ts";
import { type LedgerCostParams, type LedgerCostRow, trueCost } from "./cost.ts";
import { type LedgerBill, trueBill } from "./bill.ts";
import { type LedgerEffectiveLimit, trueEffectiveLimits } from "./effective-limits.ts";
import type { LedgerDays } from "./member-facts.ts";
import { type LedgerSummary, trueSummaries } from "./summaries.ts";
import { type LedgerUserActivity, trueUserActivities } from "./user-activities.ts";
import { minuteOf, type Moment } from "./moment.ts";
import type { ReadingTime } from "./reading-time.ts";
import type { WindowParams } from "./window.ts";
import { type LedgerUsageParams, type LedgerUsageRow, trueUsage } from "./usage.ts";

/** When the ledger is read. Until figures have settled, the reports serve less than they will in the end. */
export interface LedgerOptions {
  /** Returns what the reports serve at this instant. Default: the mock's time. */
  asOf?: Moment | undefined;
  /** Returns the figures that the reports settle to, whatever the time is. Default: false. */
  settled?: boolean | undefined;
}

/** The organization to read: the one of an Admin key (default), or the one of a `read:analytics` key. */
export interface LedgerViewOptions extends LedgerOptions {
  view?: View | undefined;
}

/** Parameters, or a builder of them such as `messagesQuery(...)`. */
type Built<Params> = Params | { toParams(): Params };

type Read<Params, Row, Options = LedgerOptions> = (params: Built<Params>, options?: Options) => Row[];

/**
 * The true figures, each once, with the names on the wire and for the parameters of the report. Summed hour by
 * hour, by other code than the one that answers requests. Caps and pages make no difference.
 */
export interface Ledger {
  usage: Read<LedgerUsageParams, LedgerUsageRow>;
  cost: Read<LedgerCostParams, LedgerCostRow>;
  /** The causes of the bill of some whole days. */
  bill(params: Built<WindowParams>, options?: LedgerOptions): LedgerBill;
  claudeCode: Read<LedgerClaudeCodeParams, LedgerClaudeCodeRow>;
  analytics: {
    usage: Read<LedgerAnalyticsParams, LedgerAnalyticsUsageRow, LedgerViewOptions>;
    cost: Read<LedgerAnalyticsParams, LedgerAnalyticsCostRow, LedgerViewOptions>;
    /** The activity of members, of which the report has more. */
    users(days: LedgerDays): LedgerUserActivity[];
    summaries(days: LedgerDays): LedgerSummary[];
  };
  /** What each member may spend and has spent in the running periods. */
  effectiveSpendLimits(options?: LedgerOptions): LedgerEffectiveLimit[];
  enterprise: {
    usageReport: Read<LedgerAnalyticsParams, LedgerEnterpriseUsageRow>;
    costReport: Read<LedgerAnalyticsParams, LedgerEnterpriseCostRow>;
    userUsageReport: Read<LedgerAnalyticsParams, LedgerEnterpriseUsageRow>;
    userCostReport: Read<LedgerAnalyticsParams, LedgerEnterpriseCostRow>;
  };
}

export function makeLedger(world: World, now: () => number): Ledger {
  const asOf = (options?: LedgerOptions): ReadingTime => ({
    nowMs: options?.asOf === undefined ? now() : minuteOf(options.asOf) * minuteMs,
    isSettled: options?.settled ?? false,
  });
  return {
    usage: (params, options) => trueUsage(world, plain(params), asOf(options)),
    cost: (params, options) => trueCost(world, plain(params), asOf(options)),
    bill: (params, options) => trueBill(world, plain(params), asOf(options)),
    claudeCode: (params, options) => trueClaudeCode(world, plain(params), asOf(options)),
    analytics: {
      usage: (params, options) => analyticsUsageRows(world, plain(params), asOf(options), options?.view ?? "console"),
      cost: (params, options) => analyticsCostRows(world, plain(params), asOf(options), options?.view ?? "console"),
      users: (days) => trueUserActivities(world, days),
      summaries: (days) => trueSummaries(world, days),
    },
    effectiveSpendLimits: (options) => trueEffectiveLimits(world, asOf(options)),
    enterprise: {
      usageReport: (params, options) => enterpriseUsageRows(world, plain(params), asOf(options)),
      costReport: (params, options) => enterpriseCostRows(world, plain(params), asOf(options)),
      userUsageReport: (params, options) => enterpriseUserUsageRows(world, plain(params), asOf(options)),
      userCostReport: (params, options) => enterpriseUserCostRows(world, plain(params), asOf(options)),
    },
  };
}

function plain<Params extends object>(params: Built<Params>): Params {
  return "toParams" in params ? params.toParams() : params;
}
