import type { Facts } from "../reading/facts.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { cleanText } from "./clean-text.ts";
import { coverageNotes, emptyNote, windowWords } from "./coverage-notes.ts";
import { roundingNotes } from "./exact-totals.ts";
import { instantWords } from "./instant.ts";

/** What a table leaves out on a narrow terminal. */
interface Narrowed {
  /** The headings of columns. */
  readonly dropped: readonly string[];
  /** The headings of columns whose labels are cut. */
  readonly cut: readonly string[];
  /** What labels are without, in words. */
  readonly shortened: readonly string[];
}

const nothing: Narrowed = { dropped: [], cut: [], shortened: [] };

/** The notes below a table: its window, when it was read, what it lacks, and how to read it. */
export function sheetNotes(sheet: Sheet, { dropped, cut, shortened }: Narrowed = nothing): string[] {
  const missing = [...dropped, ...(cut.length > 0 ? [`whole names under ${cut.join(" and ")}`] : [])];
  const narrow = [
    ...(shortened.length > 0 ? [`Shortened: ${shortened.join(", ")}.`] : []),
    ...(missing.length > 0 ? [`Too narrow for ${missing.join(", ")}: widen the terminal, or use --format csv.`] : []),
  ];
  return [
    freshness(sheet.facts),
    ...lackNotes(sheet),
    ...emptyNotes(sheet),
    ...sheet.warnings,
    ...sheet.notes,
    ...roundingNotes(sheet, dropped),
    ...narrow,
  ].map(cleanText);
}

/** What a reader of a format without notes has to know. A complete, settled report has none: jobs stay silent. */
export function sheetWarnings(sheet: Sheet): string[] {
  return [...lackNotes(sheet), ...emptyNotes(sheet), ...sheet.warnings].map(cleanText);
}

function lackNotes({ facts, columns }: Sheet): string[] {
  return coverageNotes(
    facts,
    columns.map(({ key }) => key),
  );
}

/** `2026-08-11 to 2026-09-10, end exclusive · as of 2026-09-10 14:20 UTC · complete through 2026-09-10 00:00 UTC` */
function freshness({ window, asOf, through }: Facts): string {
  const hasTime = window !== null && window.starting_at !== window.ending_at;
  return [
    ...(hasTime ? [`${windowWords(window)}, end exclusive`] : []),
    `as of ${instantWords(asOf)}`,
    ...(through === null ? [] : [`complete through ${instantWords(through)}`]),
  ].join(" · ");
}

function emptyNotes({ rows, facts }: Sheet): string[] {
  return rows.length === 0 ? [emptyNote(facts)] : [];
}
