import { add, type Decimal, zero } from "../exact/decimal.ts";
import type { PriceTable } from "../prices/price-table.ts";
import type { JoinedCell } from "../rows/join.ts";
import { priceCell } from "./price-cell.ts";

/** Why tokens are not on the cost report. */
export type UsageOnlyReason = "priority_tier" | "flex_tier" | "no_charge";

export interface UsageOnlySum {
  readonly tokens: bigint;
  /** Tokens of models that the price table doesn't have. */
  readonly unpricedTokens: bigint;
  /** Cents that the other tokens would cost at list price. */
  readonly atPrice: Decimal;
}

/** Priority is paid by commitment. Where flex is charged isn't documented. Otherwise blocked requests can be the reason. */
function usageOnlyReason({ service_tier }: JoinedCell): UsageOnlyReason {
  if (service_tier?.startsWith("priority") === true) return "priority_tier";
  return service_tier?.startsWith("flex") === true ? "flex_tier" : "no_charge";
}

export function sumUsageOnly(table: PriceTable, cells: readonly JoinedCell[]): Map<UsageOnlyReason, UsageOnlySum> {
  const sums = new Map<UsageOnlyReason, UsageOnlySum>();
  for (const cell of cells) {
    const reason = usageOnlyReason(cell);
    const known = sums.get(reason) ?? { tokens: 0n, unpricedTokens: 0n, atPrice: zero };
    const priced = priceCell(table, cell);
    const isPriced = typeof priced !== "string";
    sums.set(reason, {
      tokens: known.tokens + cell.tokens,
      unpricedTokens: known.unpricedTokens + (isPriced ? 0n : cell.tokens),
      atPrice: isPriced ? add(known.atPrice, add(priced.expected, priced.fast)) : known.atPrice,
    });
  }
  return sums;
}
