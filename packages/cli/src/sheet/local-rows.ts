import { toLocalDays } from "@org/usage";
import type { LocalDays } from "../window/local-days.ts";
import type { AnyRow } from "./rows.ts";

interface Bounded extends AnyRow {
  readonly starting_at: string;
  readonly ending_at: string;
}

/** The rows of UTC buckets, added up to local days. Each row has the bounds of its whole day. */
export function localRows(rows: readonly AnyRow[], { days, timeZone }: LocalDays): AnyRow[] {
  return toLocalDays(rows as readonly Bounded[], timeZone).flatMap(({ starting_at: start, results }) => {
    const startMs = Date.parse(start);
    // A day whose first hours have no row begins later in the result.
    const day = days.find((each) => Date.parse(each.starting_at) <= startMs && startMs < Date.parse(each.ending_at));
    if (day === undefined) return [];
    const { starting_at, ending_at } = day;
    return results.map((row): AnyRow => ({ ...row, starting_at, ending_at }));
  });
}
