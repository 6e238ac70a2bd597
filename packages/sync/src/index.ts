// Keeping a store in step
export { createSync, type Sync } from "./run/create-sync.ts";
export type { SyncOptions } from "./run/options.ts";
export type { RunOptions, SyncProgress } from "./run/progress.ts";
export type { FailedUnit, StreamSummary, SyncSummary } from "./run/summary.ts";
export type { StreamStatus } from "./run/status.ts";
export type { UnitResult } from "./run/unit-result.ts";
export type { Unit } from "./plan/unit.ts";

// What is kept: one report with one grouping each
export { streams } from "./streams/all.ts";
export { costStream, type CostStreamOptions } from "./streams/cost.ts";
export { usageStream } from "./streams/usage.ts";
export { usageFastStream } from "./streams/usage-fast.ts";
export { usageKeysStream } from "./streams/usage-keys.ts";
export { usageHoursStream } from "./streams/usage-hours.ts";
export type { MessagesStreamOptions } from "./streams/messages-stream.ts";
export { claudeCodeStream } from "./streams/claude-code.ts";
export { analyticsCostStream, type AnalyticsCostStreamOptions } from "./streams/analytics-cost.ts";
export { analyticsUsageStream, type AnalyticsUsageStreamOptions } from "./streams/analytics-usage.ts";
export { organizationStream } from "./streams/organization.ts";
export { workspacesStream } from "./streams/workspaces.ts";
export { apiKeysStream } from "./streams/api-keys.ts";
export { usersStream } from "./streams/users.ts";
export type { ListStreamOptions } from "./streams/list-stream.ts";
export type { StreamOptions } from "./streams/make-stream.ts";
export type { AnyReport, Stream, StreamRead, StreamReadOptions, Table } from "./streams/stream.ts";

// Stores: the three of this package are in its subpaths
export type {
  Batch,
  CommitResult,
  Preparation,
  Store,
  StoredDay,
  StoredRange,
  StoreLock,
  StoreMeta,
  StreamMeta,
} from "./stores/store.ts";
export { type DayReceipt, rowVersion } from "./ledger/day-receipt.ts";
export type { Column, ColumnType, StoredRow, Value } from "./rows/value.ts";

// Failures
export { SyncError, type SyncErrorCode } from "./errors/sync-error.ts";
