import { rowKey } from "@org/usage";
import { dayOf } from "../days/day.ts";
import type { Field } from "../rows/field.ts";
import { makeTable, type RowReader } from "./make-table.ts";

const bounds = ["starting_at", "ending_at"];

/** A table of a report's rows, each in the day that its bucket starts in. */
export function bucketTable(name: string, fields: readonly Field[], dimensions: readonly string[]): RowReader {
  return makeTable({
    name,
    kind: "days",
    fields,
    // A dimension that is not grouped is always null, and has no column.
    ignored: [...bounds, ...dimensions],
    dayOf: (row) => dayOf(String(row["starting_at"])),
    keyOf: rowKey,
  });
}

/** The grouping in one order, so that the order of a list is not another query. */
export function groupingText(groupBy: readonly string[]): string {
  return groupBy.length === 0 ? "not grouped" : `by ${groupBy.toSorted().join(", ")}`;
}
