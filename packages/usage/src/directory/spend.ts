import { badRow } from "../fields/bad-row.ts";
import { iterated } from "../fields/iterated.ts";
import { valueKey } from "../layouts/identity.ts";
import { readCents, readCurrency } from "../money/amount.ts";
import { ExactMoney } from "../money/exact-money.ts";
import type { Money } from "../money/money.ts";
import type { EffectiveSpendLimit, SpendLimit } from "../reports/directory.ts";

/**
 * What a row says about the spend of its period. The API returns `"0"` if nothing was spent, and also if it cannot read
 * the spend at the moment, so a zero is never a figure here.
 */
export type SpendReading =
  | { readonly kind: "spent"; readonly money: Money }
  /** Zero: nothing was spent, or the spend cannot be read at the moment. The row does not tell which. */
  | { readonly kind: "zero_or_unavailable" }
  /** Zero, but another row shows that the same member spent something on the current day. */
  | { readonly kind: "unavailable" };

/**
 * The cap of a spend limit, exact; null means no cap.
 *
 * @example
 * const cap = capOf(limit);
 * console.log(cap === null ? "no cap" : cap.format("en-US"));
 */
export function capOf(limit: Pick<SpendLimit | EffectiveSpendLimit, "amount" | "currency">): Money | null {
  if (limit?.amount === null) return null;
  return moneyOf(limit?.amount, "limit.amount", limit?.currency, "limit.currency");
}

/**
 * The spend of an effective limit, with a zero distinguished where it can be. With all `rows` of the list, a zero of a week or
 * month is known to be a failed reading if the member's row of the day has a spend. A cost report by actor tells the rest.
 *
 * @example
 * for (const row of rows) {
 *   const spend = spendOf(row, rows);
 *   if (spend.kind === "spent") console.log(spend.money.format("en-US"));
 * }
 */
export function spendOf(row: EffectiveSpendLimit, rows: Iterable<EffectiveSpendLimit> = []): SpendReading {
  const eachRow = iterated(rows, "rows");
  const spend = rawSpendOf(row);
  if (!spend.isZero()) return { kind: "spent", money: spend };
  if (row.period === "daily") return { kind: "zero_or_unavailable" };
  const member = valueKey(row.actor);
  for (const other of eachRow) {
    const isDay = other?.period === "daily" && valueKey(other.actor) === member;
    if (isDay && !rawSpendOf(other).isZero()) return { kind: "unavailable" };
  }
  return { kind: "zero_or_unavailable" };
}

function rawSpendOf(row: EffectiveSpendLimit): Money {
  return moneyOf(row?.period_to_date_spend, "row.period_to_date_spend", row?.currency, "row.currency");
}

function moneyOf(cents: unknown, path: string, currency: unknown, currencyPath: string): Money {
  const decimal = readCents(cents, path);
  if (decimal.digits < 0n) throw badRow(path, "is negative");
  return new ExactMoney(decimal, readCurrency(currency, currencyPath));
}
