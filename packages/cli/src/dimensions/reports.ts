import { analyticsCostGroupBys, analyticsUsageGroupBys, costGroupBys, messagesGroupBys } from "@org/usage";
import type { Width } from "../window/widths.ts";

/** The dimensions and bucket widths of a command. */
export interface ReportDimensions {
  readonly command: string;
  readonly dimensions: readonly string[];
  readonly widths: readonly Width[];
  /** Its days can be added up to weeks, months and weekdays. */
  readonly hasPeriods?: boolean;
  /** It has teams too, once a file says what they are. */
  readonly needsTeams?: boolean;
}

/** Fields that grouping by description adds to a row. */
export const descriptionFields = [
  "cost_type",
  "model",
  "context_window",
  "service_tier",
  "token_type",
  "inference_geo",
] as const;

export const costDimensions: ReportDimensions = {
  command: "usage cost",
  dimensions: [...costGroupBys, ...descriptionFields],
  widths: ["1d"],
  hasPeriods: true,
};

export const tokensDimensions: ReportDimensions = {
  command: "usage tokens",
  dimensions: messagesGroupBys,
  widths: ["1d", "1h", "1m"],
  hasPeriods: true,
};

export const claudeCodeDimensions: ReportDimensions = {
  command: "usage claude-code",
  dimensions: ["actor", "model", "terminal_type", "is_remote", "customer_type", "organization_id"],
  widths: ["1d"],
  hasPeriods: true,
};

export const analyticsCostDimensions: ReportDimensions = {
  command: "usage analytics cost",
  dimensions: analyticsCostGroupBys,
  widths: ["1d", "1h", "1m"],
  hasPeriods: true,
};

export const analyticsUsageDimensions: ReportDimensions = {
  command: "usage analytics usage",
  dimensions: analyticsUsageGroupBys,
  widths: ["1d", "1h", "1m"],
  hasPeriods: true,
};

/** In the order in which an error suggests them. */
export const allReportDimensions: readonly ReportDimensions[] = [
  tokensDimensions,
  analyticsCostDimensions,
  analyticsUsageDimensions,
  claudeCodeDimensions,
  costDimensions,
];
