import type { AnalyticsCostGroupBy, AnalyticsUsageGroupBy, CostGroupBy, MessagesGroupBy } from "@org/usage-raw";
import { type AnalyticsCostParams, analyticsCostReport } from "../reports/analytics-cost.ts";
import { type AnalyticsUsageParams, analyticsUsageReport } from "../reports/analytics-usage.ts";
import { claudeCodeReport } from "../reports/claude-code.ts";
import { type CostParams, costReport } from "../reports/cost.ts";
import { type MessagesParams, messagesReport } from "../reports/messages.ts";
import { type CamelCase, queryBuilder } from "./builder.ts";
import type { Instant } from "./instant.ts";
import type { AtMostFive } from "./types.ts";

/** One method a parameter: a list takes its entries one by one, anything else its value. Each gives a new builder. */
type Setters<Params, Self> = {
  readonly [Key in Exclude<keyof Params, "group_by"> & string as CamelCase<Key>]: (
    ...values: Exclude<Params[Key], null | undefined> extends infer Value
      ? Value extends readonly (infer Entry)[]
        ? Entry[]
        : [value: Value]
      : never
  ) => Self;
};

/** Parameters of `usage.messages`, built step by step. */
export interface MessagesQuery<Group extends MessagesGroupBy = never> extends Setters<
  MessagesParams,
  MessagesQuery<Group>
> {
  /** Dimensions that split each bucket into rows, 5 at most. They type the rows. */
  groupBy<const List extends readonly MessagesGroupBy[]>(
    ...dimensions: List & AtMostFive<List>
  ): MessagesQuery<List[number]>;
  toParams(): MessagesParams<readonly Group[]>;
}

/** Parameters of `usage.cost`, built step by step. */
export interface CostQuery<Group extends CostGroupBy = never> extends Setters<CostParams, CostQuery<Group>> {
  groupBy<const List extends readonly CostGroupBy[]>(...dimensions: List): CostQuery<List[number]>;
  toParams(): CostParams<readonly Group[]>;
}

/** Parameters of `usage.claudeCode`, built step by step. */
export interface ClaudeCodeQuery {
  /** One UTC day. */
  date(date: Instant): ClaudeCodeQuery;
  startingAt(date: Instant): ClaudeCodeQuery;
  endingAt(date: Instant): ClaudeCodeQuery;
  includeRunning(value: boolean): ClaudeCodeQuery;
  /** Records a page, 1 to 1,000. */
  limit(records: number): ClaudeCodeQuery;
  toParams(): {
    readonly starting_at: Instant;
    readonly ending_at?: Instant;
    readonly include_running?: boolean;
    readonly limit?: number;
  };
}

/** Parameters of `usage.analytics.usage`, built step by step. */
export interface AnalyticsUsageQuery<Group extends AnalyticsUsageGroupBy = never> extends Setters<
  AnalyticsUsageParams,
  AnalyticsUsageQuery<Group>
> {
  groupBy<const List extends readonly AnalyticsUsageGroupBy[]>(
    ...dimensions: List & AtMostFive<List>
  ): AnalyticsUsageQuery<List[number]>;
  toParams(): AnalyticsUsageParams<readonly Group[]>;
}

/** Parameters of `usage.analytics.cost`, built step by step. */
export interface AnalyticsCostQuery<Group extends AnalyticsCostGroupBy = never> extends Setters<
  AnalyticsCostParams,
  AnalyticsCostQuery<Group>
> {
  groupBy<const List extends readonly AnalyticsCostGroupBy[]>(
    ...dimensions: List & AtMostFive<List, "cost_type" | "token_type">
  ): AnalyticsCostQuery<List[number]>;
  toParams(): AnalyticsCostParams<readonly Group[]>;
}

/**
 * Builds parameters of `usage.messages`. Immutable: every call gives a new builder.
 *
 * @example
 * usage.messages(messagesQuery("2026-05-01", "2026-06-01").bucketWidth("1h").groupBy("model", "workspace_id"));
 */
export function messagesQuery(from: Instant, until?: Instant): MessagesQuery {
  return queryBuilder(messagesReport, bounds(from, until)) as unknown as MessagesQuery;
}

/** Builds parameters of `usage.cost`. */
export function costQuery(from: Instant, until?: Instant): CostQuery {
  return queryBuilder(costReport, bounds(from, until)) as unknown as CostQuery;
}

/** Builds parameters of `usage.claudeCode`: from a day up to, not including, another. */
export function claudeCodeQuery(from: Instant, until?: Instant): ClaudeCodeQuery {
  return queryBuilder(claudeCodeReport, bounds(from, until)) as unknown as ClaudeCodeQuery;
}

/** Builds parameters of `usage.analytics.usage`. */
export function analyticsUsageQuery(from: Instant, until?: Instant): AnalyticsUsageQuery {
  return queryBuilder(analyticsUsageReport, bounds(from, until)) as unknown as AnalyticsUsageQuery;
}

/** Builds parameters of `usage.analytics.cost`. */
export function analyticsCostQuery(from: Instant, until?: Instant): AnalyticsCostQuery {
  return queryBuilder(analyticsCostReport, bounds(from, until)) as unknown as AnalyticsCostQuery;
}

function bounds(from: Instant, until: Instant | undefined): Record<string, unknown> {
  return until === undefined ? { starting_at: from } : { starting_at: from, ending_at: until };
}
