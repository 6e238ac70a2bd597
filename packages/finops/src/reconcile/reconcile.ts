import { centsOf, moneyOf } from "../exact/cents.ts";
import { absolute, add, type Decimal, isZero, printDecimal, subtract, sum, zero } from "../exact/decimal.ts";
import { MixedCurrencyError, type Money } from "@org/usage";
import { bothStates, type DayState, dayStates } from "../month/day-states.ts";
import { claudePrices } from "../prices/claude-prices.ts";
import { readPrices } from "../prices/read-prices.ts";
import { dayOf } from "../rows/cell.ts";
import type { Charge } from "../rows/charge.ts";
import { joinCells, type JoinedCell } from "../rows/join.ts";
import { currencyOf } from "../rows/one-currency.ts";
import { discountsByDay } from "./discounts-by-day.ts";
import { explainCell, type ExplainedCell } from "./explain-cell.ts";
import { sumUsageOnly, type UsageOnlyReason, type UsageOnlySum } from "./only-in-usage.ts";
import { priceCell, type PricedCell, type UnpricedReason } from "./price-cell.ts";
import type { ReconcileOptions } from "./reconcile-options.ts";
import type { ReconciledDay, Reconciliation, UnexplainedCell, CannotCompute } from "./reconciliation.ts";

/**
 * Explains a bill: per day and cell, tokens at the list price of that day against what was billed, and what the
 * difference is. Only days that are settled in both reports are compared. Everything is exact.
 *
 * @throws {ParamsError} for a price table that isn't one
 * @throws {MixedCurrencyError} if charges and prices are in different currencies
 */
export function reconcile(options: ReconcileOptions): Reconciliation {
  const { month } = options;
  const table = readPrices(options.prices ?? claudePrices);
  const states = bothStates(dayStates(month, options.cost), dayStates(month, options.usage));
  const charges = options.charges.filter((charge) => states.has(dayOf(charge)));
  const currency = currencyOf(charges, table.currency);
  if (currency !== table.currency) throw new MixedCurrencyError(currency, table.currency);
  const isCompared = (row: { readonly starting_at: string; readonly ending_at: string }) =>
    states.get(dayOf(row)) === "settled";
  const comparable = charges.filter(isCompared);
  const cells = joinCells({
    charges: comparable,
    uses: options.uses.filter(isCompared),
    fastUses: options.fastUses?.filter(isCompared),
  });
  const sorted = sortCells(cells, (cell) => priceCell(table, cell));
  const factors = discountsByDay(sorted.priced);
  const explained = sorted.priced.map((priced) => explainCell(priced, factors.get(priced.cell.day)));
  const inMoney = (cents: Decimal): Money => moneyOf(cents, currency);
  const usageOnly = sumUsageOnly(table, sorted.onlyInUsage);
  const total = (pick: (cell: ExplainedCell) => Decimal): Money => inMoney(sum(explained.map(pick)));
  return {
    month,
    currency,
    billed: inMoney(billedOf(charges)),
    compared: {
      billed: total(({ cell }) => cell.billed),
      expected: total((cell) => cell.expected),
      explained: total(explainedOf),
      unexplained: total((cell) => cell.unexplained),
      unexplainedGross: total((cell) => absolute(cell.unexplained)),
    },
    expected: {
      list: total(({ parts }) => parts.list),
      longContext: total(({ parts }) => parts.longContext),
      batch: total(({ parts }) => parts.batch),
      usInference: total(({ parts }) => parts.usInference),
    },
    explained: {
      discount: total((cell) => cell.discount),
      fastMode: total((cell) => cell.fast),
      promptLength: total((cell) => cell.promptLength),
    },
    promptLengthAtMost: total((cell) => cell.promptLengthAtMost),
    onlyInCost: onlyInCost(comparable, sorted.onlyInCost, inMoney),
    withoutUsageGross: inMoney(sum(sorted.onlyInCost.map(({ billed }) => absolute(billed)))),
    onlyInUsage: usageWithoutCost(usageOnly, inMoney),
    unpriced: sumUnpriced(sorted.unpriced, inMoney),
    notCompared: inMoney(billedOf(charges.filter((charge) => !isCompared(charge)))),
    days: daysOf(states, charges, explained, factors, inMoney),
    unexplainedCells: unexplainedCells(explained, inMoney),
    cannotCompute: cannotCompute(explained, sorted, usageOnly),
  };
}

interface SortedCells {
  readonly priced: PricedCell[];
  readonly unpriced: { readonly cell: JoinedCell; readonly reason: UnpricedReason }[];
  readonly onlyInCost: JoinedCell[];
  readonly onlyInUsage: JoinedCell[];
}

