// Generated from openapi/usage.yaml by `pnpm generate`. Do not edit.

/** How many buckets a page holds: when `limit` is left out, and at most. */
export interface PageLimit {
  readonly default: number;
  readonly max: number;
}

/** How far back a report reaches and how long a window one request may ask for. */
export interface RequestWindow {
  /** No data before this instant. */
  readonly floor: string;
  /** No start longer ago than this. */
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

/** The windows that `analyticsUsage` takes. */
export const analyticsUsageWindow: RequestWindow = {"floor":"2026-01-01T00:00:00Z","lookbackDays":365,"maxDays":31,"maxHours":{"1m":24}};

/** The windows that `analyticsCost` takes. */
export const analyticsCostWindow: RequestWindow = {"floor":"2026-01-01T00:00:00Z","lookbackDays":365,"maxDays":31,"maxHours":{"1m":24}};

/** The windows that `enterpriseUsage` takes. */
export const enterpriseUsageWindow: RequestWindow = {"floor":"2026-01-01T00:00:00Z","lookbackDays":365,"maxDays":31};

/** The windows that `enterpriseCost` takes. */
export const enterpriseCostWindow: RequestWindow = {"floor":"2026-01-01T00:00:00Z","lookbackDays":365,"maxDays":31};

/** The windows that `enterpriseUserUsage` takes. */
export const enterpriseUserUsageWindow: RequestWindow = {"floor":"2026-01-01T00:00:00Z","lookbackDays":365,"maxDays":31,"maxHours":{"1m":24}};

/** The windows that `enterpriseUserCost` takes. */
export const enterpriseUserCostWindow: RequestWindow = {"floor":"2026-01-01T00:00:00Z","lookbackDays":365,"maxDays":31,"maxHours":{"1m":24}};
