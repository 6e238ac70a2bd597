import type { UsageClient } from "@org/usage";
import type { DayReceipt, Stream } from "@org/usage-sync";
import type { EngineState } from "../state/engine-state.ts";
import type { EngineRecord } from "../tables/records.ts";

/** Some days of a report that were read completely. */
export interface ReadDays {
  readonly stream: Stream;
  /** The records of each selected table, the receipts last. */
  readonly records: ReadonlyMap<string, readonly EngineRecord[]>;
  readonly receipts: readonly DayReceipt[];
  /** The state of each engine stream that has records here, to be sent after them. */
  readonly states: ReadonlyMap<string, EngineState>;
}

export interface ReadOptions {
  readonly usage: UsageClient;
  readonly organization: string;
  /** All streams; those without a selected table are not read. */
  readonly streams: readonly Stream[];
  /** Names of tables, and `days` for the receipts. */
  readonly selected: ReadonlySet<string>;
  /** The first UTC day. */
  readonly since: string;
  /** The state of each engine stream; those to read anew have none. */
  readonly states: ReadonlyMap<string, EngineState>;
  /** Milliseconds. */
  readonly now: () => number;
  /** Receives complete units, one after another. */
  readonly emit: (days: ReadDays) => Promise<void>;
  /** Ends the run after the current unit. */
  readonly stop?: AbortSignal | undefined;
}
