import { add, compare, type Decimal, multiply, negate, ofInteger } from "../exact/decimal.ts";
import type { PricedCell } from "./price-cell.ts";

/** A discount in percent has at most so many decimals as a factor: 17.125% is 0.82875. */
const maxDecimals = 6;

const maxCandidates = 100;

interface Range {
  readonly from: Decimal;
  readonly to: Decimal;
  readonly price: Decimal;
}

/**
 * The factor below 1 that more than half of the cells of one day have in common, such as 0.95; undefined if there is
 * none. Only finding it takes rounding into account: an amount may have been rounded in its last printed digit, so that
 * each cell allows a small range. The amounts that are explained by it are exact.
 */
export function findDiscount(cells: readonly PricedCell[]): Decimal | undefined {
  const ranges = rangesOf(cells);
  const candidates = new Map<string, Decimal>();
  for (const range of largest(ranges)) {
    const factor = simplestFactor(range);
    if (factor !== undefined) candidates.set(`${factor.digits}/${factor.scale}`, factor);
  }
  let best: { factor: Decimal; support: number } | undefined;
  for (const factor of candidates.values()) {
    const support = ranges.filter((range) => allows(range, factor)).length;
    const isBetter =
      best === undefined || support > best.support || (support === best.support && isSimpler(factor, best.factor));
    if (isBetter) best = { factor, support };
  }
  if (best === undefined || best.support * 2 <= ranges.length) return undefined;
  return compare(best.factor, ofInteger(1)) < 0 && best.factor.digits > 0n ? best.factor : undefined;
}

/** Whether at least a quarter of the cells of a day allow a factor that was found on another day. */
export function allowsDiscount(cells: readonly PricedCell[], factor: Decimal): boolean {
  const ranges = rangesOf(cells);
  return ranges.filter((range) => allows(range, factor)).length * 4 >= ranges.length;
}

/** The cells with the highest price determine a factor most sharply; more than these would only take time. */
function largest(ranges: readonly Range[]): Range[] {
  return ranges.toSorted((left, right) => compare(right.price, left.price)).slice(0, maxCandidates);
}

function rangesOf(cells: readonly PricedCell[]): Range[] {
  return cells.flatMap((cell): Range[] => {
    const price = add(cell.expected, cell.fast);
    // What long prompts add can't be computed, so such a cell has no ratio.
    if (cell.longPrompt !== undefined || price.digits <= 0n) return [];
    const slack = { digits: 5n, scale: cell.cell.billed.scale + 1 };
    return [{ from: add(cell.cell.billed, negate(slack)), to: add(cell.cell.billed, slack), price }];
  });
}

/** The factor with the fewest decimals that explains a cell. */
function simplestFactor({ from, to, price }: Range): Decimal | undefined {
  for (let scale = 0; scale <= maxDecimals; scale++) {
    const above = from.digits * 10n ** BigInt(price.scale + scale);
    const below = price.digits * 10n ** BigInt(from.scale);
    const digits = above <= 0n ? 0n : (above + below - 1n) / below;
    const factor = { digits, scale };
    if (compare(multiply(factor, price), to) <= 0) return factor;
  }
  return undefined;
}

function allows({ from, to, price }: Range, factor: Decimal): boolean {
  const paid = multiply(factor, price);
  return compare(from, paid) <= 0 && compare(paid, to) <= 0;
}

function isSimpler(left: Decimal, right: Decimal): boolean {
  return left.scale < right.scale;
}
