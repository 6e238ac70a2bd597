import type { StoredDay, Stream } from "@org/usage-sync";
import type { MetricName } from "../metric/metric.ts";
import { costOf } from "./cost.ts";
import type { Figures } from "./labels.ts";
import { tokensOf } from "./tokens.ts";
import type { Window } from "./window.ts";

/** How the rows of a stream become figures. */
export interface FigureSource {
  readonly name: MetricName;
  readonly windows: readonly Window[];
  /** The exact sums of some days. */
  readonly sumOf: (days: readonly StoredDay[]) => Figures;
}

/** Streams with figures. The ledger of every other stream is shown all the same. */
const sources: Readonly<Record<string, FigureSource>> = {
  cost: { name: "anthropic_cost_dollars", windows: ["last_complete_day", "month_to_date"], sumOf: costOf },
  usage: { name: "anthropic_tokens", windows: ["last_complete_day"], sumOf: tokensOf },
};

export function figureSourceOf({ name }: Stream): FigureSource | undefined {
  return sources[name];
}
