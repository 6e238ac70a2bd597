import { UsageError } from "@org/usage";

/**
 * What a sync refuses, before it reads or writes anything wrong:
 *
 * - `invalid_option`: an option, a unit, or a store that can't be used as it is
 * - `other_query`, `other_organization`: the store holds another grouping, or another organization
 * - `newer_schema`: a newer version of this package wrote the store
 * - `damaged_ledger`: a row of the ledger can't be read
 * - `inexact_value`: a figure with more digits than every store can hold exactly
 * - `missing_dependency`: a runtime or an optional package that the store needs is not there
 * - `store_busy`: another writer kept the store locked for too long
 */
export type SyncErrorCode =
  | "invalid_option"
  | "other_query"
  | "other_organization"
  | "newer_schema"
  | "damaged_ledger"
  | "inexact_value"
  | "missing_dependency"
  | "store_busy";

/** What a sync refuses. What a report or a database throws propagates unchanged. */
export class SyncError extends UsageError {
  declare readonly code: SyncErrorCode;

  constructor(code: SyncErrorCode, message: string, cause?: unknown) {
    super("SyncError", code, message, cause);
  }

  /** Recognizes the error across copies of the package. */
  static override isInstance(value: unknown): value is SyncError {
    return UsageError.isInstance(value) && value.name === "SyncError";
  }
}
