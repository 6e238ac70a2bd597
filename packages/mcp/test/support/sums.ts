import { Decimal } from "decimal.js";

const Exact = Decimal.clone({ precision: 60 });

/** The exact sum of amounts in cents, in dollars. */
export function dollars(cents: Iterable<string>): string {
  let sum = new Exact(0);
  for (const amount of cents) sum = sum.add(amount);
  return sum.div(100).toFixed();
}

/** The rows of each key. */
export function groupsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** Amounts by the value of a key, as dollars. */
export function dollarsBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  centsOf: (row: Row) => string,
): Map<string, string> {
  return new Map([...groupsOf(rows, keyOf)].map(([key, group]) => [key, dollars(group.map(centsOf))]));
}
