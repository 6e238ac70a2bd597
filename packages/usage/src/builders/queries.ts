import {
  type AnalyticsCostGroupBy,
  analyticsCostParameters,
  type AnalyticsUsageGroupBy,
  analyticsUsageParameters,
  claudeCodeParameters,
  type CostGroupBy,
  costParameters,
  type MessagesGroupBy,
  messagesUsageParameters,
} from "@org/usage-raw";
import type { AnalyticsCostParams } from "../reports/analytics-cost.ts";
import type { AnalyticsUsageParams } from "../reports/analytics-usage.ts";
import type { ClaudeCodeParams } from "../reports/claude-code.ts";
import type { CostParams } from "../reports/cost.ts";
import type { MessagesParams } from "../reports/messages.ts";
import { type CamelCase, queryBuilder } from "./builder.ts";
import type { Instant } from "../time/instant.ts";
import type { AtMostFive } from "../params/types.ts";

/** One method per parameter: a list takes its entries as arguments, anything else its value. Each returns a new builder. */
type Setters<Params, Self> = {
  readonly [Key in keyof Params as Key extends "group_by" ? never : CamelCase<Key & string>]-?: (
    ...values: Arguments<Exclude<Params[Key], null | undefined>>
  ) => Self;
};

type Arguments<Value> = [Value] extends [readonly (infer Entry)[]] ? Entry[] : [value: Value];

/** Parameters of `usage.messages`, built step by step. `Group` lists the dimensions that type the rows. */
export interface MessagesQuery<Group extends readonly MessagesGroupBy[] = readonly MessagesGroupBy[]> extends Setters<
  MessagesParams,
  MessagesQuery<Group>
> {
  /** Dimensions that split each bucket into rows, at most 5. They type the rows. */
  groupBy<const List extends readonly MessagesGroupBy[]>(...dimensions: List & AtMostFive<List>): MessagesQuery<List>;
  toParams(): MessagesParams<Group>;
}

/** Parameters of `usage.cost`, built step by step. `Group` lists the dimensions that type the rows. */
export interface CostQuery<Group extends readonly CostGroupBy[] = readonly CostGroupBy[]> extends Setters<
  CostParams,
  CostQuery<Group>
> {
  /** Dimensions that split each day into rows. They type the rows. */
  groupBy<const List extends readonly CostGroupBy[]>(...dimensions: List): CostQuery<List>;
  toParams(): CostParams<Group>;
}

/** Parameters of `usage.claudeCode`, built step by step. `date` and the two bounds replace each other. */
export interface ClaudeCodeQuery extends Setters<Pick<ClaudeCodeParams, keyof ClaudeCodeParams>, ClaudeCodeQuery> {
  toParams(): ClaudeCodeParams;
}

/** Parameters of `usage.analytics.usage`, built step by step. `Group` lists the dimensions that type the rows. */
export interface AnalyticsUsageQuery<
  Group extends readonly AnalyticsUsageGroupBy[] = readonly AnalyticsUsageGroupBy[],
> extends Setters<AnalyticsUsageParams, AnalyticsUsageQuery<Group>> {
  /** Dimensions that split the rows, at most 5. They type the rows. */
  groupBy<const List extends readonly AnalyticsUsageGroupBy[]>(
    ...dimensions: List & AtMostFive<List>
  ): AnalyticsUsageQuery<List>;
  toParams(): AnalyticsUsageParams<Group>;
}

/** Parameters of `usage.analytics.cost`, built step by step. `Group` lists the dimensions that type the rows. */
export interface AnalyticsCostQuery<
  Group extends readonly AnalyticsCostGroupBy[] = readonly AnalyticsCostGroupBy[],
> extends Setters<AnalyticsCostParams, AnalyticsCostQuery<Group>> {
  /** Dimensions that split the rows, at most 5 besides `cost_type` and `token_type`. They type the rows. */
  groupBy<const List extends readonly AnalyticsCostGroupBy[]>(
    ...dimensions: List & AtMostFive<List, "cost_type" | "token_type">
  ): AnalyticsCostQuery<List>;
  toParams(): AnalyticsCostParams<Group>;
}

/**
 * Builds parameters of `usage.messages`. Immutable: every call returns a new builder.
 *
 * @example
 * usage.messages(messagesQuery("2026-05-01", "2026-06-01").bucketWidth("1h").groupBy("model", "workspace_id"));
 */
export function messagesQuery(from: Instant, until?: Instant): MessagesQuery<readonly []> {
  return queryBuilder(messagesUsageParameters, bounds(from, until)) as unknown as MessagesQuery<readonly []>;
}

/** Builds parameters of `usage.cost`. */
export function costQuery(from: Instant, until?: Instant): CostQuery<readonly []> {
  return queryBuilder(costParameters, bounds(from, until)) as unknown as CostQuery<readonly []>;
}

/** Builds parameters of `usage.claudeCode`: from one day up to, but not including, another. */
export function claudeCodeQuery(from: Instant, until?: Instant): ClaudeCodeQuery {
  return queryBuilder(claudeCodeParameters, bounds(from, until), ["date"]) as unknown as ClaudeCodeQuery;
}

/** Builds parameters of `usage.analytics.usage`. */
export function analyticsUsageQuery(from: Instant, until?: Instant): AnalyticsUsageQuery<readonly []> {
  return queryBuilder(analyticsUsageParameters, bounds(from, until)) as unknown as AnalyticsUsageQuery<readonly []>;
}

/** Builds parameters of `usage.analytics.cost`. */
export function analyticsCostQuery(from: Instant, until?: Instant): AnalyticsCostQuery<readonly []> {
  return queryBuilder(analyticsCostParameters, bounds(from, until)) as unknown as AnalyticsCostQuery<readonly []>;
}

function bounds(from: Instant, until: Instant | undefined): Record<string, unknown> {
  return until === undefined ? { starting_at: from } : { starting_at: from, ending_at: until };
}
