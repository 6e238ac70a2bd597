import { compare, type Decimal } from "../exact/decimal.ts";
import { allowsDiscount, findDiscount } from "./find-discount.ts";
import type { PricedCell } from "./price-cell.ts";

/**
 * The discount factor of each day. A day of few cells might not show one by itself: it has the factor of the days before
 * and after it if they agree and its own cells allow it.
 */
export function discountsByDay(cells: readonly PricedCell[]): Map<string, Decimal | undefined> {
  const days = [...groupByDay(cells)].toSorted(([left], [right]) => (left < right ? -1 : 1));
  const found = days.map(([, own]) => findDiscount(own));
  return new Map(
    days.map(([day, own], index) => {
      const factor =
        found[index] ?? agreed(found.slice(0, index).findLast(isFound), found.slice(index + 1).find(isFound));
      return [
        day,
        factor !== undefined && (found[index] !== undefined || allowsDiscount(own, factor)) ? factor : undefined,
      ];
    }),
  );
}

function isFound(factor: Decimal | undefined): factor is Decimal {
  return factor !== undefined;
}

function agreed(before: Decimal | undefined, after: Decimal | undefined): Decimal | undefined {
  if (before === undefined || after === undefined) return before ?? after;
  return compare(before, after) === 0 ? before : undefined;
}

function groupByDay(cells: readonly PricedCell[]): Map<string, PricedCell[]> {
  const days = new Map<string, PricedCell[]>();
  for (const priced of cells) {
    const known = days.get(priced.cell.day);
    if (known === undefined) days.set(priced.cell.day, [priced]);
    else known.push(priced);
  }
  return days;
}
