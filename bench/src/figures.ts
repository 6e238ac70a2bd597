import type { Machine } from "./machine.ts";
import type { Sample } from "./process/processes.ts";
import { pairedRatio, type Summary, summarize } from "./statistics.ts";

/** One absolute figure, with its spread. */
export interface Figure {
  readonly contender: string;
  readonly metric: string;
  readonly unit: "ms" | "MB" | "KiB" | "s" | "rows" | "million" | "";
  readonly summary: Summary;
}

/** One figure checked against a limit and against an earlier run. Less is better. */
export interface Comparison {
  /** Never changes, because it identifies committed results. */
  readonly id: string;
  /** As a sentence: "CPU against plain fetch". */
  readonly says: string;
  /** NaN if it could not be measured, which misses every limit. */
  readonly value: number;
  readonly unit: "times" | "ms" | "s" | "MB" | "KiB" | "exponent" | "million" | "";
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

/** What a run of the benchmarks found, and on which machine. */
export interface Results {
  readonly machine: Machine;
  readonly sections: readonly Section[];
}

/** The input of a workload. */
interface Setting {
  /** The base URL for buckets with this number of rows, and responses with this latency. */
  readonly urlOf: (rowsPerBucket: number, latencyMs?: number) => string;
  /** A shorter run, with figures to work with but not to publish. */
  readonly quick: boolean;
}

export type Workload = (setting: Setting) => Promise<Section>;

export type Samples = ReadonlyMap<string, readonly Sample[]>;

/** The metrics of a sample, and their names. */
const metrics = {
  cpu: { metric: "CPU", unit: "ms", of: ({ cpuMs }: Sample) => cpuMs },
  wall: { metric: "wall", unit: "ms", of: ({ wallMs }: Sample) => wallMs },
  first: { metric: "first item", unit: "ms", of: ({ firstMs }: Sample) => firstMs },
  live: { metric: "live memory", unit: "MB", of: ({ liveMb }: Sample) => liveMb },
  peak: { metric: "peak memory", unit: "MB", of: ({ peakMb }: Sample) => peakMb },
} as const;

type Metric = keyof typeof metrics;

/** Every contender's figures. `perUnit` divides by a count, such as pages. */
export function figuresOf(samples: Samples, names: readonly Metric[], perUnit = 1, suffix = ""): Figure[] {
  return [...samples].flatMap(([contender, list]) =>
    names.map((name) => {
      const { metric, unit, of } = metrics[name];
      return figure(
        contender,
        metric + suffix,
        unit,
        list.map((sample) => of(sample) / perUnit),
      );
    }),
  );
}

export function figure(contender: string, metric: string, unit: Figure["unit"], values: readonly number[]): Figure {
  return { contender, metric, unit, summary: summarize(values) };
}

/** The cost of one contender as a ratio of another's. */
export function ratioOf(samples: Samples, name: Metric, contender: string, base: string): number {
  const { of } = metrics[name];
  const [values, bases] = [samples.get(contender) ?? [], samples.get(base) ?? []];
  return pairedRatio(values.map(of), bases.map(of));
}

interface Bounds {
  readonly limit?: number;
  readonly tolerance?: number;
}

/** A ratio as a comparison. On an idle machine, ratios repeat within a tenth. */
export function times(id: string, says: string, value: number, { limit, tolerance = 0.15 }: Bounds = {}): Comparison {
  return { id, says, value, unit: "times", tolerance, ...(limit === undefined ? {} : { limit }) };
}

/** A run that did not read the requested rows has measured something else. */
export function requireRows(samples: Samples, rows: number): void {
  for (const [contender, list] of samples)
    for (const sample of list)
      if (sample.rows !== rows) throw new Error(`${contender} saw ${sample.rows} rows instead of ${rows}.`);
}
