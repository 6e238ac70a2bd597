import { divideHalfEven, perMille } from "../money/ratio.ts";
import type { Metric } from "./breakdown.ts";
import type { AnyRow } from "./rows.ts";
import { type Cell, isMoney } from "./sheet.ts";

/** What a row of sums is compared with; null if one of the two sides is not covered. */
export type PreviousOf = (sums: AnyRow) => Cell;

/** Three more figures of a table: the one before, the change, and the change as a share of the one before. */
export function changeMetrics(metric: Metric, previousOf: PreviousOf, previousTotal: Cell): Metric[] {
  const { column } = metric;
  const change: Metric = {
    column: { ...column, key: "change", heading: "Change", isSigned: true },
    of: (sums) => minus(metric.of(sums), previousOf(sums)),
    ofTotal: (sums) => minus(metric.of(sums), previousTotal),
    zero: null,
  };
  return [
    {
      column: { ...column, key: `previous_${column.key}`, heading: "Before", drop: 4 },
      of: previousOf,
      ofTotal: () => previousTotal,
      zero: previousTotal,
    },
    change,
    {
      column: { key: "change_rate", heading: "Change %", kind: "share", unit: "ratio", isSigned: true, drop: 9 },
      of: (sums) => rateOf(change.of(sums), previousOf(sums)),
      ofTotal: (sums) => rateOf(minus(metric.of(sums), previousTotal), previousTotal),
      zero: null,
    },
  ];
}

function minus(now: Cell, before: Cell): Cell {
  if (now === null || before === null) return null;
  if (typeof now === "number" && typeof before === "number") return now - before;
  if (typeof now === "object" && typeof before === "object" && isMoney(now) && isMoney(before))
    return now.minus(before);
  return null;
}

/** Thousandths, half to even. From nothing to something, the change has no percentage. */
function rateOf(change: Cell, before: Cell): Cell {
  if (change === null || before === null) return null;
  if (typeof change === "object" && typeof before === "object" && isMoney(change) && isMoney(before)) {
    return perMille(change, before);
  }
  if (typeof change !== "number" || typeof before !== "number" || before <= 0) return null;
  return Number(divideHalfEven(BigInt(change) * 1000n, BigInt(before)));
}
