import { ParamsError } from "../errors/params-error.ts";
import { rbacGroupOf, refuseTwoGroups } from "./overlapping-groups.ts";
import { refuseTotalAmongParts } from "./total-among-parts.ts";
import { boundsOf, spanning, type Span } from "../time/span.ts";
import type { RowParts } from "./row-reader.ts";
import type { Totals } from "./totals.ts";

/** Rows that are added up into one. */
export interface Group {
  /** The row that opened the group; all others agree with it on the chosen dimensions. */
  readonly first: RowParts;
  readonly totals: Totals;
  span: Span | null;
  /** Whether the rows are parts of a cost or totals; undefined as long as none says so. */
  isPart: boolean | undefined;
}

export function openGroup(first: RowParts): Group {
  return { first, totals: [], span: first.span, isPart: undefined };
}

/** Stretches the group over one more row, or refuses to. */
export function joinGroup(group: Group, { row, span }: RowParts, oneBucket: boolean): void {
  refuseTwoGroups(rbacGroupOf(group.first.row), rbacGroupOf(row));
  group.isPart = refuseTotalAmongParts(group.isPart, row);
  if (group.span === null || span === null) {
    group.span = null;
    return;
  }
  const { startMs, endMs } = group.span;
  if (startMs === span.startMs && endMs === span.endMs) return;
  if (oneBucket) {
    throw new ParamsError("Two buckets start together and end apart, so their sum would count the same time twice.", {
      param: "rows",
      received: boundsOf(span),
      hint: "Roll up rows of one bucket width.",
    });
  }
  group.span = spanning(group.span, span);
}
