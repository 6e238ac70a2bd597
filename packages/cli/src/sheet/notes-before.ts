import { coverageNotes } from "../format/coverage-notes.ts";
import type { TimedRows } from "./timed-rows.ts";

/** What the time before lacks, and what of it can still change: a change is as certain as both of its sides. */
export function notesBefore(previous: TimedRows | undefined): string[] {
  return previous === undefined ? [] : coverageNotes(previous.facts).map((note) => `Before: ${note}`);
}
