import { addDecimals, type Decimal, parseDecimal, printDecimal } from "../values/decimal.ts";

type Row = Readonly<Record<string, unknown>>;

/**
 * Adds up the amounts of rows that are the same but for them, exactly. A legacy description opens more
 * dimensions than were asked for, so a day has several rows for what the caller sees as one.
 */
export function sumAmounts(rows: readonly Row[]): Row[] {
  const sums = new Map<string, { row: Row; amount: Decimal }>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, amount: null });
    const amount = parseDecimal(row["amount"] as string) as Decimal;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { row, amount });
    else sum.amount = addDecimals(sum.amount, amount);
  }
  return [...sums.values()].map(({ row, amount }) => ({ ...row, amount: printDecimal(amount) }));
}
