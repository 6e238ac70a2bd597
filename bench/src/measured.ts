import type { Sample } from "./process/sample.ts";
import type { Comparison, Figure } from "./section.ts";
import { pairedRatio, summarize } from "./statistics.ts";

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
      return {
        contender,
        metric: metric + suffix,
        unit,
        summary: summarize(list.map((sample) => of(sample) / perUnit)),
      };
    }),
  );
}

/** The cost of one contender as a ratio of another's. */
export function ratioOf(samples: Samples, name: Metric, contender: string, base: string): number {
  const { of } = metrics[name];
  const [values, bases] = [samples.get(contender) ?? [], samples.get(base) ?? []];
  return pairedRatio(values.map(of), bases.map(of));
}

/** A ratio as a comparison. On an idle machine, ratios repeat within a tenth. */
export function times(
  id: string,
  says: string,
  value: number,
  { limit, tolerance = 0.15 }: { limit?: number; tolerance?: number } = {},
): Comparison {
  return { id, says, value, unit: "times", tolerance, ...(limit === undefined ? {} : { limit }) };
}

/** A run that did not read the requested rows has measured something else. */
export function requireRows(samples: Samples, rows: number): void {
  for (const [contender, list] of samples)
    for (const sample of list)
      if (sample.rows !== rows) throw new Error(`${contender} saw ${sample.rows} rows instead of ${rows}.`);
}
