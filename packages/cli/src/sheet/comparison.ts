import type { DimensionedReport } from "@org/usage";
import type { Metric } from "./breakdown.ts";
import type { AnyRow } from "./rows.ts";
import type { TimedRows } from "./timed-rows.ts";

export interface CompareInput {
  readonly report: DimensionedReport;
  readonly by: readonly string[];
  /** The figure that is compared. */
  readonly metric: Metric;
  /** As in the table: what has no model is split by its kind of charge. */
  readonly splitsCharges: boolean;
  readonly current: TimedRows;
  /** The time before; undefined if the window begins inside of its first week or month. */
  readonly previous: TimedRows | undefined;
}

export interface Comparison {
  /** The rows of the window, and a zero for each group that only the time before has. */
  readonly rows: readonly AnyRow[];
  readonly metrics: readonly Metric[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}
