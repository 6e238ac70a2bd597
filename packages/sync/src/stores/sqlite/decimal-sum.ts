import { SyncError } from "../../errors/sync-error.ts";
import { textOf } from "../../rows/text-of.ts";
import { fromUnits, toUnits } from "../../rows/decimal.ts";

interface Aggregating {
  aggregate(
    name: string,
    options: {
      readonly start: bigint;
      readonly step: (sum: bigint, value: unknown) => bigint;
      readonly result: (sum: bigint) => string;
    },
  ): void;
}

/**
 * Adds `decimal_sum(text)` to an open `DatabaseSync`: the exact sum of decimals as text, where SQLite's `sum()` is a
 * double. The `sqlite3` shell has a function of this name, so that one query runs in both. Needs Node 22.16 or later.
 */
export function addDecimalSum(database: object): void {
  const target = database as Partial<Aggregating>;
  if (target.aggregate === undefined)
    throw new SyncError(
      "missing_dependency",
      `addDecimalSum needs DatabaseSync.aggregate, which Node ${process.version} does not have. Use Node 22.16 or later, or add the decimals in your code.`,
    );
  target.aggregate("decimal_sum", {
    start: 0n,
    step: (sum, value) => (value === null ? sum : sum + toUnits(textOf(value), "A value of decimal_sum")),
    result: fromUnits,
  });
}
