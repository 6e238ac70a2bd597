import { fillGaps, type Window } from "@org/usage";
import type { Facts } from "../reading/facts.ts";
import type { LocalDays } from "../window/local-days.ts";
import type { Width } from "../window/widths.ts";
import type { AnyRow } from "./rows.ts";

type AddIdle = (sums: AnyRow[]) => readonly AnyRow[];

/** Adds a zero row for each bucket that is served and has no row. After `through`, data is missing and not zero. */
export function idleBuckets(window: Window, width: Width, { through }: Facts): AddIdle {
  return (sums) => {
    // An empty window has no grid.
    if (window.starting_at === window.ending_at) return sums;
    return fillGaps(sums, { window, width, through });
  };
}

/** Adds a zero row for each local day that is served completely and has no row. */
export function idleLocalDays({ days }: LocalDays, { through }: Facts): AddIdle {
  return (sums) => {
    const [example] = sums;
    if (example === undefined || through === null) return sums;
    const servedMs = Date.parse(through);
    const present = new Set(sums.map((row) => Date.parse(String(row["starting_at"]))));
    const idle = days.filter(
      ({ starting_at: start, ending_at: end }) => !present.has(Date.parse(start)) && Date.parse(end) <= servedMs,
    );
    const zeros = idle.map(({ starting_at, ending_at }) => ({ ...zeroRow(example), starting_at, ending_at }));
    return [...sums, ...zeros];
  };
}

/** A row of the same shape and time, with every figure set to zero. */
export function zeroRow(row: AnyRow): AnyRow {
  const instant = "2000-01-01T00:00:00Z";
  const [, zero = row] = fillGaps([{ ...row, starting_at: instant, ending_at: "2000-01-02T00:00:00Z" }], {
    window: { starting_at: instant, ending_at: "2000-01-03T00:00:00Z" },
    width: "1d",
    through: "2000-01-03T00:00:00Z",
  });
  return { ...zero, starting_at: row["starting_at"], ending_at: row["ending_at"] };
}
