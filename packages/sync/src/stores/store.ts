import type { DayReceipt } from "../ledger/day-receipt.ts";
import type { StoredRow } from "../rows/value.ts";
import type { Stream, Table } from "../streams/stream.ts";

/** One day: its receipt, and its rows by table, in the order of their keys. */
export interface StoredDay {
  readonly receipt: DayReceipt;
  readonly rows: ReadonlyMap<Table, readonly StoredRow[]>;
}

/** What one unit read, committed in one transaction. */
export interface Batch {
  readonly organization: string;
  readonly stream: Stream;
  readonly days: readonly StoredDay[];
}

/** What a commit did, by day. */
export interface CommitResult {
  /** Days whose rows were written, because they were new or differed. */
  readonly replaced: readonly string[];
  /** Days that were the same, and whose receipt was renewed. */
  readonly confirmed: readonly string[];
  /** Days that another run read later: left as they are. */
  readonly stale: readonly string[];
  /** Rows written. */
  readonly rows: number;
  /** Rows of days that were stored before and came out different. */
  readonly changes: number;
}

/** What a store says about itself; null if nothing was stored yet. */
export interface StoreMeta {
  readonly schemaVersion: number;
  /** The organization of the store; null if it holds many. */
  readonly organization: string | null;
  readonly organizations: "one" | "many";
  /** Query hash and query by stream. */
  readonly streams: ReadonlyMap<string, StreamMeta>;
}

export interface StreamMeta {
  readonly hash: string;
  readonly query: string;
}

export interface Preparation {
  readonly organization: string;
  readonly streams: readonly Stream[];
  /** Streams whose rows and receipts are removed first, so that all their days are read again. */
  readonly rebuild: readonly string[];
}

/** Which stored days to read. */
export interface StoredRange {
  readonly organization: string;
  /** Its query must be the one that was stored: rows of another grouping are other rows. */
  readonly stream: Stream;
  /** First UTC day. Default: the first stored one. A list has one day, and is read whatever the range is. */
  readonly from?: string | undefined;
  /** The day after the last. */
  readonly to?: string | undefined;
}

/** Held by one run of an organization. */
export interface StoreLock {
  release(): Promise<void>;
}

/** Where rows and the ledger are kept. Rows of a day and its receipt become visible together, or not at all. */
export interface Store {
  /** Where it is, for messages; without a password. */
  readonly place: string;
  /** Whether it can hold several organizations. */
  readonly organizations: "one" | "many";
  /** The clock that decides which read is the newest. */
  now(): Promise<Date>;
  /** Reads only: creates nothing. */
  meta(): Promise<StoreMeta | null>;
  /** The organizations that have a stored day or list, in the order of their IDs. Reads only. */
  listOrganizations(): Promise<string[]>;
  /** Creates what is missing: tables, and columns that a newer version added. */
  prepare(preparation: Preparation): Promise<void>;
  /** Reads only. A damaged row is a `SyncError` that names it. */
  ledger(organization: string, stream: Stream): Promise<DayReceipt[]>;
  /**
   * The stored days, oldest first, each with its receipt and rows as of one moment. Reads only. A day that does not come is
   * not known, and is never zero: it has no receipt, or one that proves nothing because a wrong clock wrote it.
   */
  read(range: StoredRange): AsyncIterable<StoredDay>;
  /** One transaction: compares `read_at`, replaces days whose digest differs, renews receipts, appends changes. */
  commit(batch: Batch): Promise<CommitResult>;
  /** Null if another run holds it. It only saves work: without it the newest read wins all the same. */
  lock(organization: string): Promise<StoreLock | null>;
  close(): Promise<void>;
}
