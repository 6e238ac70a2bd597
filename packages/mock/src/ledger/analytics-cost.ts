import { isOnTheBill } from "../pricing/bill.ts";
import { type Component, componentsOf } from "../pricing/components.ts";
import type { Stream } from "../simulation/stream.ts";
import { counter } from "../simulation/counters.ts";
import { formatCents } from "../pricing/money.ts";
import type { View } from "../simulation/organization-view.ts";
import { type Cell, dayOfFact, groupedBy, type LedgerAnalyticsParams, type Reading, sumFacts } from "./analytics.ts";

/** The figures of one cell of an analytics or Enterprise cost report, and the kinds of cost they are of. */
export interface CostFigures {
  amount: string;
  list_amount: string;
  currency: "USD";
  /** Null if the report is grouped by cost type or token type. */
  requests: number | null;
}

export interface CostKind {
  cost_type: string | null;
  token_type: string | null;
}

interface CostSum {
  cell: Cell;
  kind: CostKind;
  net: bigint;
  list: bigint;
  requests: number;
}

/** The costs, by cell and kind. */
export function trueAnalyticsCost(
  reading: Omit<Reading, "isCounted">,
  isIncluded: (stream: Stream) => boolean = () => true,
): { cell: Cell; kind: CostKind; figures: CostFigures }[] {
  const { params, view, world } = reading;
  const isFannedOut = groupedBy(params, "cost_type") || groupedBy(params, "token_type");
  const sums = sumFacts<CostSum>(
    { ...reading, isCounted: (stream) => isOnTheBill(stream) && isIncluded(stream) },
    {
      componentsIn: (stream) => componentsOf(stream).filter((component) => isTold(params, component)),
      kindOf: (component) => kindOf(params, view, component),
      start: (cell, component) => ({ cell, kind: kindOf(params, view, component), net: 0n, list: 0n, requests: 0 }),
      add(sum, fact, component) {
        if (!component) return;
        const units = BigInt(fact.counters[component.place] ?? 0);
        const rates = world.rates(fact.stream, dayOfFact(fact));
        sum.net += units * (rates.net[component.place] ?? 0n);
        sum.list += units * (rates.list[component.place] ?? 0n);
        const countsRequests = component.place === counter.uncached || component.tokenType === null;
        if (countsRequests && component.place !== counter.webSearch)
          sum.requests += fact.counters[counter.requests] ?? 0;
      },
    },
  );
  return sums
    .filter((sum) => sum.list !== 0n)
    .map(({ cell, kind, net, list, requests }) => ({
      cell,
      kind,
      figures: {
        amount: formatCents(net, 6),
        list_amount: formatCents(list, 6),
        currency: "USD",
        requests: isFannedOut ? null : requests,
      },
    }));
}

/** Grouped by token type only, other components are omitted. */
function isTold(params: LedgerAnalyticsParams, component: Component): boolean {
  return component.tokenType !== null || !groupedBy(params, "token_type") || groupedBy(params, "cost_type");
}

function kindOf(params: LedgerAnalyticsParams, view: View, component: Component | null): CostKind {
  const isSession = component?.costType === "session_usage" && view === "enterprise";
  const costType = isSession ? "code_execution" : (component?.costType ?? null);
  return {
    cost_type: groupedBy(params, "cost_type") || groupedBy(params, "token_type") ? costType : null,
    token_type: groupedBy(params, "token_type") ? (component?.tokenType ?? null) : null,
  };
}
