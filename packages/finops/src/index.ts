// FOCUS: charges in the format of FinOps tools
export { focusTable, type FocusOptions, type FocusRow, type FocusTable } from "./focus/focus-table.ts";
export { type FocusColumn, focusColumns, type FocusSpec, focusSpecs, type FocusType } from "./focus/columns.ts";
export type { FocusWorkspace } from "./focus/workspace.ts";
export { readTeamTags, type TeamTags } from "./focus/team-tags.ts";
export { focusCsv } from "./focus/focus-csv.ts";
export { focusParquet } from "./focus/focus-parquet.ts";

// Rates: what was effectively paid per million tokens
export {
  effectiveRates,
  type EffectiveRate,
  type EffectiveRates,
  type RateDimension,
  rateDimensions,
} from "./rates/effective-rates.ts";
export type { Ratio } from "./exact/ratio.ts";

// Prices: what a model costs on a day
export { claudePrices } from "./prices/claude-prices.ts";
export type { ModelPrice, PricePair, PriceTable, TokenPrices } from "./prices/price-table.ts";
export { matchesModel } from "./prices/match-model.ts";
export { priceOfDay } from "./prices/price-of-day.ts";
export { readPrices } from "./prices/read-prices.ts";

// Reconciliation: why the bill is not tokens times list price
export { reconcile } from "./reconcile/reconcile.ts";
export type { ReconcileOptions } from "./reconcile/reconcile-options.ts";
export type { ReconciledDay, Reconciliation, CannotCompute, UnexplainedCell } from "./reconcile/reconciliation.ts";
export type { UsageOnlyReason } from "./reconcile/only-in-usage.ts";
export type { UnpricedReason } from "./reconcile/price-cell.ts";

// Rows: what the functions above take
export {
  type AnalyticsCostReportRow,
  chargesOf,
  type Charge,
  type CostReportItem,
  type CostReportRow,
} from "./rows/charge.ts";
export {
  type AnalyticsUsageReportRow,
  type MessagesUsageRow,
  type UsageReportItem,
  usesOf,
  type Use,
} from "./rows/use.ts";
export type { Cell } from "./rows/cell.ts";
export type { JoinedCell, JoinInput } from "./rows/join.ts";
export { bothStates, type DayState, dayStates, type ReportFacts } from "./month/day-states.ts";
export { IncompleteMonthError } from "./month/incomplete-month-error.ts";
