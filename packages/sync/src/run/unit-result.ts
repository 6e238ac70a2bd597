import type { CommitResult } from "../stores/store.ts";

/** What one unit brought. */
export interface UnitResult {
  readonly commit: CommitResult;
  /** Days that the API does not serve yet: they stay planned, and are never zero. */
  readonly missing: readonly string[];
  /** Rows that were read. */
  readonly rows: number;
  /** Requests sent, retries included. */
  readonly requests: number;
}
