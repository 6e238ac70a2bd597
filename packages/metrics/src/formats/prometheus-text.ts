import type { Metric } from "../metric/metric.ts";
import { labelsText } from "./labels-text.ts";

/** Prometheus' text format 0.0.4, without timestamps: a gauge is as of the scrape. */
export function prometheusText(metrics: readonly Metric[]): string {
  return metrics
    .flatMap(({ name, help, samples }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} gauge`,
      ...samples.map(({ labels, value }) => `${name}${labelsText(labels)} ${value}`),
    ])
    .map((line) => `${line}\n`)
    .join("");
}
