import type { Window } from "@org/usage";
import { type Facts, isComplete, isServed } from "../reading/facts.ts";
import { instantWords } from "./instant.ts";

/** More windows than this are counted instead of listed. */
const maxListed = 5;

/**
 * What the figures lack, or what may still change in them; nothing for a complete, settled report. The dimensions are
 * those of its rows.
 */
export function coverageNotes(facts: Facts, dimensions: readonly string[] = []): string[] {
  const { missing, partial, settling, capped } = facts;
  return [
    ...each(missing, (windows) => `No figures yet for ${windows}: missing, not zero.`),
    ...each(partial, (windows) => `Still in progress: ${windows}.`),
    ...settlingNotes(facts.report, settling),
    ...each(
      capped,
      (windows) => `As many groups as the API lists at most in ${windows}: others may be left out. Group by less.`,
    ),
    ...unrecognizedNotes(facts),
    ...receiptNotes(facts, dimensions),
  ];
}

/** Says why a report has no rows. */
export function emptyNote(facts: Facts): string {
  if (facts.window === null) return "No rows: the list is complete, and empty.";
  if (facts.window.starting_at === facts.window.ending_at) {
    return "Nothing in this window is over yet, so there are no rows.";
  }
  if (!isServed(facts)) return "No rows: the server has no figures for this window yet.";
  return isComplete(facts)
    ? "No rows: the report is complete, and has nothing for this request."
    : "No rows: what is served has nothing for this request.";
}

/** Days if the window is made of days, otherwise minutes too. */
export function windowWords({ starting_at: start, ending_at: end }: Window): string {
  const isDays = start.includes("T00:00:00") && end.includes("T00:00:00");
  return isDays ? `${start.slice(0, 10)} to ${end.slice(0, 10)}` : `${instantWords(start)} to ${instantWords(end)}`;
}

function each(windows: readonly Window[], sentence: (words: string) => string): string[] {
  if (windows.length === 0) return [];
  const listed = windows.slice(0, maxListed).map(windowWords);
  const more = windows.length > maxListed ? [`${windows.length - maxListed} more`] : [];
  return [sentence([...listed, ...more].join(", "))];
}

/** Analytics figures settle for a month, so that nearly every report has such windows: one sentence is enough. */
function settlingNotes(report: string, settling: readonly Window[]): string[] {
  const [first, last] = [settling[0], settling.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (/^(?:analytics|enterprise)\./.test(report)) {
    return [`Figures from ${first.starting_at.slice(0, 10)} on may still change: these reports settle in 30 days.`];
  }
  return each(settling, (windows) => `May still change: ${windows}, which has not settled yet.`);
}

function unrecognizedNotes({ unrecognized }: Facts): string[] {
  if (unrecognized.length === 0) return [];
  const listed = unrecognized.slice(0, maxListed).map(({ path, value }) => `${path} = ${shortText(value)}`);
  const more = unrecognized.length > maxListed ? [`${unrecognized.length - maxListed} more`] : [];
  return [
    `The API sent what this version does not know: ${[...listed, ...more].join(", ")}. A new counter is not in the totals; update the command.`,
  ];
}

/**
 * A receipt's notes are about parent organizations, and it doesn't know whether it is of one. So people read them only
 * if the rows name organizations; JSON always has them.
 */
function receiptNotes({ notes }: Facts, dimensions: readonly string[]): readonly string[] {
  return dimensions.includes("organization_id") ? notes : [];
}

function shortText(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
