import { joinMetrics, type Metric, openMetricsText, prometheusText, readMetrics } from "@org/usage-metrics";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { writeOut } from "../../output/write-out.ts";
import { readDay } from "../../window/read-instant.ts";
import { noteEmpty } from "./note-empty.ts";
import { noteGaps } from "./note-gaps.ts";
import { pushDays } from "./push-days.ts";
import { readHistories } from "./read-histories.ts";
import { type ListenAddress, serveMetrics } from "./serve.ts";
import { type Source, type SourceFlags, withSource } from "./source.ts";

interface MetricsFlags extends SourceFlags {
  readonly serve?: ListenAddress;
  readonly openmetrics?: boolean;
  readonly otlp?: string;
  readonly from?: string;
  readonly settled?: boolean;
}

/** `usage metrics`: what a store holds, as gauges, as history, or pushed. */
export async function runMetrics(context: Context, flags: MetricsFlags): Promise<number> {
  const { serve, otlp, openmetrics = false } = flags;
  const from = fromOf(flags);
  if (serve !== undefined) {
    await withSource(context, flags, (source) => noteEmpty(context, source));
    return await serveMetrics(context, serve, () => withSource(context, flags, currentText));
  }
  if (otlp !== undefined)
    return await withSource(context, flags, async (source) => {
      const empty = await noteEmpty(context, source);
      return Math.max(empty, await pushDays(context, source, { url: otlp, from, onlySettled: flags.settled }));
    });
  if (!openmetrics)
    return await withSource(context, flags, async (source) => {
      await writeOut(context, await currentText(source));
      return await noteEmpty(context, source);
    });
  if (from === undefined) throw new CommandError("--openmetrics needs the first day: --from 2026-08-01.");
  return await withSource(context, flags, async (source) => {
    const histories = await readHistories(source, { from, onlySettled: flags.settled });
    await writeOut(context, openMetricsText(joinMetrics(histories.map(({ metrics }) => metrics))));
    return Math.max(await noteEmpty(context, source), await noteGaps(context, histories));
  });
}

/** No metrics at all would look like a store whose figures are zero. */
async function currentText(source: Source): Promise<string> {
  const { store, organizations, streams } = source;
  const parts: Metric[][] = [];
  for (const organization of organizations) parts.push(await readMetrics(store, { organization, streams }));
  const metrics = joinMetrics(parts);
  if (metrics.length > 0) return prometheusText(metrics);
  throw new CommandError(
    `--from-store: ${store.place} has no day of the organization${organizations.length > 1 ? "s" : ""} ${organizations.join(", ")} yet. Run usage sync.`,
  );
}

function fromOf({ from, settled, otlp, openmetrics }: MetricsFlags): string | undefined {
  const isHistory = otlp !== undefined || openmetrics === true;
  if (from !== undefined && !isHistory)
    throw new CommandError("--from is for --openmetrics and --otlp: a gauge is as of now.");
  if (settled === true && !isHistory)
    throw new CommandError("--settled is for --openmetrics and --otlp: gauges say how far figures have settled.");
  if (from !== undefined) readDay("--from", from);
  return from;
}
