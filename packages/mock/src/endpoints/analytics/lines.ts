import type { View } from "../../simulation/organization-view.ts";
import { componentsOf, type Component } from "../../pricing/components.ts";
import { counter } from "../../simulation/counters.ts";
import { formatCents } from "../../pricing/money.ts";
import type { JsonObject } from "../../json.ts";
import { type Sum } from "./sum.ts";

/** One row of a cost report: a sum, or one of the parts that it fans out into. */
export interface Line {
  costType: string | null;
  tokenType: string | null;
  net: bigint;
  list: bigint;
}

/** All components, tokens first. */
const components: readonly Component[] = (["tokens", "code_execution", "session"] as const).flatMap((meter) =>
  componentsOf({ meter }),
);

/**
 * The lines of a sum. `cost_type` makes one per component, `token_type` one per kind of token,
 * both together one per kind of token and per other component. A part without a cost has no line.
 */
export function linesOf(sum: Sum<unknown>, groupBy: ReadonlySet<string>, view: View): Line[] {
  const byCost = groupBy.has("cost_type");
  const byToken = groupBy.has("token_type");
  const lines = new Map<string, Line>();
  for (const component of components) {
    if (byToken && !byCost && component.tokenType === null) continue;
    const costType = byCost || byToken ? costTypeIn(view, component) : null;
    const tokenType = byToken ? component.tokenType : null;
    const key = `${costType} ${tokenType}`;
    const line = lines.get(key) ?? { costType, tokenType, net: 0n, list: 0n };
    line.net += sum.net[component.place] ?? 0n;
    line.list += sum.list[component.place] ?? 0n;
    lines.set(key, line);
  }
  return [...lines.values()].filter((line) => line.list !== 0n);
}

/** A Claude Enterprise organization has no session usage: there, it counts as code execution. */
function costTypeIn(view: View, component: Component): string {
  return view === "enterprise" && component.costType === "session_usage" ? "code_execution" : component.costType;
}

/** What rows of cost are ranked by, by the name in `order_by`. */
export const costRankings = {
  amount: ({ net }: Sum<unknown>): bigint => totalOf(net),
  list_amount: ({ list }: Sum<unknown>): bigint => totalOf(list),
};

/** The figures of every cost row of the analytics and Enterprise reports. Rows that are fanned out have no requests. */
export function costMetrics(sum: Sum<unknown>, line: Line): JsonObject {
  const isWhole = line.costType === null && line.tokenType === null;
  return {
    amount: formatCents(line.net, 6),
    currency: "USD",
    list_amount: formatCents(line.list, 6),
    requests: isWhole ? (sum.counters[counter.requests] ?? 0) : null,
  };
}

/** The total of a sum, before it fans out. */
function totalOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
