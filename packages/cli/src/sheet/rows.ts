import { money, type Money, type MoneyField, type MoneySource, rollUp, type TokenSource } from "@org/usage";

/** A row of any report: its dimensions and figures are known at run time only. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** Adds rows up by dimensions, exactly. */
export function addUp(rows: readonly AnyRow[], by: readonly string[]): AnyRow[] {
  return rollUp<AnyRow, string>(rows, by);
}

export function moneyOf(row: AnyRow, field: MoneyField = "amount"): Money {
  return money(row as unknown as MoneySource, field);
}

export function tokensOf(row: AnyRow): TokenSource {
  return row as unknown as TokenSource;
}
