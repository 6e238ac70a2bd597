// What a store knows now, and day by day
export { type CurrentOptions, readMetrics } from "./read-metrics.ts";
export { type History, type HistoryOptions, readHistory } from "./read-history.ts";
export { joinMetrics } from "./metric/join-metrics.ts";
export type { Metric, MetricName, Sample } from "./metric/metric.ts";

// Formats
export { prometheusText } from "./formats/prometheus-text.ts";
export { openMetricsText } from "./formats/open-metrics-text.ts";
export { type OtlpRequest, type OtlpScope, otlpRequest } from "./formats/otlp-request.ts";
