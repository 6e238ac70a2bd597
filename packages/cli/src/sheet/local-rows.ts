import { toLocalDays, type Window } from "@org/usage";
import type { LocalWindow } from "../window/local-days.ts";
import type { AnyRow } from "./breakdown.ts";
import { formatInstant } from "../format/instant.ts";
import type { ReadingFacts } from "../reading/read-report.ts";
import { localDate } from "./time-label.ts";

interface Bounded extends AnyRow {
  readonly starting_at: string;
  readonly ending_at: string;
}

/** Facts of the hours that were read, cut to the days that are shown. */
export function factsWithin(facts: ReadingFacts, window: Window): ReadingFacts {
  const startMs = Date.parse(window.starting_at);
  const endMs = Date.parse(window.ending_at);
  const overlaps = (gap: Window): boolean => Date.parse(gap.starting_at) < endMs && Date.parse(gap.ending_at) > startMs;
  const throughMs = facts.through === null ? startMs : Math.min(Date.parse(facts.through), endMs);
  return {
    ...facts,
    through: throughMs > startMs ? formatInstant(throughMs) : null,
    missing: facts.missing.filter(overlaps),
    partial: facts.partial.filter(overlaps),
  };
}

/** The rows of the wanted local days, and the window that these days span. */
export function localRows(
  rows: readonly AnyRow[],
  { firstDate, endDate, asked }: LocalWindow,
  timeZone: string,
): { readonly rows: AnyRow[]; readonly window: Window } {
  const days = toLocalDays(rows as readonly Bounded[], timeZone).filter(({ starting_at: start }) => {
    const date = localDate(start, timeZone);
    return date >= firstDate && date < endDate;
  });
  const [first, last] = [days[0], days.at(-1)];
  return {
    rows: days.flatMap(({ starting_at, ending_at, results }) =>
      results.map((row): AnyRow => ({ starting_at, ending_at, ...row })),
    ),
    window:
      first === undefined || last === undefined ? asked : { starting_at: first.starting_at, ending_at: last.ending_at },
  };
}
