import type { Unit } from "../plan/unit.ts";
import { reachOf } from "./failure.ts";
import { progressOf, type RunOptions } from "./progress.ts";
import type { FailedUnit } from "./summary.ts";
import type { UnitResult } from "./unit-result.ts";

/** What a run's units brought. */
export interface UnitsRun {
  readonly results: ReadonlyMap<string, readonly UnitResult[]>;
  readonly failed: readonly FailedUnit[];
  readonly interrupted: boolean;
}

type RunUnit = (unit: Unit, options: { readonly signal: AbortSignal | undefined }) => Promise<UnitResult>;

/** Runs units one after another, because the rate limit belongs to the organization. */
export async function runUnits(
  units: readonly Unit[],
  runUnit: RunUnit,
  { signal, stop, onProgress }: RunOptions,
): Promise<UnitsRun> {
  const startedMs = performance.now();
  const results = new Map<string, UnitResult[]>();
  const failed: FailedUnit[] = [];
  const done = { units: 0, rows: 0, requests: 0 };
  for (const unit of units) {
    if (signal?.aborted || stop?.aborted) return { results, failed, interrupted: true };
    try {
      const hopeless = failed.find((failure) => reaches(failure, unit));
      if (hopeless !== undefined) throw hopeless.error;
      const result = await runUnit(unit, { signal });
      results.set(unit.stream, [...(results.get(unit.stream) ?? []), result]);
      done.rows += result.rows;
      done.requests += result.requests;
    } catch (error) {
      if (signal?.aborted) return { results, failed, interrupted: true };
      failed.push({ unit, error });
    }
    done.units += 1;
    onProgress?.(progressOf(unit, done, units.length, performance.now() - startedMs));
  }
  return { results, failed, interrupted: false };
}

/** Whether an earlier failure tells that this unit fails too, so that no request is wasted on it. */
function reaches({ unit, error }: FailedUnit, next: Unit): boolean {
  const reach = reachOf(error);
  return reach === "run" || (reach === "stream" && unit.stream === next.stream);
}
