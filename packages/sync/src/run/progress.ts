import type { Unit } from "../plan/unit.ts";

/** How far a run is, after each unit. */
export interface SyncProgress {
  /** The unit that was just finished, or failed. */
  readonly unit: Unit;
  readonly unitsDone: number;
  readonly unitsTotal: number;
  /** Rows that were read so far. */
  readonly rows: number;
  readonly requests: number;
  readonly elapsedMs: number;
  /** What the rest takes, at the pace so far. */
  readonly remainingMs: number;
}

export interface RunOptions {
  /** Ends the run immediately, also within a unit. Nothing partial is stored. */
  readonly signal?: AbortSignal | undefined;
  /** Ends the run after the current unit. */
  readonly stop?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
}

export function progressOf(
  unit: Unit,
  done: { readonly units: number; readonly rows: number; readonly requests: number },
  total: number,
  elapsedMs: number,
): SyncProgress {
  return {
    unit,
    unitsDone: done.units,
    unitsTotal: total,
    rows: done.rows,
    requests: done.requests,
    elapsedMs,
    remainingMs: Math.round((elapsedMs / done.units) * (total - done.units)),
  };
}