function sortCells(
  cells: readonly JoinedCell[],
  price: (cell: JoinedCell) => PricedCell | UnpricedReason,
): SortedCells {
  const sorted: SortedCells = { priced: [], unpriced: [], onlyInCost: [], onlyInUsage: [] };
  for (const cell of cells) {
    if (cell.charges.length === 0) sorted.onlyInUsage.push(cell);
    else if (cell.tokens === 0n) sorted.onlyInCost.push(cell);
    else {
      const priced = price(cell);
      if (typeof priced === "string") sorted.unpriced.push({ cell, reason: priced });
      else sorted.priced.push(priced);
    }
  }
  return sorted;
}

function billedOf(charges: readonly Charge[]): Decimal {
  return sum(charges.map(({ amount }) => centsOf(amount)));
}

function explainedOf({ discount, fast, promptLength }: ExplainedCell): Decimal {
  return add(add(discount, fast), promptLength);
}

function onlyInCost(
  charges: readonly Charge[],
  cells: readonly JoinedCell[],
  inMoney: (cents: Decimal) => Money,
): Record<string, Money> {
  const sums = new Map<string, Decimal>();
  const addTo = (kind: string, cents: Decimal) => sums.set(kind, add(sums.get(kind) ?? zero, cents));
  for (const { token_type, cost_type, amount } of charges)
    if (token_type === null) addTo(cost_type ?? "unknown", centsOf(amount));
  for (const { billed } of cells) addTo("tokens", billed);
  return Object.fromEntries(Array.from(sums, ([kind, cents]) => [kind, inMoney(cents)]));
}

function usageWithoutCost(
  sums: ReadonlyMap<UsageOnlyReason, UsageOnlySum>,
  inMoney: (cents: Decimal) => Money,
): Reconciliation["onlyInUsage"] {
  return Array.from(sums, ([reason, { tokens, unpricedTokens, atPrice }]) => ({
    reason,
    tokens,
    unpricedTokens,
    atListPrice: inMoney(atPrice),
  }));
}

function sumUnpriced(cells: SortedCells["unpriced"], inMoney: (cents: Decimal) => Money): Reconciliation["unpriced"] {
  const sums = new Map<string, { model: string | null; reason: UnpricedReason; billed: Decimal }>();
  for (const { cell, reason } of cells) {
    const key = JSON.stringify([cell.model, reason]);
    const billed = add(sums.get(key)?.billed ?? zero, cell.billed);
    sums.set(key, { model: cell.model, reason, billed });
  }
  return Array.from(sums.values(), ({ billed, ...rest }) => ({ ...rest, billed: inMoney(billed) }));
}

function daysOf(
  states: ReadonlyMap<string, DayState>,
  charges: readonly Charge[],
  explained: readonly ExplainedCell[],
  factors: ReadonlyMap<string, Decimal | undefined>,
  inMoney: (cents: Decimal) => Money,
): ReconciledDay[] {
  return Array.from(states, ([day, state]) => {
    const cells = explained.filter(({ cell }) => cell.day === day);
    const factor = factors.get(day);
    return {
      day,
      state,
      billed: inMoney(billedOf(charges.filter((charge) => dayOf(charge) === day))),
      expected: inMoney(sum(cells.map((cell) => cell.expected))),
      explained: inMoney(sum(cells.map(explainedOf))),
      unexplained: inMoney(sum(cells.map((cell) => cell.unexplained))),
      discountFactor: factor === undefined ? null : printDecimal(factor),
    };
  });
}

function unexplainedCells(explained: readonly ExplainedCell[], inMoney: (cents: Decimal) => Money): UnexplainedCell[] {
  return explained
    .filter(({ unexplained }) => !isZero(unexplained))
    .toSorted((left, right) => {
      const { digits } = subtract(absolute(right.unexplained), absolute(left.unexplained));
      return digits === 0n ? 0 : digits < 0n ? -1 : 1;
    })
    .map((cell) => ({
      day: cell.cell.day,
      workspace_id: cell.cell.workspace_id,
      product: cell.cell.product,
      model: cell.cell.model,
      service_tier: cell.cell.service_tier,
      context_window: cell.cell.context_window,
      inference_geo: cell.cell.inference_geo,
      token_type: cell.cell.token_type,
      tokens: cell.cell.tokens,
      billed: inMoney(cell.cell.billed),
      expected: inMoney(cell.expected),
      explained: inMoney(explainedOf(cell)),
      unexplained: inMoney(cell.unexplained),
    }));
}

function cannotCompute(
  explained: readonly ExplainedCell[],
  { onlyInCost: withoutUsage }: SortedCells,
  usageOnly: ReadonlyMap<UsageOnlyReason, UsageOnlySum>,
): CannotCompute[] {
  const found: CannotCompute[] = [];
  if (explained.some(({ promptLengthAtMost }) => !isZero(promptLengthAtMost))) found.push("prompt_length");
  if (usageOnly.has("no_charge") || explained.some(({ unexplained }) => unexplained.digits < 0n))
    found.push("blocked_requests");
  if (withoutUsage.length > 0) found.push("tokens_without_usage");
  if (usageOnly.has("flex_tier")) found.push("flex_tier");
  return found;
}
