import { ParamsError } from "../errors/params-error.ts";
import { addDecimals, type Decimal, parseDecimal, printDecimal } from "../money/decimal.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a row is about, and what it counts. */
export interface Split {
  readonly identity: Fields;
  readonly figures: Fields;
}

/**
 * Adds up rows that are about the same, exactly. Both reports may tell more apart than was asked for: a legacy
 * description opens six dimensions, and "no region" has two names.
 */
export function sumRows(rows: readonly Split[]): Fields[] {
  const sums = new Map<string, Split>();
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

/** Amounts are text, counters are numbers, and some of these stand in an object. The walk has checked all of them. */
function addFigure(left: unknown, right: unknown): unknown {
  if (typeof left === "string") return printDecimal(addDecimals(decimal(left), decimal(right)));
  if (typeof left === "object") return addFields(left as Fields, right as Fields);
  const sum = (left as number) + (right as number);
  if (Number.isSafeInteger(sum)) return sum;
  throw new ParamsError("A day's tokens are more than a number can count exactly. Group by more dimensions.");
}

function decimal(text: unknown): Decimal {
  return parseDecimal(text as string) as Decimal;
}
