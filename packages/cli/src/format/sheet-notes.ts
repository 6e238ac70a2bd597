import type { Window } from "@org/usage";
import type { Sheet, SheetFacts } from "../sheet/sheet.ts";
import { cleanText } from "./clean-text.ts";
import { instantWords } from "./instant.ts";

/** What has to be said below a table: for which time it speaks, when it was read, and what it lacks. */
export function sheetNotes(sheet: Sheet, dropped: readonly string[] = []): string[] {
  const notes = [...factNotes(sheet.facts), ...sheet.notes.map(cleanText)];
  if (sheet.rows.length === 0) notes.unshift("Nothing in this window: the report is whole, and empty.");
  if (dropped.length > 0) {
    notes.push(`Too narrow for ${dropped.join(", ")}: widen the terminal, or take --format csv.`);
  }
  return notes;
}

/** For which time figures speak, when they were read, and what they lack. */
export function factNotes(facts: SheetFacts): string[] {
  return [freshness(facts), ...gaps(facts)];
}

/** `2026-08-11 to 2026-09-10 (end exclusive) · as of 2026-09-10 14:20 UTC · complete through 2026-09-10 00:00 UTC` */
export function freshness({ window, asOf, through }: SheetFacts): string {
  return [
    ...(window === null ? [] : [`${windowWords(window)}, end exclusive`]),
    `as of ${instantWords(asOf)}`,
    ...(through === null ? [] : [`complete through ${instantWords(through)}`]),
  ].join(" · ");
}

function gaps({ missing, partial }: SheetFacts): string[] {
  return [
    ...missing.map((window) => `No figures yet for ${windowWords(window)}: missing, not zero.`),
    ...partial.map((window) => `Still filling: ${windowWords(window)}.`),
  ];
}

/** Days where the window is made of days, else minutes too. */
export function windowWords({ starting_at: start, ending_at: end }: Window): string {
  const days = start.includes("T00:00:00") && end.includes("T00:00:00");
  return days ? `${start.slice(0, 10)} to ${end.slice(0, 10)}` : `${instantWords(start)} to ${instantWords(end)}`;
}
