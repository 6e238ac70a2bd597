import type { Sheet } from "../sheet/sheet.ts";
import type { Section } from "./section.ts";

/** How many rows a ranking shows. */
const most = 10;

/** The first rows of a table with bars: who used most. What is left out is said. */
export function rankingSection(id: string, title: string, sheet: Sheet): Section {
  const left = sheet.rows.length - most;
  const named =
    left > 0 ? `The ${most} largest of ${sheet.rows.length}; the total is of all.` : `All ${sheet.rows.length}.`;
  return { id, title, sentence: named, sheet: { ...sheet, title, rows: sheet.rows.slice(0, most) } };
}
