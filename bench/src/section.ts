import type { Summary } from "./statistics.ts";

/** One absolute figure, with its spread. */
export interface Figure {
  readonly contender: string;
  readonly metric: string;
  readonly unit: "ms" | "MB" | "KiB" | "s" | "rows" | "";
  readonly summary: Summary;
}

/** One figure against another: what is held against a limit, and against the results of an earlier run. Less is better. */
export interface Comparison {
  /** Stays the same for ever, because committed results are found by it. */
  readonly id: string;
  /** As a sentence: "CPU against plain fetch". */
  readonly says: string;
  readonly value: number;
  readonly unit: "times" | "ms" | "MB" | "KiB" | "exponent";
  /** What it must not go beyond; undefined where the figure is only watched. */
  readonly limit?: number;
  /** How far it may move between two runs before it counts as a slide, as a share of the earlier one. */
  readonly tolerance: number;
}

/** What one workload found. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** What was done, so that somebody else can judge it. */
  readonly method: string;
  readonly figures: readonly Figure[];
  readonly comparisons: readonly Comparison[];
}

/** What a workload is given. */
interface Setting {
  /** The base URL under which buckets hold so many rows, and answers take so long. */
  readonly urlOf: (rowsPerBucket: number, latencyMs?: number) => string;
  /** A shorter run, whose figures are good enough to work by and not to publish. */
  readonly quick: boolean;
}

export type Workload = (setting: Setting) => Promise<Section>;
