import type { Window } from "@org/usage";
import { formatInstant } from "../format/instant.ts";
import type { Facts } from "../reading/facts.ts";
import { dayMs } from "../window/widths.ts";
import { shortDay, weekdayWords } from "./day-words.ts";
import type { PlotColumn } from "./plot.ts";
import type { LegendEntry } from "./legend.ts";

/** The dates of a window's UTC days, in order. */
export function daysOf({ starting_at: start, ending_at: end }: Window): string[] {
  const startMs = Date.parse(start);
  const count = Math.ceil((Date.parse(end) - startMs) / dayMs);
  return Array.from({ length: count }, (_, index) => formatInstant(startMs + index * dayMs).slice(0, 10));
}

/** `unknown`: not over or not served. `settling`: served, and may still change. */
export type DayState = "settled" | "settling" | "unknown";

export function stateOf(day: string, { through, settledThrough }: Facts): DayState {
  const endMs = Date.parse(day) + dayMs;
  if (settledThrough !== null && endMs <= Date.parse(settledThrough)) return "settled";
  return through !== null && endMs <= Date.parse(through) ? "settling" : "unknown";
}

const notes: Readonly<Record<DayState, string | undefined>> = {
  settled: undefined,
  settling: "May still change",
  unknown: "Not complete yet",
};

/** What the column of a day shows, besides its figures. */
export function dayColumn(day: string, facts: Facts): Pick<PlotColumn, "tick" | "title" | "note" | "isUnsettled"> {
  const state = stateOf(day, facts);
  return { tick: shortDay(day), title: weekdayWords(day), note: notes[state], isUnsettled: state !== "settled" };
}

/** What the stripes mean, if there are any. */
export function stripesLegend(days: readonly string[], facts: Facts): LegendEntry[] {
  const isStriped = days.some((day) => stateOf(day, facts) === "settling");
  return isStriped ? [{ label: "May still change", color: "var(--faint)", mark: "dot striped" }] : [];
}
