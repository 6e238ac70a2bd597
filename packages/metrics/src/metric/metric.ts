import type { MetricName } from "./names.ts";

export type { MetricName } from "./names.ts";

/** One figure. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  /** A plain decimal with every digit. Who parses it makes a double of it. */
  readonly value: string;
  /** The day that the figure is about, in milliseconds since 1970; undefined for what is true now. */
  readonly period?: { readonly startMs: number; readonly endMs: number } | undefined;
}

/** A gauge and its figures. */
export interface Metric {
  readonly name: MetricName;
  readonly help: string;
  readonly samples: readonly Sample[];
}
