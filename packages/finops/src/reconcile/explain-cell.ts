import { add, compare, type Decimal, multiply, negate, ofInteger, subtract, zero } from "../exact/decimal.ts";
import type { PricedCell } from "./price-cell.ts";

/** A cell with its difference taken apart: `billed = expected + discount + fastMode + promptLength + unexplained`. */
export interface ExplainedCell extends PricedCell {
  readonly discount: Decimal;
  readonly promptLength: Decimal;
  /** What prompt length could explain at most. */
  readonly promptLengthAtMost: Decimal;
  readonly unexplained: Decimal;
}

/** Explains a cell by a discount factor of its day, or by the list amount if the report tells it. */
export function explainCell(priced: PricedCell, factor: Decimal | undefined): ExplainedCell {
  const { cell, expected, fast } = priced;
  const price = add(expected, fast);
  const discount =
    cell.listed === undefined
      ? multiply(price, subtract(factor ?? ofInteger(1), ofInteger(1)))
      : subtract(cell.billed, cell.listed);
  const rest = subtract(cell.billed, add(price, discount));
  const promptLengthAtMost = longPromptsAtMost(priced, factor);
  const promptLength = clamp(rest, promptLengthAtMost);
  return { ...priced, discount, promptLength, promptLengthAtMost, unexplained: add(rest, negate(promptLength)) };
}

function longPromptsAtMost({ cell, longPrompt }: PricedCell, factor: Decimal | undefined): Decimal {
  if (longPrompt === undefined) return zero;
  return cell.listed === undefined ? multiply(longPrompt, factor ?? ofInteger(1)) : longPrompt;
}

function clamp(value: Decimal, most: Decimal): Decimal {
  if (compare(value, zero) <= 0) return zero;
  return compare(value, most) <= 0 ? value : most;
}
