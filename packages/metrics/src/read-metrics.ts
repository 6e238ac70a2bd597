import type { Store, Stream } from "@org/usage-sync";
import { type Coverage, coverageOf } from "./days/coverage.ts";
import { addDays, type Day, dayStartMs, monthEnd, monthStart } from "./days/day.ts";
import { figureSourceOf } from "./figures/figure-source.ts";
import { labelsOf } from "./figures/labels.ts";
import type { Window } from "./figures/window.ts";
import { collectMetrics, type NamedSample } from "./metric/collect-metrics.ts";
import type { Metric, MetricName } from "./metric/metric.ts";
import { readWholeDays } from "./read-whole-days.ts";

export interface CurrentOptions {
  readonly organization: string;
  /** What is stored: `[costStream(), usageStream()]`. Figures come from these two, the ledger from all. */
  readonly streams: readonly Stream[];
}

/**
 * What a store knows now, as gauges. Sends no request. A figure covers days that are stored without a gap: the last one
 * of them, and the month up to it. Whether it may still change is in `anthropic_usage_settled_through_timestamp_seconds`.
 *
 * @example
 * const metrics = await readMetrics(store, { organization, streams: [costStream(), usageStream()] });
 * console.log(prometheusText(metrics));
 */
export async function readMetrics(store: Store, { organization, streams }: CurrentOptions): Promise<Metric[]> {
  const nowMs = (await store.now()).getTime();
  const samples: NamedSample[] = [];
  for (const stream of streams) {
    // A list has no days: it is as of its last read.
    if (stream.kind === "snapshot") continue;
    const coverage = coverageOf(await store.ledger(organization, stream), nowMs);
    if (coverage === undefined) continue;
    samples.push(...ledgerSamples(organization, stream.name, coverage));
    samples.push(...(await figureSamples(store, organization, stream, coverage)));
  }
  return collectMetrics(samples);
}

function ledgerSamples(organization: string, stream: string, coverage: Coverage): NamedSample[] {
  const { completeThrough, settledThrough, lastReadAt, missing, unsettled } = coverage;
  const labels = { organization, stream };
  const lastDay = addDays(completeThrough, -1);
  const gauge = (name: MetricName, value: number): NamedSample => ({ name, labels, value: String(value) });
  const instant = (name: MetricName, ms: number): NamedSample => gauge(name, ms / 1000);
  return [
    instant("anthropic_usage_complete_through_timestamp_seconds", dayStartMs(completeThrough)),
    instant("anthropic_usage_settled_through_timestamp_seconds", dayStartMs(settledThrough)),
    instant("anthropic_usage_last_sync_timestamp_seconds", Date.parse(lastReadAt)),
    gauge("anthropic_usage_missing", missing.length),
    gauge("anthropic_usage_unsettled", unsettled.length),
    instant("anthropic_usage_month_start_timestamp_seconds", dayStartMs(monthStart(lastDay))),
    instant("anthropic_usage_month_end_timestamp_seconds", dayStartMs(monthEnd(lastDay))),
  ];
}

async function figureSamples(
  store: Store,
  organization: string,
  stream: Stream,
  { first, completeThrough }: Coverage,
): Promise<NamedSample[]> {
  const source = figureSourceOf(stream);
  if (source === undefined) return [];
  const lastDay = addDays(completeThrough, -1);
  const start = monthStart(lastDay);
  const from: Day = start > first ? start : first;
  const days = await readWholeDays(store, { organization, stream, from, to: completeThrough });
  const month = source.sumOf(days);
  // A store that begins within the month does not know the month.
  const hasMonth = from === start && source.windows.includes("month_to_date");
  const day = source.sumOf(days.filter(({ receipt }) => receipt.day === lastDay));
  const sample = (window: Window, key: string, value: string): NamedSample => ({
    name: source.name,
    labels: { organization, window, ...labelsOf(key) },
    value,
  });
  return [
    // What was used in the month and not on its last day is zero there, not unknown: the day is stored.
    ...[...month.keys()].map((key) => sample("last_complete_day", key, day.get(key) ?? "0")),
    ...(hasMonth ? [...month].map(([key, value]) => sample("month_to_date", key, value)) : []),
  ];
}
