import type { Ended } from "./run-tool.ts";

/** A search for drift, and how it ended: 0 found nothing, 1 found something, anything else could not search. */
export interface Search extends Ended {
  readonly command: string;
}

/** What the searches found as Markdown; nothing if they found nothing. A source that can't be read is a finding too. */
export function findingsOf(searches: readonly Search[]): string {
  return searches
    .filter(({ code }) => code !== 0)
    .map(({ command, code, text }) => {
      const title = code === 1 ? `\`${command}\` found differences` : `\`${command}\` could not read its source`;
      return `### ${title}\n\n${fenced(text.trim())}\n`;
    })
    .join("\n");
}

/** A code block that the text can't end, so that nothing in it is a link or a mention. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
