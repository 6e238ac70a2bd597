import type { Window } from "@org/usage";
import { bothStates, type DayState, dayStates } from "@org/usage-finops";
import { formatInstant } from "../format/instant.ts";
import type { Facts } from "../reading/facts.ts";
import { dayMs } from "../window/widths.ts";
import type { Bill } from "./bill.ts";

/** What both reports know of the month, its days that are not over included. */
export function billFacts({ month, cost, usage }: Bill, report: string): Facts {
  const states = [...bothStates(dayStates(month, cost), dayStates(month, usage))];
  const bounds = spansOf(states, (_state) => true)[0] ?? null;
  const [costFacts, usageFacts] = [cost.facts, usage.facts];
  return {
    report,
    window: bounds,
    asOf: costFacts.asOf < usageFacts.asOf ? costFacts.asOf : usageFacts.asOf,
    through: endOfLeading(states, (state) => state !== "missing"),
    settledThrough: endOfLeading(states, (state) => state === "settled"),
    missing: spansOf(states, (state) => state === "missing"),
    partial: [],
    settling: spansOf(states, (state) => state === "settling"),
    capped: [],
    unrecognized: [...costFacts.unrecognized, ...usageFacts.unrecognized],
    notes: [...new Set([...costFacts.notes, ...usageFacts.notes])],
  };
}

type States = readonly (readonly [string, DayState])[];

/** The spans of consecutive days in some state. */
function spansOf(states: States, isWanted: (state: DayState) => boolean): Window[] {
  const spans: { starting_at: string; ending_at: string }[] = [];
  for (const [day, state] of states) {
    if (!isWanted(state)) continue;
    const start = formatInstant(Date.parse(day));
    const last = spans.at(-1);
    if (last?.ending_at === start) last.ending_at = endOf(day);
    else spans.push({ starting_at: start, ending_at: endOf(day) });
  }
  return spans;
}

/** The end of the last day before the first one that is not in some state. */
function endOfLeading(states: States, isIncluded: (state: DayState) => boolean): string | null {
  const first = states.findIndex(([, state]) => !isIncluded(state));
  const last = (first === -1 ? states : states.slice(0, first)).at(-1);
  return last === undefined ? null : endOf(last[0]);
}

function endOf(day: string): string {
  return formatInstant(Date.parse(day) + dayMs);
}
