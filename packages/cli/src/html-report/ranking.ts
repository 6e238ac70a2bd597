import type { Sheet } from "../sheet/sheet.ts";
import type { Section } from "./section.ts";

/** The number of rows in a ranking. */
const maxRows = 10;

/** The first rows of a table with bars: the largest users. The sentence says how many are left out. */
export function rankingSection(id: string, title: string, sheet: Sheet): Section {
  const omitted = sheet.rows.length - maxRows;
  const named =
    omitted > 0
      ? `The ${maxRows} largest of ${sheet.rows.length}; the total includes all.`
      : `All ${sheet.rows.length}.`;
  return { id, title, sentence: named, sheet: { ...sheet, title, rows: sheet.rows.slice(0, maxRows) } };
}
