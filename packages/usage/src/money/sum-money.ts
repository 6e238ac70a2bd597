import { MixedCurrencyError } from "../errors/mixed-currency-error.ts";
import { badRow, isRecord } from "../fields/bad-row.ts";
import { iterated } from "../fields/iterated.ts";
import { rbacGroupOf, rejectTotalAmongParts, rejectTwoGroups } from "../rows/double-counting.ts";
import { readCurrency } from "./amount.ts";
import { addDecimals, type Decimal, parseDecimal } from "./decimal.ts";
import { ExactMoney } from "./exact-money.ts";
import type { Money } from "./money.ts";
import { type MoneyField, type MoneySource, readMoney } from "./read-money.ts";

/**
 * The exact sum of rows and `Money`, in any mixture; the sum of nothing is zero USD.
 *
 * Throws `MixedCurrencyError` for two currencies. Throws `ParamsError` for rows of different `rbac_group_id`, because
 * people in several groups would be counted several times, and for rows of one report with a `cost_type` together with
 * rows without one, which are parts and their total. Apart from that it adds everything: rows of two groupings, or the
 * same rows twice, count twice. A malformed row is `ProtocolError` `bad_row`.
 *
 * @example
 * sumMoney(bucket.results).toDollars() // "148.45"
 */
export function sumMoney(rows: Iterable<MoneySource | Money>, field: MoneyField = "amount"): Money {
  // By their number of decimals, so that no digits are multiplied before the end.
  const sums = new Map<number, bigint>();
  let currency: string | undefined;
  let group: readonly unknown[] | undefined;
  // Separate for the two shapes: rows of different reports are not parts of each other.
  const isPart: { flat?: boolean | undefined; whole?: boolean | undefined } = {};
  let index = 0;
  for (const row of iterated(rows, "rows")) {
    const item = readAt(row, field, index++);
    if (!isMoney(row)) {
      group ??= [rbacGroupOf(row)];
      rejectTwoGroups(group[0], rbacGroupOf(row));
      const shape = "cost" in row ? "whole" : "flat";
      isPart[shape] = rejectTotalAmongParts(isPart[shape], row);
    }
    if (currency !== undefined && currency !== item.currency) throw new MixedCurrencyError(currency, item.currency);
    currency = item.currency;
    const { digits, scale } = item.cents;
    sums.set(scale, (sums.get(scale) ?? 0n) + digits);
  }
  let sum: Decimal = { digits: 0n, scale: 0 };
  for (const [scale, digits] of sums) sum = addDecimals(sum, { digits, scale });
  return new ExactMoney(sum, currency ?? "USD");
}

type Item = ReturnType<typeof readMoney>;

/** Where a row is matters only for an error, and writing it for every row costs more than adding the row. */
function readAt(row: MoneySource | Money, field: MoneyField, index: number): Item {
  const read = isMoney(row) ? readBack : readMoney;
  try {
    return read(row as MoneySource & Money, field, "");
  } catch {
    return read(row as MoneySource & Money, field, `rows[${index}]`);
  }
}

function isMoney(row: MoneySource | Money): row is Money {
  return isRecord(row) && "amountCents" in row;
}

/** A product may have more digits than the server is allowed to send. */
function readBack(money: Money, _field: MoneyField, path: string): Item {
  const { amountCents } = money;
  const cents = typeof amountCents === "string" ? parseDecimal(amountCents) : undefined;
  if (cents === undefined) throw badRow(`${path}.amountCents`, "is not a plain decimal string of cents");
  return {
    cents,
    currency: readCurrency(money.currency, `${path}.currency`),
  };
}
