import { dayMinutes } from "../time/width.ts";
import type { Horizon } from "./horizon.ts";
import type { Selection } from "./selection.ts";
import { type Visit, visitBuckets } from "./visit-buckets.ts";

/** Visits all known use between two hours, by whole days, and by hours at both ends. */
export function visitUnbucketed(selection: Selection, from: number, to: number, horizon: Horizon, visit: Visit): void {
  const firstDay = Math.ceil(from / dayMinutes) * dayMinutes;
  const lastDay = Math.floor(to / dayMinutes) * dayMinutes;
  if (firstDay >= lastDay) return visitBuckets(selection, { from, to, width: "1h" }, horizon, visit);
  visitBuckets(selection, { from, to: firstDay, width: "1h" }, horizon, visit);
  visitBuckets(selection, { from: firstDay, to: lastDay, width: "1d" }, horizon, visit);
  visitBuckets(selection, { from: lastDay, to, width: "1h" }, horizon, visit);
}
