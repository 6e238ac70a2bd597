import type { Window } from "@org/usage";
import type { Facts } from "./facts.ts";

/** What two reports know of one window: no more than the one that knows less. */
export function mergeFacts(report: string, left: Facts, right: Facts): Facts {
  return {
    report,
    window: left.window,
    asOf: earlier(left.asOf, right.asOf) ?? left.asOf,
    through: earlier(left.through, right.through),
    settledThrough: earlier(left.settledThrough, right.settledThrough),
    missing: union(left.missing, right.missing),
    partial: union(left.partial, right.partial),
    settling: union(left.settling, right.settling),
    capped: union(left.capped, right.capped),
    unrecognized: [...left.unrecognized, ...right.unrecognized],
    notes: [...new Set([...left.notes, ...right.notes])],
  };
}

function earlier<Instant extends string | null>(left: Instant, right: Instant): Instant {
  if (left === null) return left;
  return right !== null && Date.parse(left) <= Date.parse(right) ? left : right;
}

/** Windows that overlap or touch become one. */
function union(left: readonly Window[], right: readonly Window[]): Window[] {
  const sorted = [...left, ...right].toSorted((a, b) => Date.parse(a.starting_at) - Date.parse(b.starting_at));
  const merged: Window[] = [];
  for (const window of sorted) {
    const last = merged.at(-1);
    if (last === undefined || Date.parse(window.starting_at) > Date.parse(last.ending_at)) merged.push(window);
    else if (Date.parse(window.ending_at) > Date.parse(last.ending_at)) {
      merged[merged.length - 1] = { ...last, ending_at: window.ending_at };
    }
  }
  return merged;
}
