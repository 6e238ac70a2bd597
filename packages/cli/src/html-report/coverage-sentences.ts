import { factNotes } from "../format/sheet-notes.ts";
import type { ReadRows, ReportFigures } from "./figures.ts";

/** For what time each report speaks, what it lacks, and what it never holds. */
export function coverageSentences({ cost, tokens, claudeCode, notes }: ReportFigures): string[] {
  return [
    ...spoken("Cost", cost),
    ...spoken("Tokens", tokens),
    ...spoken("Claude Code", claudeCode),
    ...notes,
    "Cost of the last two days may still change. Priority Tier is in the tokens and not in the cost; code execution is in the cost and not in the tokens.",
    "Claude Code estimates are tokens at list price; subscriptions are billed by the seat.",
  ];
}

function spoken(words: string, { facts }: ReadRows): string[] {
  return factNotes(facts).map((note) => `${words}: ${note}`);
}
