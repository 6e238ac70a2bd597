import type { Metric, Sample } from "../metric/metric.ts";

/** Who says it: the instrumentation scope. */
export interface OtlpScope {
  readonly name: string;
  readonly version: string;
}

interface OtlpAttribute {
  readonly key: string;
  readonly value: { readonly stringValue: string };
}

interface OtlpPoint {
  readonly attributes: readonly OtlpAttribute[];
  readonly startTimeUnixNano: string;
  readonly timeUnixNano: string;
  readonly asDouble: number;
}

/** The body of `POST /v1/metrics` of OTLP/HTTP with JSON. */
export interface OtlpRequest {
  readonly resourceMetrics: readonly {
    readonly resource: { readonly attributes: readonly OtlpAttribute[]; readonly droppedAttributesCount: number };
    readonly scopeMetrics: readonly {
      readonly scope: OtlpScope;
      readonly metrics: readonly {
        readonly name: string;
        readonly description: string;
        readonly unit: string;
        readonly gauge: { readonly dataPoints: readonly OtlpPoint[] };
      }[];
    }[];
  }[];
}

/** Metrics in the form of the official exporter. What has no period is stamped with `nowMs`. */
export function otlpRequest(metrics: readonly Metric[], scope: OtlpScope, nowMs: number): OtlpRequest {
  const resource = { attributes: attributesOf({ "service.name": "claude-usage" }), droppedAttributesCount: 0 };
  return {
    resourceMetrics: [
      {
        resource,
        scopeMetrics: [
          {
            scope,
            metrics: metrics.map(({ name, help, samples }) => ({
              name,
              description: help,
              // Empty, because a receiver would add it to a name that has it already.
              unit: "",
              gauge: { dataPoints: samples.map((sample) => pointOf(sample, nowMs)) },
            })),
          },
        ],
      },
    ],
  };
}

function pointOf({ labels, value, period }: Sample, nowMs: number): OtlpPoint {
  const { startMs, endMs } = period ?? { startMs: nowMs, endMs: nowMs };
  return {
    attributes: attributesOf(labels),
    startTimeUnixNano: nanoseconds(startMs),
    timeUnixNano: nanoseconds(endMs),
    asDouble: Number(value),
  };
}

function nanoseconds(ms: number): string {
  return String(BigInt(ms) * 1_000_000n);
}

function attributesOf(labels: Readonly<Record<string, string>>): OtlpAttribute[] {
  return Object.entries(labels).map(([key, stringValue]) => ({ key, value: { stringValue } }));
}
