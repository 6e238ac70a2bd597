import { MixedCurrencyError } from "../errors/mixed-currency-error.ts";
import { readCents, readCurrency } from "./amount.ts";
import { isRecord } from "../fields/bad-row.ts";
import { addDecimals, type Decimal } from "./decimal.ts";
import { ExactMoney } from "./exact-money.ts";
import { requireIterable } from "../fields/require-iterable.ts";
import { readMoney, type Money, type MoneyField, type MoneySource } from "./money.ts";
import { rbacGroupOf, refuseTwoGroups } from "../rows/overlapping-groups.ts";
import { refuseTotalAmongParts } from "../rows/total-among-parts.ts";

/**
 * The exact sum of rows and `Money`, in any mixture; nothing at all is zero USD.
 *
 * Two currencies throw `MixedCurrencyError`. A `ParamsError` are rows of different `rbac_group_id`, because people are
 * in several groups and would be paid for several times, and rows of one report with a `cost_type` beside rows without
 * one, which are parts and their total. Apart from that it adds what it is given: rows of two groupings, or the same
 * rows twice, count twice. A malformed row is `ProtocolError` `bad_row`.
 *
 * @example
 * sumMoney(bucket.results).toDollars() // "148.45"
 */
export function sumMoney(rows: Iterable<MoneySource | Money>, field: MoneyField = "amount"): Money {
  requireIterable(rows, "rows");
  let sum: Decimal = { digits: 0n, scale: 0 };
  let currency: string | undefined;
  let group: readonly unknown[] | undefined;
  // Rows of two reports differ in shape, and say nothing of each other.
  const parts: { flat?: boolean | undefined; whole?: boolean | undefined } = {};
  let index = 0;
  for (const row of rows) {
    const path = `rows[${index++}]`;
    const item = isMoney(row) ? readBack(row, path) : readMoney(row, field, path);
    if (!isMoney(row)) {
      group ??= [rbacGroupOf(row)];
      refuseTwoGroups(group[0], rbacGroupOf(row));
      const shape = "cost" in row ? "whole" : "flat";
      parts[shape] = refuseTotalAmongParts(parts[shape], row);
    }
    if (currency !== undefined && currency !== item.currency) throw new MixedCurrencyError(currency, item.currency);
    currency = item.currency;
    sum = addDecimals(sum, item.cents);
  }
  return new ExactMoney(sum, currency ?? "USD");
}

function isMoney(row: MoneySource | Money): row is Money {
  return isRecord(row) && "amountCents" in row;
}

function readBack(money: Money, path: string): { cents: Decimal; currency: string } {
  return {
    cents: readCents(money.amountCents, `${path}.amountCents`),
    currency: readCurrency(money.currency, `${path}.currency`),
  };
}
