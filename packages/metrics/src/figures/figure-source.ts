import type { StoredDay, Stream } from "@org/usage-sync";
import type { MetricName } from "../metric/metric.ts";
import { costOf } from "./cost.ts";
import type { Figures } from "./labels.ts";
import { tokensOf } from "./tokens.ts";

/** How the rows of a stream become figures. */
export interface FigureSource {
  readonly day: MetricName;
  readonly month: MetricName;
  /** The exact sums of some days. */
  readonly sumOf: (days: readonly StoredDay[]) => Figures;
}

/** Streams with figures. The ledger of every other stream is shown all the same. */
const sources: Readonly<Record<string, FigureSource>> = {
  cost: { day: "claude_cost_day_dollars", month: "claude_cost_month_dollars", sumOf: costOf },
  usage: { day: "claude_tokens_day", month: "claude_tokens_month", sumOf: tokensOf },
};

export function figureSourceOf({ name }: Stream): FigureSource | undefined {
  return sources[name];
}
