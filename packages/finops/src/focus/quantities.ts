import { type Decimal, ofInteger, shiftDown } from "../exact/decimal.ts";
import { cellKey, cellOf, dayOf } from "../rows/cell.ts";
import type { Charge } from "../rows/charge.ts";
import { joinCells, type JoinInput } from "../rows/join.ts";
import type { Use } from "../rows/use.ts";

/** How much a charge is for. */
export interface Quantity {
  readonly consumed: Decimal;
  readonly unit: "Tokens" | "Requests";
  readonly priced: Decimal;
  readonly pricingUnit: string;
}

/** The Priority Tier is paid by commitment; its use is not on the cost report. */
const paidByCommitment = new Set<string | null>(["priority", "priority_on_demand"]);

/**
 * Finds the quantity of each charge in the usage report. Undefined if it isn't there, or if several charges share the
 * tokens of one cell and their descriptions don't tell which of them was for fast mode: a share would be a guess.
 */
export function quantitiesOf(input: JoinInput): (charge: Charge) => Quantity | undefined {
  const tokens = new Map<Charge, bigint>();
  for (const cell of joinCells(input)) {
    if (cell.tokens === 0n) continue;
    const [only, ...others] = cell.charges;
    if (only !== undefined && others.length === 0) tokens.set(only, cell.tokens);
    else for (const [charge, share] of splitBySpeed(cell.charges, cell)) tokens.set(charge, share);
  }
  const searches = searchesOf(input.uses);
  const searchCharges = new Map<string, number>();
  for (const charge of input.charges)
    if (charge.cost_type === "web_search")
      searchCharges.set(searchKey(charge), (searchCharges.get(searchKey(charge)) ?? 0) + 1);
  return (charge) => {
    const count = tokens.get(charge);
    if (count !== undefined) return quantity(count, "Tokens", 6);
    if (charge.cost_type !== "web_search" || searchCharges.get(searchKey(charge)) !== 1) return undefined;
    const requests = searches.get(searchKey(charge));
    return requests === undefined ? undefined : quantity(requests, "Requests", 3);
  };
}

function splitBySpeed(
  charges: readonly Charge[],
  { tokens, fastTokens }: { readonly tokens: bigint; readonly fastTokens: bigint },
): [Charge, bigint][] {
  const fast = charges.filter(isFast);
  const standard = charges.filter((charge) => !isFast(charge));
  const [fastCharge, standardCharge] = [fast[0], standard[0]];
  const isTold = charges.length === 2 && fastCharge !== undefined && standardCharge !== undefined;
  if (!isTold || fastTokens === 0n || fastTokens >= tokens) return [];
  return [
    [fastCharge, fastTokens],
    [standardCharge, tokens - fastTokens],
  ];
}

/** The description is the only field of a charge that can tell its speed. */
function isFast({ description }: Charge): boolean {
  return /\bfast\b/i.test(description ?? "");
}

function searchesOf(uses: readonly Use[]): Map<string, bigint> {
  const searches = new Map<string, bigint>();
  for (const use of uses) {
    const count = use.server_tool_use.web_search_requests;
    if (count === 0 || paidByCommitment.has(use.service_tier)) continue;
    searches.set(searchKey(use), (searches.get(searchKey(use)) ?? 0n) + BigInt(count));
  }
  return searches;
}

/** A search is charged per workspace, without a model. */
function searchKey(row: Charge | Use): string {
  const { workspace_id, product } = row;
  const place = { starting_at: row.starting_at, ending_at: row.ending_at, workspace_id, product };
  const cell = cellOf(
    { ...place, model: null, service_tier: null, context_window: null, inference_geo: null },
    "web_search",
  );
  return `${dayOf(row)} ${cellKey(cell)}`;
}

function quantity(count: bigint, unit: Quantity["unit"], thousands: 3 | 6): Quantity {
  const consumed = ofInteger(count);
  return { consumed, unit, priced: shiftDown(consumed, thousands), pricingUnit: `${10 ** thousands} ${unit}` };
}
