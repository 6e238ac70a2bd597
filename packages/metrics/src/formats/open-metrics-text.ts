import type { Metric } from "../metric/metric.ts";
import { labelsText } from "./labels-text.ts";

/** OpenMetrics 1.0 with timestamps, for `promtool tsdb create-blocks-from openmetrics`. */
export function openMetricsText(metrics: readonly Metric[]): string {
  const lines = metrics.flatMap(({ name, help, samples }) => [
    `# TYPE ${name} gauge`,
    `# HELP ${name} ${help}`,
    ...samples.map(
      ({ labels, value, period }) =>
        `${name}${labelsText(labels)} ${value}${period === undefined ? "" : ` ${period.endMs / 1000}`}`,
    ),
  ]);
  return [...lines, "# EOF"].map((line) => `${line}\n`).join("");
}
