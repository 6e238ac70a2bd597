import { joinMetrics, type Metric, otlpRequest } from "@org/usage-metrics";
import type { Context } from "../../context/context.ts";
import { formatInstant } from "../../format/instant.ts";
import { dayMs } from "../../window/widths.ts";
import { version } from "../../version.ts";
import { noteGaps } from "./note-gaps.ts";
import { otlpTarget, postOtlp } from "./post-otlp.ts";
import { readHistories } from "./read-histories.ts";
import type { Source } from "./source.ts";

interface PushOptions {
  readonly url: string;
  readonly from: string | undefined;
  readonly onlySettled: boolean | undefined;
}

const defaultDays = 7;
/** Samples per request: a body of a few hundred kilobytes. */
const samplesPerRequest = 2_000;

/** Sends stored days, each stamped with its end: sending them twice changes nothing. */
export async function pushDays(
  context: Context,
  source: Source,
  { url, from, onlySettled }: PushOptions,
): Promise<number> {
  const target = otlpTarget(url, context.io.environment);
  const first = from ?? formatInstant(context.now() - defaultDays * dayMs).slice(0, 10);
  const histories = await readHistories(source, { from: first, onlySettled });
  const metrics = joinMetrics(histories.map((history) => history.metrics));
  const scope = { name: "@org/usage-metrics", version };
  let sent = 0;
  for (const portion of portionsOf(metrics)) {
    await postOtlp(context, target, otlpRequest(portion, scope, context.now()));
    sent += portion.reduce((sum, { samples }) => sum + samples.length, 0);
  }
  await context.note(`Sent ${sent} figures to ${target.name}.`);
  return await noteGaps(context, histories);
}

function portionsOf(metrics: readonly Metric[]): Metric[][] {
  const pieces = metrics.flatMap((metric) =>
    Array.from({ length: Math.ceil(metric.samples.length / samplesPerRequest) }, (_, index) => ({
      ...metric,
      samples: metric.samples.slice(index * samplesPerRequest, (index + 1) * samplesPerRequest),
    })),
  );
  const portions: Metric[][] = [];
  let count = Infinity;
  for (const piece of pieces) {
    if (count + piece.samples.length > samplesPerRequest) {
      portions.push([]);
      count = 0;
    }
    portions.at(-1)?.push(piece);
    count += piece.samples.length;
  }
  return portions;
}
