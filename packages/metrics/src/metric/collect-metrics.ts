import type { Metric, MetricName, Sample } from "./metric.ts";
import { help } from "./names.ts";

export interface NamedSample extends Sample {
  readonly name: MetricName;
}

/** One metric per name, in the order of the list of names; samples by labels, then by time. */
export function collectMetrics(samples: readonly NamedSample[]): Metric[] {
  return (Object.keys(help) as MetricName[]).flatMap((name) => {
    const own = samples.filter((sample) => sample.name === name);
    return own.length === 0 ? [] : [{ name, help: help[name], samples: own.map(withoutName).toSorted(inOrder) }];
  });
}

function withoutName({ labels, value, period }: NamedSample): Sample {
  return { labels, value, ...(period !== undefined && { period }) };
}

function inOrder(left: Sample, right: Sample): number {
  const [a, b] = [JSON.stringify(left.labels), JSON.stringify(right.labels)];
  if (a !== b) return a < b ? -1 : 1;
  return (left.period?.endMs ?? 0) - (right.period?.endMs ?? 0);
}
