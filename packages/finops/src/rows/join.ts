import { add, type Decimal, zero } from "../exact/decimal.ts";
import { centsOf } from "../exact/cents.ts";
import { type Cell, cellKey, cellOf } from "./cell.ts";
import type { Charge } from "./charge.ts";
import { tokenCounts } from "./token-counts.ts";
import type { Use } from "./use.ts";

/** One cell with what both reports say of it. */
export interface JoinedCell extends Cell {
  readonly charges: readonly Charge[];
  /** Cents; zero without a charge. */
  readonly billed: Decimal;
  /** Cents before discounts, if every charge tells them. */
  readonly listed: Decimal | undefined;
  readonly tokens: bigint;
  /** How many of the tokens were used in fast mode. */
  readonly fastTokens: bigint;
}

/** The rows that are joined. `fastUses` is the same usage report with `speeds: ["fast"]`. */
export interface JoinInput {
  readonly charges: readonly Charge[];
  readonly uses: readonly Use[];
  readonly fastUses?: readonly Use[] | undefined;
}

/** Joins charges for tokens with the tokens they are for: one cell for each combination that either side knows. */
export function joinCells({ charges, uses, fastUses = [] }: JoinInput): JoinedCell[] {
  const cells = new Map<string, { cell: Cell; charges: Charge[]; tokens: bigint; fastTokens: bigint }>();
  const open = (cell: Cell) => {
    const key = cellKey(cell);
    const known = cells.get(key) ?? { cell, charges: [], tokens: 0n, fastTokens: 0n };
    cells.set(key, known);
    return known;
  };
  for (const charge of charges)
    if (charge.token_type !== null) open(cellOf(charge, charge.token_type)).charges.push(charge);
  for (const [cell, tokens] of countedCells(uses)) open(cell).tokens += tokens;
  for (const [cell, tokens] of countedCells(fastUses)) open(cell).fastTokens += tokens;
  return Array.from(cells.values(), ({ cell, charges: own, ...counts }) => ({
    ...cell,
    ...counts,
    charges: own,
    billed: own.reduce((total, { amount }) => add(total, centsOf(amount)), zero),
    listed: listedOf(own),
  }));
}

function* countedCells(uses: readonly Use[]): Generator<[Cell, bigint]> {
  for (const use of uses) {
    for (const [tokenType, tokens] of tokenCounts(use))
      if (tokens !== 0) yield [cellOf(use, tokenType), BigInt(tokens)];
  }
}

function listedOf(charges: readonly Charge[]): Decimal | undefined {
  let total = zero;
  for (const { list_amount } of charges) {
    if (list_amount === null) return undefined;
    total = add(total, centsOf(list_amount));
  }
  return charges.length === 0 ? undefined : total;
}
