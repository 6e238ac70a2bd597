import type { UnitResult } from "./unit-result.ts";
import type { Unit } from "../plan/unit.ts";

/** A unit that could not be read or stored. Its days stay planned. */
export interface FailedUnit {
  readonly unit: Unit;
  readonly error: unknown;
}

/** What a run did to one stream. */
export interface StreamSummary {
  readonly stream: string;
  /** Units that were planned. */
  readonly units: number;
  /** Days that were read and have a receipt. */
  readonly days: number;
  /** Days whose rows were written, because they were new or differed. */
  readonly replaced: number;
  /** Rows that were written. */
  readonly rows: number;
  /** Stored rows that came out different. */
  readonly changes: number;
  readonly requests: number;
  /** Days that the API does not serve yet. */
  readonly missing: readonly string[];
  readonly failed: readonly FailedUnit[];
}

/** What a run did. */
export interface SyncSummary {
  readonly organization: string;
  /** Another run of the same organization was at work, so this one did nothing. */
  readonly skipped: boolean;
  /** The run was stopped before all units were read. */
  readonly interrupted: boolean;
  readonly streams: readonly StreamSummary[];
  /** Requests of the units that were read, retries included. */
  readonly requests: number;
  readonly elapsedMs: number;
}

export function summarize(
  stream: string,
  units: number,
  results: readonly UnitResult[],
  failed: readonly FailedUnit[],
): StreamSummary {
  const add = (of: (result: UnitResult) => number): number => results.reduce((sum, each) => sum + of(each), 0);
  return {
    stream,
    units,
    days: add(({ commit }) => commit.replaced.length + commit.confirmed.length + commit.stale.length),
    replaced: add(({ commit }) => commit.replaced.length),
    rows: add(({ commit }) => commit.rows),
    changes: add(({ commit }) => commit.changes),
    requests: add(({ requests }) => requests),
    missing: results.flatMap(({ missing }) => missing),
    failed,
  };
}
