import type { Store, Stream } from "@org/usage-sync";
import { addDays, type Day, dayMs, dayOf, dayStartMs } from "./days/day.ts";
import { figureSourceOf } from "./figures/figure-source.ts";
import { labelsOf } from "./figures/labels.ts";
import type { Window } from "./figures/window.ts";
import { collectMetrics, type NamedSample } from "./metric/collect-metrics.ts";
import type { Metric } from "./metric/metric.ts";

export interface HistoryOptions {
  readonly organization: string;
  readonly streams: readonly Stream[];
  /** First UTC day. */
  readonly from: Day;
  /** The day after the last. Default: today, which is the end of the last day that is over. */
  readonly to?: Day | undefined;
  /** Leaves out days that may still change. Default false. */
  readonly onlySettled?: boolean | undefined;
}

/** Figures day by day, and what they lack. */
export interface History {
  readonly metrics: readonly Metric[];
  /** Days before the last stored one that the store does not know. They have no figures, and are not zero. */
  readonly missing: readonly { readonly stream: string; readonly day: Day }[];
  /** Days among the figures that may still change. */
  readonly unsettled: readonly { readonly stream: string; readonly day: Day }[];
}

/** At its end, a day is the last complete one: history continues the series that is scraped. */
const window: Window = "last_complete_day";

/** The figures of every stored day of a window, each stamped with the day's end. Sends no request. */
export async function readHistory(store: Store, options: HistoryOptions): Promise<History> {
  const { organization, streams, from, onlySettled = false } = options;
  const nowMs = (await store.now()).getTime();
  const to = options.to ?? dayOf(nowMs);
  const samples: NamedSample[] = [];
  const missing: { stream: string; day: Day }[] = [];
  const unsettled: { stream: string; day: Day }[] = [];
  for (const stream of streams) {
    const source = figureSourceOf(stream);
    if (source === undefined) continue;
    const stored = new Set<Day>();
    for await (const day of store.read({ organization, stream, from, to })) {
      const { settled, day: name } = day.receipt;
      // Today is not over, also if something stored it.
      if (name >= dayOf(nowMs)) continue;
      stored.add(name);
      if (!settled && onlySettled) continue;
      if (!settled) unsettled.push({ stream: stream.name, day: name });
      const startMs = dayStartMs(name);
      for (const [key, value] of source.sumOf([day]))
        samples.push({
          name: source.name,
          labels: { organization, window, ...labelsOf(key) },
          value,
          period: { startMs, endMs: startMs + dayMs },
        });
    }
    const last = [...stored].toSorted().at(-1) ?? from;
    for (let day = from; day < last; day = addDays(day, 1))
      if (!stored.has(day)) missing.push({ stream: stream.name, day });
  }
  return { metrics: collectMetrics(samples), missing, unsettled };
}
