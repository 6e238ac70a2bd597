/** A faithful, seeded mock of Claude's organization usage and cost API that injects faults. */
export { createMock, type Mock } from "./create.ts";
export type { MockOptions } from "./options.ts";
export type { BillingOptions, PriceChange } from "./pricing/billing-options.ts";
export type { ShownPrice, ShownPrices } from "./pricing/shown-prices.ts";
export type { Clock } from "./time/clock.ts";
export type { ListenOptions, MockServer } from "./server/listen.ts";
export type { RecordedRequest } from "./http/record.ts";
export type { KeyFamily, Keys } from "./http/access.ts";

// Faults
export * as faults from "./faults/index.ts";
export type { Fault, FaultScope } from "./faults/fault.ts";
export type { RetryForm } from "./faults/rate-limited.ts";
export type { Answer, Delivery } from "./http/answer.ts";
export type { Asked } from "./faults/asked.ts";
export type { Json, JsonObject } from "./json.ts";
export type { EndpointName } from "./endpoints/all.ts";

// The organization and its ledger
export type {
  ApiKey,
  ChildOrganization,
  FederatedIdentity,
  Organization,
  RbacGroup,
  ServiceAccount,
  SpendLimit,
  SpendLimitScope,
  User,
  Workspace,
} from "./organization/model.ts";
export type { Size } from "./organization/size.ts";
export type { Ledger, LedgerOptions, LedgerViewOptions } from "./ledger/ledger.ts";
export type { View } from "./simulation/organization-view.ts";
export type { Moment } from "./ledger/moment.ts";
export type { LedgerUsageParams, LedgerUsageRow } from "./ledger/usage.ts";
export type { LedgerCostParams, LedgerCostRow } from "./ledger/cost.ts";
export type { LedgerBill } from "./ledger/bill.ts";
export type { LedgerClaudeCodeParams, LedgerClaudeCodeRow } from "./ledger/claude-code.ts";
export type { LedgerEffectiveLimit } from "./ledger/effective-limits.ts";
export type { LedgerDays } from "./ledger/member-facts.ts";
export type { LedgerSummary } from "./ledger/summaries.ts";
export type { LedgerUserActivity } from "./ledger/user-activities.ts";
export type { LedgerAnalyticsParams } from "./ledger/analytics.ts";
export type {
  LedgerAnalyticsCostRow,
  LedgerAnalyticsUsageRow,
  LedgerEnterpriseCostRow,
  LedgerEnterpriseUsageRow,
} from "./ledger/analytics-rows.ts";
