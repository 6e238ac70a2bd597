import { singleDayOrBounds } from "./day-bounds.ts";
import { dayRecords } from "./day-records.ts";
import { createKnownRows } from "./known-rows.ts";
import type { CheckContext, Layout, PageCheck } from "./layout.ts";

/** Rows about a whole window of days, without bounds. A window is one request: its parts could not be joined. */
export const windowRows: Layout = {
  windowParams: ["date"],
  maxPieceMs: () => Infinity,
  remaining: (window, atMs, split) => split(window).filter(({ startMs }) => (startMs ?? atMs) >= atMs),
  bounds: singleDayOrBounds,
  minPages: () => 1,
  createCheck,
  positionAfter: (page) => dayRecords.positionAfter(page),
  coverage: (facts) => dayRecords.coverage(facts),
  rowsOf: (item) => [item],
};

function createCheck({ window, identity, rejectDuplicates, last, inspect }: CheckContext): PageCheck {
  const known = rejectDuplicates ? createKnownRows(identity, last?.known ?? []) : undefined;
  return {
    expectedMs: () => 0,
    last: () => known && { known: known.last() },
    check(items, _, answer) {
      // Before the inspection, which makes missing dimensions null: a row without one may come twice.
      known?.read(items, answer);
      inspect(items, answer);
      if (window !== undefined)
        for (let index = 0; index < items.length; index++) known?.check(index, window, items[index], answer);
      return { items, spans: [] };
    },
  };
}
