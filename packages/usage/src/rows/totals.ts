import { MixedCurrencyError } from "../errors/mixed-currency-error.ts";
import { readCents, readCurrency, readEstimatedCents } from "../money/amount.ts";
import { asRecord, badRow, type Fields, isRecord } from "../fields/bad-row.ts";
import { addCounts, isCount, readCount } from "../fields/count.ts";
import { addDecimals, printDecimal, type Decimal } from "../money/decimal.ts";
import type { Figure } from "./figures.ts";

/** The sums so far, one total per figure; undefined before the first row. */
export type Totals = (Total | undefined)[];
type Total = number | null | string | Decimal | Totals | Map<string, Totals>;

/** Adds the figures of one row, in place. `path` names the row in an error. */
export function addFigures(totals: Totals, figures: readonly Figure[], holder: Fields, path: string): void {
  let index = 0;
  for (const figure of figures) {
    totals[index] = added(totals[index], figure, holder[figure.name], path);
    index++;
  }
}

function added(total: Total | undefined, figure: Figure, value: unknown, path: string): Total {
  switch (figure.kind) {
    case "count?":
      if (value === null || total === null) return null;
      return addedCount(total, figure, value, path);
    case "count":
      return addedCount(total, figure, value, path);
    case "cents":
      return addedCents(total, readCents(value, `${path}.${figure.name}`));
    case "estimate":
      return addedCents(total, readEstimatedCents(value, `${path}.${figure.name}`));
    case "currency":
      return agreed(total, readCurrency(value, `${path}.${figure.name}`));
    case "fields": {
      const inside = Array.isArray(total) ? total : [];
      addFigures(inside, figure.inside, asRecord(value, `${path}.${figure.name}`), `${path}.${figure.name}`);
      return inside;
    }
    case "entries":
      return addedEntries(total, figure, Object.entries(asRecord(value, `${path}.${figure.name}`)), path);
    case "each":
      return addedEntries(total, figure, listed(figure, value, `${path}.${figure.name}`), path);
  }
}

function addedCount(total: Total | undefined, figure: Figure, value: unknown, path: string): number {
  const count = isCount(value) ? value : readCount(value, `${path}.${figure.name}`);
  return typeof total === "number" ? addCounts(total, count, figure.name) : count;
}

function addedCents(total: Total | undefined, cents: Decimal): Decimal {
  return isDecimal(total) ? addDecimals(total, cents) : cents;
}

function agreed(total: Total | undefined, currency: string): string {
  if (typeof total === "string" && total !== currency) throw new MixedCurrencyError(total, currency);
  return currency;
}

function addedEntries(
  total: Total | undefined,
  figure: Figure,
  entries: readonly (readonly [string, unknown])[],
  path: string,
): Map<string, Totals> {
  const totals = total instanceof Map ? total : new Map<string, Totals>();
  for (const [key, entry] of entries) {
    const place = `${path}.${figure.name}.${key}`;
    const inside = totals.get(key) ?? [];
    addFigures(inside, figure.inside, asRecord(entry, place), place);
    totals.set(key, inside);
  }
  return totals;
}

function listed(figure: Figure, value: unknown, path: string): (readonly [string, unknown])[] {
  if (!Array.isArray(value)) throw badRow(path, "is not a list");
  return value.map((entry: unknown, index) => {
    const key = isRecord(entry) ? entry[figure.by] : undefined;
    if (typeof key !== "string") throw badRow(`${path}[${index}].${figure.by}`, "is missing");
    return [key, entry];
  });
}

/** The totals under their wire names. Amounts are decimal strings. Totals of nothing are zeros. */
export function printTotals(totals: Totals, figures: readonly Figure[]): Record<string, unknown> {
  return Object.fromEntries(figures.map((figure, index) => [figure.name, printed(totals[index], figure)]));
}

function printed(total: Total | undefined, figure: Figure): unknown {
  switch (figure.kind) {
    case "count":
    case "count?":
      return total === undefined ? 0 : total;
    case "cents":
    case "estimate":
      return isDecimal(total) ? printDecimal(total) : "0";
    case "currency":
      return total;
    case "fields":
      return printTotals(Array.isArray(total) ? total : [], figure.inside);
    case "entries":
      return Object.fromEntries(entriesOf(total).map(([key, inside]) => [key, printTotals(inside, figure.inside)]));
    case "each":
      return entriesOf(total).map(([key, inside]) => ({ [figure.by]: key, ...printTotals(inside, figure.inside) }));
  }
}

function entriesOf(total: Total | undefined): [string, Totals][] {
  return total instanceof Map ? [...total] : [];
}

function isDecimal(total: Total | undefined): total is Decimal {
  return isRecord(total) && "digits" in total;
}
