import type { Bounds, Window } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { clipFacts } from "../../reading/clip-facts.ts";
import { type Reading, readReport } from "../../reading/read-report.ts";

export const costGroups = ["workspace_id", "description"] as const;

/** One walk over every window that the page has cost of, because each walk has a last page that is not full. */
export async function readCost(context: Context, windows: readonly Window[]) {
  const client = await context.client();
  const window = spanOf(windows);
  const params = { ...window, group_by: costGroups };
  return await readReport(context, (options) => client.cost(params, options), { window, width: "1d" });
}

/** The part of a walk that is about a window. */
export function partOf<Item extends Bounds, Row>(reading: Reading<Item, Row>, window: Window): Reading<Item, Row> {
  const [startMs, endMs] = [Date.parse(window.starting_at), Date.parse(window.ending_at)];
  const isInside = ({ starting_at }: Bounds): boolean =>
    Date.parse(starting_at) >= startMs && Date.parse(starting_at) < endMs;
  return { ...reading, items: reading.items.filter(isInside), facts: clipFacts(reading.facts, window) };
}

/** From the earliest start to the latest end. */
function spanOf(windows: readonly Window[]): Window {
  const starts = windows
    .map(({ starting_at: start }) => start)
    .toSorted((left, right) => Date.parse(left) - Date.parse(right));
  const ends = windows.map(({ ending_at: end }) => end).toSorted((left, right) => Date.parse(left) - Date.parse(right));
  const [starting_at, ending_at] = [starts[0], ends.at(-1)];
  if (starting_at === undefined || ending_at === undefined) throw new TypeError("Expected at least one window.");
  return { starting_at, ending_at };
}
