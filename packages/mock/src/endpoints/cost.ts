import { costPageLimits, costParameters } from "@org/usage-raw";
import { adminAccess } from "../http/access.ts";
import type { JsonObject } from "../json.ts";
import { describeLine, isOnTheBill } from "../pricing/bill.ts";
import { type Component, componentsOf } from "../pricing/components.ts";
import { counterCount } from "../simulation/counters.ts";
import { costHorizon } from "../simulation/horizon.ts";
import { formatCents } from "../pricing/money.ts";
import { select } from "../simulation/selection.ts";
import type { Stream } from "../simulation/stream.ts";
import { type Span, visitBuckets } from "../simulation/visit-buckets.ts";
import { dayMinutes, minuteMs, snapDown } from "../time/width.ts";
import { pageOfBuckets, refuseEmptyRange, wholeBuckets } from "./buckets.ts";
import type { Call, Endpoint } from "./endpoint.ts";

export const cost: Endpoint = {
  path: "/v1/organizations/cost_report",
  access: adminAccess,
  parameters: costParameters,
  answer(call) {
    const groupBy = new Set(call.query.list("group_by"));
    const today = snapDown(Math.floor(call.nowMs / minuteMs), "1d");
    // The default end is the start of yesterday: what reports of failing requests have in common.
    const endMs = call.query.instant("ending_at") ?? (today - dayMinutes) * minuteMs;
    const { from, to } = wholeBuckets(call.query.instant("starting_at") ?? 0, endMs, "1d");
    refuseEmptyRange(from, to);
    return pageOfBuckets(call, {
      width: "1d",
      from,
      to: Math.max(from, Math.min(to, today)),
      sizes: costPageLimits,
      resultsOf: (span) => resultsOf(call, span, groupBy),
    });
  },
};

type CostValues = Record<
  | "workspace_id"
  | "description"
  | "cost_type"
  | "model"
  | "context_window"
  | "service_tier"
  | "token_type"
  | "inference_geo",
  string | null
>;

interface PricedRow {
  row: CostValues;
  /** Units by price. Priced once at the end, because sums of money are slow and sums of counters are not. */
  units: Map<bigint, number>;
}

function resultsOf(call: Call, span: Span, groupBy: ReadonlySet<string>): Map<number, JsonObject[]> {
  const lineOf = rememberLines(groupBy);
  const days = new Map<number, Map<string, PricedRow>>();
  visitBuckets(select(call.world.days, isOnTheBill), span, costHorizon(call.nowMs), (start, stream, counters) => {
    let lines = days.get(start);
    if (!lines) days.set(start, (lines = new Map()));
    const { net } = call.world.rates(stream, start / dayMinutes);
    for (const component of componentsOf(stream)) {
      const units = counters[component.place] ?? 0;
      const price = net[component.place] ?? 0n;
      // Components without a cost have no row.
      if (units === 0 || price === 0n) continue;
      const { key, row } = lineOf(stream, component);
      let line = lines.get(key);
      if (!line) lines.set(key, (line = { row, units: new Map() }));
      line.units.set(price, (line.units.get(price) ?? 0) + units);
    }
  });
  return new Map(
    [...days].map(([start, lines]) => [
      start,
      [...lines.values()].map(({ row, units }) => ({ amount: formatCents(amountOf(units)), currency: "USD", ...row })),
    ]),
  );
}

function amountOf(units: Map<bigint, number>): bigint {
  let amount = 0n;
  for (const [price, count] of units) amount += price * BigInt(count);
  return amount;
}

/** The row of a component, determined once for all days of a stream. */
function rememberLines(
  groupBy: ReadonlySet<string>,
): (stream: Stream, component: Component) => { key: string; row: CostValues } {
  const known = new Map<number, { key: string; row: CostValues }>();
  return (stream, component) => {
    const at = stream.index * counterCount + component.place;
    let line = known.get(at);
    if (!line) {
      const row = rowOf(stream, component, groupBy);
      known.set(at, (line = { key: `${row.workspace_id} ${row.description} ${row.inference_geo}`, row }));
    }
    return line;
  };
}

function rowOf(stream: Stream, component: Component, groupBy: ReadonlySet<string>): CostValues {
  const described = groupBy.has("description");
  const tokens = described && component.costType === "tokens";
  return {
    workspace_id: groupBy.has("workspace_id") && !stream.workspace.isDefault ? stream.workspace.id : null,
    description: described ? describeLine(stream, component) : null,
    cost_type: described ? component.costType : null,
    model: tokens ? stream.model : null,
    context_window: tokens ? stream.contextWindow : null,
    service_tier: tokens ? (stream.serviceTier === "batch" ? "batch" : "standard") : null,
    token_type: tokens ? component.tokenType : null,
    inference_geo: tokens ? stream.inferenceGeo : null,
  };
}
