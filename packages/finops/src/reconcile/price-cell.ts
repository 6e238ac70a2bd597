import { type Decimal, multiply, ofInteger, sum } from "../exact/decimal.ts";
import { priceOfDay } from "../prices/price-of-day.ts";
import type { PriceTable } from "../prices/price-table.ts";
import { unitPrice, type UnitPrice } from "../prices/unit-price.ts";
import type { JoinedCell } from "../rows/join.ts";

/** Why a cell has no price. */
export type UnpricedReason = "unknown_model" | "no_fast_price" | "unknown_token_type";

/** A cell at the prices of its day, in cents. */
export interface PricedCell {
  readonly cell: JoinedCell;
  /** Tokens at the price that the dimensions of the row tell. */
  readonly expected: Decimal;
  readonly parts: Readonly<Record<"list" | "longContext" | "batch" | "usInference", Decimal>>;
  /** What fast mode adds. */
  readonly fast: Decimal;
  /** What long prompts add at most; undefined if the model has one price. */
  readonly longPrompt: Decimal | undefined;
}

export function priceCell(table: PriceTable, cell: JoinedCell): PricedCell | UnpricedReason {
  const model = cell.model === null ? undefined : priceOfDay(table, cell.model, cell.day);
  if (model === undefined) return "unknown_model";
  const unit = unitPrice(table, model, cell);
  if (unit === undefined) return "unknown_token_type";
  if (cell.fastTokens > 0n && unit.fast === undefined) return "no_fast_price";
  const tokens = ofInteger(cell.tokens);
  const parts = partsOf(unit, tokens);
  return {
    cell,
    expected: sum(Object.values(parts)),
    parts,
    fast: multiply(ofInteger(cell.fastTokens), unit.fast ?? ofInteger(0)),
    longPrompt: unit.longPrompt && multiply(tokens, unit.longPrompt),
  };
}

function partsOf({ list, longContext, batch, usInference }: UnitPrice, tokens: Decimal): PricedCell["parts"] {
  return {
    list: multiply(list, tokens),
    longContext: multiply(longContext, tokens),
    batch: multiply(batch, tokens),
    usInference: multiply(usInference, tokens),
  };
}
