// Generated from openapi/usage.yaml by `pnpm generate`. Do not edit.

import {
  analyticsInferenceGeos,
  costServiceTiers,
  costTypes,
  enterpriseCostTypes,
  reportedClaudeTagCategories,
  reportedContextWindows,
  reportedEnterpriseProducts,
  reportedInferenceGeos,
  reportedServiceTiers,
  reportedSpeeds,
  tokenTypes,
} from "./enums.ts";

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const isText = (value: unknown): boolean => value === null || typeof value === "string";

const isOneOf = (values: readonly unknown[], value: unknown): boolean => value === null || values.includes(value);

const plainDecimal = /^-?\d+(?:\.\d+)?$/;

// Longer ones are left to the full check, which counts their digits.
const isCents = (value: unknown): boolean =>
  typeof value === "string" && value.length <= 100 && plainDecimal.test(value);

const hasSize = (fields: Fields, size: number): boolean => {
  let count = 0;
  for (const _ in fields) count++;
  return count === size;
};

/** Sets missing dimensions to null, and returns whether the rest is as described. */
const isPlainMessagesUsageResult = (item: unknown): boolean =>
  isFields(item) &&
  isCount(item.uncached_input_tokens) &&
  isCount(item.cache_read_input_tokens) &&
  isCount(item.output_tokens) &&
  isFields(item.cache_creation) &&
  isCount(item.cache_creation.ephemeral_1h_input_tokens) &&
  isCount(item.cache_creation.ephemeral_5m_input_tokens) &&
  hasSize(item.cache_creation, 2) &&
  isFields(item.server_tool_use) &&
  isCount(item.server_tool_use.web_search_requests) &&
  hasSize(item.server_tool_use, 1) &&
  isText((item.account_id ??= null)) &&
  isText((item.api_key_id ??= null)) &&
  isText((item.service_account_id ??= null)) &&
  isText((item.workspace_id ??= null)) &&
  isText((item.model ??= null)) &&
  isOneOf(reportedContextWindows, (item.context_window ??= null)) &&
  isOneOf(reportedServiceTiers, (item.service_tier ??= null)) &&
  isOneOf(reportedInferenceGeos, (item.inference_geo ??= null)) &&
  isOneOf(reportedSpeeds, (item.speed ??= null)) &&
  hasSize(item, 14);

/** Sets missing dimensions to null, and returns whether the rest is as described. */
const isPlainCostResult = (item: unknown): boolean =>
  isFields(item) &&
  isCents(item.amount) &&
  typeof item.currency === "string" && item.currency !== "" &&
  isText((item.workspace_id ??= null)) &&
  isText((item.description ??= null)) &&
  isOneOf(costTypes, (item.cost_type ??= null)) &&
  isText((item.model ??= null)) &&
  isOneOf(reportedContextWindows, (item.context_window ??= null)) &&
  isOneOf(costServiceTiers, (item.service_tier ??= null)) &&
  isOneOf(tokenTypes, (item.token_type ??= null)) &&
  isOneOf(reportedInferenceGeos, (item.inference_geo ??= null)) &&
  hasSize(item, 10);

/** Sets missing dimensions to null, and returns whether the rest is as described. */
const isPlainEnterpriseUsageResult = (item: unknown): boolean =>
  isFields(item) &&
  isFields(item.cache_creation) &&
  isCount(item.cache_creation.ephemeral_1h_input_tokens) &&
  isCount(item.cache_creation.ephemeral_5m_input_tokens) &&
  hasSize(item.cache_creation, 2) &&
  isCount(item.cache_read_input_tokens) &&
  isCount(item.output_tokens) &&
  isCount(item.uncached_input_tokens) &&
  isFields(item.server_tool_use) &&
  isCount(item.server_tool_use.web_search_requests) &&
  hasSize(item.server_tool_use, 1) &&
  (item.requests === null || isCount(item.requests)) &&
  isOneOf(reportedContextWindows, (item.context_window ??= null)) &&
  isOneOf(analyticsInferenceGeos, (item.inference_geo ??= null)) &&
  isText((item.model ??= null)) &&
  isOneOf(reportedEnterpriseProducts, (item.product ??= null)) &&
  isOneOf(reportedSpeeds, (item.speed ??= null)) &&
  isOneOf(reportedClaudeTagCategories, (item.claude_tag_category ??= null)) &&
  isText((item.claude_tag_user_id ??= null)) &&
  isText((item.rbac_group_id ??= null)) &&
  isText((item.slack_channel_id ??= null)) &&
  hasSize(item, 15);

/** Sets missing dimensions to null, and returns whether the rest is as described. */
const isPlainEnterpriseCostResult = (item: unknown): boolean =>
  isFields(item) &&
  isCents(item.amount) &&
  isCents(item.list_amount) &&
  typeof item.currency === "string" && item.currency !== "" &&
  (item.requests === null || isCount(item.requests)) &&
  isOneOf(reportedContextWindows, (item.context_window ??= null)) &&
  isOneOf(analyticsInferenceGeos, (item.inference_geo ??= null)) &&
  isText((item.model ??= null)) &&
  isOneOf(reportedEnterpriseProducts, (item.product ??= null)) &&
  isOneOf(reportedSpeeds, (item.speed ??= null)) &&
  isOneOf(reportedClaudeTagCategories, (item.claude_tag_category ??= null)) &&
  isText((item.claude_tag_user_id ??= null)) &&
  isText((item.rbac_group_id ??= null)) &&
  isText((item.slack_channel_id ??= null)) &&
  isOneOf(enterpriseCostTypes, (item.cost_type ??= null)) &&
  isOneOf(tokenTypes, (item.token_type ??= null)) &&
  hasSize(item, 15);

/** Sets missing dimensions to null, and returns whether the rest is as described. */
export const isPlainMessagesUsageBucket = (item: unknown): boolean =>
  isFields(item) &&
  typeof item.starting_at === "string" &&
  typeof item.ending_at === "string" &&
  Array.isArray(item.results) && item.results.every(isPlainMessagesUsageResult) &&
  hasSize(item, 3);

/** Sets missing dimensions to null, and returns whether the rest is as described. */
export const isPlainCostBucket = (item: unknown): boolean =>
  isFields(item) &&
  typeof item.starting_at === "string" &&
  typeof item.ending_at === "string" &&
  Array.isArray(item.results) && item.results.every(isPlainCostResult) &&
  hasSize(item, 3);

/** Sets missing dimensions to null, and returns whether the rest is as described. */
export const isPlainEnterpriseUsageBucket = (item: unknown): boolean =>
  isFields(item) &&
  typeof item.starting_at === "string" &&
  typeof item.ending_at === "string" &&
  Array.isArray(item.results) && item.results.every(isPlainEnterpriseUsageResult) &&
  hasSize(item, 3);

/** Sets missing dimensions to null, and returns whether the rest is as described. */
export const isPlainEnterpriseCostBucket = (item: unknown): boolean =>
  isFields(item) &&
  typeof item.starting_at === "string" &&
  typeof item.ending_at === "string" &&
  Array.isArray(item.results) && item.results.every(isPlainEnterpriseCostResult) &&
  hasSize(item, 3);
