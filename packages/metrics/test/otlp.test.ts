import { ValueType } from "@opentelemetry/api";
import { JsonMetricsSerializer } from "@opentelemetry/otlp-transformer";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { AggregationTemporality, DataPointType, type ResourceMetrics } from "@opentelemetry/sdk-metrics";
import { expect, test } from "vitest";
import { type Metric, otlpRequest, readHistory, readMetrics } from "../src/index.ts";
import { openStored, streams } from "./support/stored.ts";

const scope = { name: "@org/usage-metrics", version: "1.2.3" };
const nowMs = Date.parse("2026-05-20T12:00:00Z");

/** Seconds and nanoseconds. */
function time(ms: number): [number, number] {
  return [Math.floor(ms / 1000), (ms % 1000) * 1_000_000];
}

/** The same metrics in the types of the official SDK. */
function official(metrics: readonly Metric[]): ResourceMetrics {
  return {
    resource: resourceFromAttributes({ "service.name": "claude-usage" }),
    scopeMetrics: [
      {
        scope,
        metrics: metrics.map(({ name, help, samples }) => ({
          descriptor: { name, description: help, unit: "", valueType: ValueType.DOUBLE },
          aggregationTemporality: AggregationTemporality.CUMULATIVE,
          dataPointType: DataPointType.GAUGE,
          dataPoints: samples.map(({ labels, value, period }) => ({
            attributes: labels,
            value: Number(value),
            startTime: time(period?.startMs ?? nowMs),
            endTime: time(period?.endMs ?? nowMs),
          })),
        })),
      },
    ],
  };
}

test("the body is the official exporter's", async () => {
  await using stored = await openStored("2026-05-01");
  const { store, organization } = stored;
  const { metrics: days } = await readHistory(store, { organization, streams, from: "2026-05-10" });
  const metrics = [...days, ...(await readMetrics(store, { organization, streams }))];

  const body = JSON.parse(
    new TextDecoder().decode(JsonMetricsSerializer.serializeRequest(official(metrics))),
  ) as unknown;
  expect(JSON.parse(JSON.stringify(otlpRequest(metrics, scope, nowMs)))).toEqual(body);
});

test("a day is stamped with its end, and begins with its start", async () => {
  await using stored = await openStored("2026-05-01");
  const { metrics } = await readHistory(stored.store, {
    organization: stored.organization,
    streams,
    from: "2026-05-10",
    to: "2026-05-11",
  });
  const [resource] = otlpRequest(metrics, scope, nowMs).resourceMetrics;
  const points = resource?.scopeMetrics[0]?.metrics.flatMap(({ gauge }) => gauge.dataPoints) ?? [];

  expect(points.length).toBeGreaterThan(10);
  // `date --date 2026-05-10 +%s` with TZ=UTC is 1778371200.
  expect([...new Set(points.map((point) => point.startTimeUnixNano))]).toEqual(["1778371200000000000"]);
  expect([...new Set(points.map((point) => point.timeUnixNano))]).toEqual(["1778457600000000000"]);
});
