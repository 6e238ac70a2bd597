import { dimensionOf, type DimensionedReport } from "@org/usage";
import type { AnyRow } from "./rows.ts";

/** Identifies the group of a row by its dimensions, time aside. */
export function groupKey(report: DimensionedReport, by: readonly string[]): (row: AnyRow) => string {
  const names = by.filter((name) => name !== "starting_at");
  return (row) => JSON.stringify(names.map((name) => dimensionOf(report, row, name as never)));
}
