/** A faithful, seeded, fault-injecting stand-in for Claude's organization usage and cost API. */
export { createMock, type Mock } from "./create.ts";
export type { MockOptions } from "./options.ts";
export type { Clock } from "./clock.ts";
export type { ListenOptions, MockServer } from "./server/listen.ts";
export type { RecordedRequest } from "./http/record.ts";
export type { KeyFamily, Keys } from "./http/access.ts";

// What goes wrong
export * as faults from "./faults/index.ts";
export type { Fault, FaultScope } from "./faults/fault.ts";
export type { RetryForm } from "./faults/rate-limited.ts";
export type { Answer, Asked, Delivery } from "./http/answer.ts";
export type { Json, JsonObject } from "./http/refusal.ts";
export type { EndpointName } from "./endpoints/endpoint.ts";

// Whose figures they are, and what is true of them
export type { ApiKey, FederatedIdentity, Organization, ServiceAccount, User, Workspace } from "./organization/model.ts";
export type { Size } from "./organization/size.ts";
export type { Ledger, LedgerOptions, LedgerViewOptions } from "./ledger/truth/ledger.ts";
export type { View } from "./ledger/view.ts";
export type { Moment } from "./ledger/truth/instant.ts";
export type { LedgerUsageParams, LedgerUsageRow } from "./ledger/truth/usage.ts";
export type { LedgerCostParams, LedgerCostRow } from "./ledger/truth/cost.ts";
export type { LedgerClaudeCodeParams, LedgerClaudeCodeRow } from "./ledger/truth/claude-code.ts";
export type { LedgerAnalyticsParams } from "./ledger/truth/analytics.ts";
export type {
  LedgerAnalyticsCostRow,
  LedgerAnalyticsUsageRow,
  LedgerEnterpriseCostRow,
  LedgerEnterpriseUsageRow,
} from "./ledger/truth/analytics-rows.ts";
