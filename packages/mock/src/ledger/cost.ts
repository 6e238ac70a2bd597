import { formatMinute } from "../time/instant.ts";
import { dayMinutes, minuteMs } from "../time/width.ts";
import type { World } from "../world.ts";
import { describeLine, isOnTheBill } from "../pricing/bill.ts";
import { type Component, componentsOf } from "../pricing/components.ts";
import { costHorizon } from "../simulation/horizon.ts";
import { formatCents } from "../pricing/money.ts";
import type { Stream } from "../simulation/stream.ts";
import { factsOf } from "./facts.ts";
import { horizonAt, type ReadingTime } from "./reading-time.ts";
import { createSums, type SumsOfKey } from "./sums.ts";
import { windowOf, type WindowParams } from "./window.ts";

/** The parameters of the cost report; `limit` and `page` make no difference. */
export interface LedgerCostParams extends WindowParams {
  bucket_width?: "1d" | null | undefined;
  group_by?: readonly ("description" | "workspace_id")[] | null | undefined;
  limit?: number | null | undefined;
}

/** One day and combination of dimensions. `amount` is cents in decimal text. */
export interface LedgerCostRow {
  starting_at: string;
  ending_at: string;
  amount: string;
  currency: "USD";
  workspace_id: string | null;
  description: string | null;
  cost_type: string | null;
  model: string | null;
  context_window: string | null;
  service_tier: string | null;
  token_type: string | null;
  inference_geo: string | null;
}

type LedgerCostValues = Omit<LedgerCostRow, "starting_at" | "ending_at" | "amount" | "currency">;

/** The figures of the cost report: the running day is not on it, and the two days before it still grow. */
export function trueCost(world: World, params: LedgerCostParams, time: ReadingTime): LedgerCostRow[] {
  const nowMinute = Math.floor(time.nowMs / minuteMs);
  const today = time.isSettled ? Number.POSITIVE_INFINITY : Math.floor(nowMinute / dayMinutes) * dayMinutes;
  const { from, to } = windowOf(params, "1d", nowMinute);
  const sums = createSums<Sum>();
  const linesOf = linesByStream(params.group_by ?? [], sums.of);
  for (const { minute, stream, counters } of factsOf(
    world.streams.filter(isOnTheBill),
    from,
    Math.min(to, today),
    horizonAt(time, costHorizon),
    false,
  )) {
    const day = Math.floor(minute / dayMinutes);
    const { net } = world.rates(stream, day);
    for (const { component, line, sumsOfLine } of linesOf(stream)) {
      const units = counters[component.place] ?? 0;
      // Components without a cost have no row.
      if (units === 0 || net[component.place] === 0n) continue;
      const sum = sumsOfLine.at(day, () => ({ start: day * dayMinutes, line, amount: 0n }));
      sum.amount += BigInt(units) * (net[component.place] ?? 0n);
    }
  }
  return sums.all
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, line, amount }) => ({
      starting_at: formatMinute(start),
      ending_at: formatMinute(start + dayMinutes),
      amount: formatCents(amount),
      currency: "USD",
      ...line,
    }));
}

interface Sum {
  readonly start: number;
  readonly line: LedgerCostValues;
  amount: bigint;
}

interface Line {
  readonly component: Component;
  readonly line: LedgerCostValues;
  readonly sumsOfLine: SumsOfKey<Sum>;
}

/** Computes the lines of a stream once, and not for each of its hours. */
function linesByStream(
  groupBy: readonly string[],
  sumsOf: (key: string) => SumsOfKey<Sum>,
): (stream: Stream) => readonly Line[] {
  const known = new Map<Stream, readonly Line[]>();
  return (stream) => {
    const lines =
      known.get(stream) ??
      componentsOf(stream).map((component) => {
        const line = lineOf(stream, component, groupBy);
        return { component, line, sumsOfLine: sumsOf(JSON.stringify(line)) };
      });
    known.set(stream, lines);
    return lines;
  };
}

function lineOf(stream: Stream, component: Component, groupBy: readonly string[]): LedgerCostValues {
  const workspace_id = groupBy.includes("workspace_id") && !stream.workspace.isDefault ? stream.workspace.id : null;
  const nothing = {
    description: null,
    cost_type: null,
    model: null,
    context_window: null,
    service_tier: null,
    token_type: null,
    inference_geo: null,
  };
  if (!groupBy.includes("description")) return { workspace_id, ...nothing };
  const description = describeLine(stream, component);
  if (component.costType !== "tokens") return { workspace_id, ...nothing, description, cost_type: component.costType };
  return {
    workspace_id,
    description,
    cost_type: "tokens",
    model: stream.model,
    context_window: stream.contextWindow,
    service_tier: stream.serviceTier === "batch" ? "batch" : "standard",
    token_type: component.tokenType,
    inference_geo: stream.inferenceGeo,
  };
}
