import { collectMetrics } from "./collect-metrics.ts";
import type { Metric } from "./metric.ts";

/**
 * Metrics of several organizations as one text can show them: each name once, with the samples of all.
 *
 * @example
 * const streams = [costStream(), usageStream()];
 * const organizations = await store.listOrganizations();
 * const parts = await Promise.all(organizations.map((organization) => readMetrics(store, { organization, streams })));
 * console.log(prometheusText(joinMetrics(parts)));
 */
export function joinMetrics(parts: readonly (readonly Metric[])[]): Metric[] {
  return collectMetrics(parts.flat().flatMap(({ name, samples }) => samples.map((sample) => ({ ...sample, name }))));
}
