import type { Machine } from "./results/machine.ts";
import type { Summary } from "./statistics.ts";

/** One absolute figure, with its spread. */
export interface Figure {
  readonly contender: string;
  readonly metric: string;
  readonly unit: "ms" | "MB" | "KiB" | "s" | "rows" | "million" | "";
  readonly summary: Summary;
}

/** One figure compared with another, checked against a limit and against an earlier run. Less is better. */
export interface Comparison {
  /** Never changes, because it identifies committed results. */
  readonly id: string;
  /** As a sentence: "CPU against plain fetch". */
  readonly says: string;
  readonly value: number;
  readonly unit: "times" | "ms" | "MB" | "KiB" | "exponent" | "million";
  /** The maximum; undefined if the figure is only watched. */
  readonly limit?: number;
  /** How far it can move between two runs before it is a slide, as a share of the earlier one. */
  readonly tolerance: number;
}

/** The result of one workload. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** What was measured, so that readers can judge it. */
  readonly method: string;
  readonly figures: readonly Figure[];
  readonly comparisons: readonly Comparison[];
}

/** The input of a workload. */
interface Setting {
  /** The base URL for buckets with this number of rows, and responses with this latency. */
  readonly urlOf: (rowsPerBucket: number, latencyMs?: number) => string;
  /** A shorter run, with figures to work with but not to publish. */
  readonly quick: boolean;
}

export type Workload = (setting: Setting) => Promise<Section>;

/** What a run of the benchmarks found, and on which machine. */
export interface Results {
  readonly machine: Machine;
  readonly sections: readonly Section[];
}
