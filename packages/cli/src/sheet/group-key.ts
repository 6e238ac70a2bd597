import { dimensionOf, type DimensionedReport } from "@org/usage";
import { chargeOf } from "./add-up-charges.ts";
import type { AnyRow } from "./rows.ts";

/** Identifies the group of a row by its dimensions, time aside. */
export function groupKey(
  report: DimensionedReport,
  by: readonly string[],
  splitsCharges: boolean,
): (row: AnyRow) => string {
  const names = by.filter((name) => name !== "starting_at");
  return (row) =>
    JSON.stringify([chargeOf(row, by, splitsCharges), ...names.map((name) => dimensionOf(report, row, name as never))]);
}
