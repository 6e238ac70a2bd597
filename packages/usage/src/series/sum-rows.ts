import { ParamsError } from "../errors/params-error.ts";
import type { Fields } from "../fields/bad-row.ts";
import { addDecimals, type Decimal, parseDecimal, printDecimal } from "../money/decimal.ts";

/** A row, split into what it is about and what it counts. */
export interface SplitRow {
  readonly identity: Fields;
  readonly figures: Fields;
}

/**
 * Adds up rows with the same identity, exactly. Both reports may have more rows than requested: a legacy description
 * opens six dimensions, and "no region" has two names.
 */
export function sumRows(rows: readonly SplitRow[]): Fields[] {
  const sums = new Map<string, SplitRow>();
  for (const row of rows) {
    const key = JSON.stringify(row.identity);
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? row : { ...sum, figures: addFields(sum.figures, row.figures) });
  }
  return [...sums.values()].map(({ identity, figures }) => ({ ...identity, ...figures }));
}

function addFields(left: Fields, right: Fields): Fields {
  return Object.fromEntries(Object.entries(left).map(([name, figure]) => [name, addFigure(figure, right[name])]));
}

/** Amounts are strings, counters are numbers, and some are inside an object. The walk has checked all of them. */
function addFigure(left: unknown, right: unknown): unknown {
  if (typeof left === "string") return printDecimal(addDecimals(decimal(left), decimal(right)));
  if (typeof left === "object") return addFields(left as Fields, right as Fields);
  const sum = (left as number) + (right as number);
  if (Number.isSafeInteger(sum)) return sum;
  throw new ParamsError("The tokens of one day add up to more than Number.MAX_SAFE_INTEGER.", {
    param: "group_by",
    hint: "Group by more dimensions.",
  });
}

function decimal(text: unknown): Decimal {
  return parseDecimal(text as string) as Decimal;
}
