// Generated from openapi/usage.yaml by `pnpm generate`. Do not edit.

/** Buckets per page: by default, and at most. */
export interface PageLimit {
  readonly default: number;
  readonly max: number;
}

/** How far back a report reaches, and the longest window of one request. */
export interface RequestWindow {
  /** No data before this instant. */
  readonly floor: string;
  /** The earliest start, in days before now. */
  readonly lookbackDays: number;
  readonly maxDays: number;
  /** Shorter bounds for some bucket widths. */
  readonly maxHours?: Readonly<Record<string, number>>;
}

/** Buckets per page of `messagesUsage`, by bucket width. */
export const messagesUsagePageLimits: Readonly<Record<"1d" | "1h" | "1m", PageLimit>> = {"1d":{"default":7,"max":31},"1h":{"default":24,"max":168},"1m":{"default":60,"max":1440}};

/** Buckets per page of `cost`, by bucket width. */
export const costPageLimits: Readonly<Record<"1d", PageLimit>> = {"1d":{"default":7,"max":31}};

/** Buckets per page of `enterpriseUsage`, by bucket width. */
export const enterpriseUsagePageLimits: Readonly<Record<"1d" | "1h" | "1m", PageLimit>> = {"1d":{"default":7,"max":31},"1h":{"default":24,"max":168},"1m":{"default":60,"max":256}};

/** Buckets per page of `enterpriseCost`, by bucket width. */
export const enterpriseCostPageLimits: Readonly<Record<"1d" | "1h" | "1m", PageLimit>> = {"1d":{"default":7,"max":31},"1h":{"default":24,"max":168},"1m":{"default":60,"max":256}};

/** The windows of `analyticsUsage`. */
export const analyticsUsageWindow: RequestWindow = {"floor":"2026-01-01T00:00:00Z","lookbackDays":365,"maxDays":31,"maxHours":{"1m":24}};

/** The windows of `analyticsCost`. */
export const analyticsCostWindow: RequestWindow = {"floor":"2026-01-01T00:00:00Z","lookbackDays":365,"maxDays":31,"maxHours":{"1m":24}};

/** The windows of `analyticsUsers`. */
export const analyticsUsersWindow: Omit<RequestWindow, "lookbackDays"> = {"floor":"2026-01-01T00:00:00Z","maxDays":366};

/** The windows of `analyticsSummaries`. */
export const analyticsSummariesWindow: Omit<RequestWindow, "lookbackDays"> = {"floor":"2026-01-01T00:00:00Z","maxDays":366};

/** The windows of `enterpriseUsage`. */
export const enterpriseUsageWindow: RequestWindow = {"floor":"2026-01-01T00:00:00Z","lookbackDays":365,"maxDays":31};

/** The windows of `enterpriseCost`. */
export const enterpriseCostWindow: RequestWindow = {"floor":"2026-01-01T00:00:00Z","lookbackDays":365,"maxDays":31};

/** The windows of `enterpriseUserUsage`. */
export const enterpriseUserUsageWindow: RequestWindow = {"floor":"2026-01-01T00:00:00Z","lookbackDays":365,"maxDays":31,"maxHours":{"1m":24}};

/** The windows of `enterpriseUserCost`. */
export const enterpriseUserCostWindow: RequestWindow = {"floor":"2026-01-01T00:00:00Z","lookbackDays":365,"maxDays":31,"maxHours":{"1m":24}};

/** How long after its end a bucket of `messagesUsage` can still change (documented). DOC-0822 usage-cost-api: usage is typically there within 5 minutes, sometimes later. An hour leaves room for "later". */
export const messagesUsageSettlesAfterMs: number = 3600000;

/** How long after its end a bucket of `cost` can still change (reported). langwatch/langwatch#7177 and DataDog/integrations-core#23852: costs lag by about a day, and the last two days still change. The documentation promises costs as fresh as usage. */
export const costSettlesAfterMs: number = 172800000;

/** How long after its end a bucket of `claudeCode` can still change (reported). DOC-0822: activity appears about 1 hour later. How long a day is corrected afterwards is not documented; a day is our margin. */
export const claudeCodeSettlesAfterMs: number = 86400000;

/** How long after its end a bucket of `analyticsUsage` can still change (inferred). DOC-0822 and DOC-1002 say it of the older Enterprise reports: values can change for about 30 days. The newer pair is not said to settle sooner. Counted up to data_refreshed_at. */
export const analyticsUsageSettlesAfterMs: number = 2592000000;

/** How long after its end a bucket of `analyticsCost` can still change (inferred). DOC-0822 and DOC-1002 say it of the older Enterprise reports: values can change for about 30 days. The newer pair is not said to settle sooner. Counted up to data_refreshed_at. */
export const analyticsCostSettlesAfterMs: number = 2592000000;

/** How long after its end a bucket of `analyticsUsers` can still change (inferred). SDK-1.14: values may be revised by a few percent over the following days, without a number of days. 30 days are those of the related reports. */
export const analyticsUsersSettlesAfterMs: number = 2592000000;

/** How long after its end a bucket of `analyticsSummaries` can still change (inferred). SDK-1.14: values may be revised by a few percent over the following days, without a number of days. 30 days are those of the related reports. */
export const analyticsSummariesSettlesAfterMs: number = 2592000000;

/** How long after its end a bucket of `enterpriseUsage` can still change (documented). DOC-0822 and DOC-1002: values can change for about 30 days; for invoices use dates that are at least 30 days old. Counted up to data_refreshed_at. */
export const enterpriseUsageSettlesAfterMs: number = 2592000000;

/** How long after its end a bucket of `enterpriseCost` can still change (documented). DOC-0822 and DOC-1002: values can change for about 30 days; for invoices use dates that are at least 30 days old. Counted up to data_refreshed_at. */
export const enterpriseCostSettlesAfterMs: number = 2592000000;

/** How long after its end a bucket of `enterpriseUserUsage` can still change (documented). DOC-0822 and DOC-1002: values can change for about 30 days; for invoices use dates that are at least 30 days old. Counted up to data_refreshed_at. */
export const enterpriseUserUsageSettlesAfterMs: number = 2592000000;

/** How long after its end a bucket of `enterpriseUserCost` can still change (documented). DOC-0822 and DOC-1002: values can change for about 30 days; for invoices use dates that are at least 30 days old. Counted up to data_refreshed_at. */
export const enterpriseUserCostSettlesAfterMs: number = 2592000000;
