import { adminAccess } from "../http/access.ts";
import type { JsonObject } from "../http/refusal.ts";
import { describeLine, isOnTheBill } from "../ledger/bill.ts";
import { type Component, componentsOf } from "../ledger/components.ts";
import { costHorizon } from "../ledger/horizon.ts";
import { formatCents } from "../ledger/money.ts";
import type { Series } from "../ledger/series.ts";
import { type Span, visitBuckets } from "../ledger/visit.ts";
import { dayMinutes, minuteMs, snapDown } from "../time/width.ts";
import { pageOfBuckets, refuseEmptyRange, wholeBuckets } from "./buckets.ts";
import type { Call, Endpoint } from "./endpoint.ts";
import { groupByOf } from "./groupby.ts";

export const cost: Endpoint = {
  name: "cost",
  path: "/v1/organizations/cost_report",
  access: adminAccess,
  parameters: {
    starting_at: { kind: "instant", required: true },
    ending_at: { kind: "instant" },
    bucket_width: { kind: "choice", values: ["1d"] },
    limit: { kind: "integer" },
    page: { kind: "text" },
    group_by: { kind: "list", values: ["description", "workspace_id"] },
  },
  answer(call) {
    const groupBy = groupByOf(call);
    const today = snapDown(Math.floor(call.nowMs / minuteMs), "1d");
    // Left out, the end is the start of yesterday: what the reports of failing requests have in common.
    const endMs = call.query.instant("ending_at") ?? (today - dayMinutes) * minuteMs;
    const { from, to } = wholeBuckets(call.query.instant("starting_at") ?? 0, endMs, "1d");
    refuseEmptyRange(from, to);
    return pageOfBuckets(call, {
      endpoint: "cost",
      width: "1d",
      from,
      to: Math.max(from, Math.min(to, today)),
      sizes: { "1d": [7, 31], "1h": [0, 0], "1m": [0, 0] },
      resultsOf: (span) => resultsOf(call, span, groupBy),
    });
  },
};

type Row = Record<
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

interface Line {
  row: Row;
  amount: bigint;
}

function resultsOf(call: Call, span: Span, groupBy: ReadonlySet<string>): Map<number, JsonObject[]> {
  const days = new Map<number, Map<string, Line>>();
  visitBuckets(call.world.book.filter(isOnTheBill), span, costHorizon(call.nowMs), (start, series, counters) => {
    let lines = days.get(start);
    if (!lines) days.set(start, (lines = new Map()));
    const { net } = call.world.rates(series, start / dayMinutes);
    for (const component of componentsOf(series)) {
      const units = counters[component.place] ?? 0;
      if (units === 0) continue;
      const row = rowOf(series, component, groupBy);
      const key = `${row.workspace_id} ${row.description} ${row.inference_geo}`;
      const line = lines.get(key) ?? { row, amount: 0n };
      line.amount += BigInt(units) * (net[component.place] ?? 0n);
      lines.set(key, line);
    }
  });
  return new Map(
    [...days].map(([start, lines]) => [
      start,
      [...lines.values()].map(({ row, amount }) => ({ amount: formatCents(amount), currency: "USD", ...row })),
    ]),
  );
}

function rowOf(series: Series, component: Component, groupBy: ReadonlySet<string>): Row {
  const described = groupBy.has("description");
  const tokens = described && component.costType === "tokens";
  return {
    workspace_id: groupBy.has("workspace_id") && !series.workspace.isDefault ? series.workspace.id : null,
    description: described ? describeLine(series, component) : null,
    cost_type: described ? component.costType : null,
    model: tokens ? series.model : null,
    context_window: tokens ? series.contextWindow : null,
    service_tier: tokens ? (series.serviceTier === "batch" ? "batch" : "standard") : null,
    token_type: tokens ? component.tokenType : null,
    inference_geo: tokens ? series.inferenceGeo : null,
  };
}
