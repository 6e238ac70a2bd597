import type { Column, Sheet } from "../sheet/sheet.ts";
import { cleanText } from "./clean-text.ts";
import { sheetNotes } from "./sheet-notes.ts";
import { sheetTexts } from "./sheet-texts.ts";

/** A GitHub-flavored table with its title, total and notes: for a message, a wiki, a pull request. */
export function markdownOf(sheet: Sheet): string {
  const { rows, total, exact } = sheetTexts(sheet);
  const escaped = (row: readonly string[]): string[] =>
    row.map((text, index) => (sheet.columns[index]?.kind === "label" ? markdownText(text) : text));
  const beside = (text: string, index: number): string =>
    exact[index] === undefined ? text : `${text} (exactly ${exact[index]})`;
  return [
    `### ${markdownText(sheet.title)}`,
    "",
    rowOf(sheet.columns.map(({ heading }) => heading)),
    rowOf(sheet.columns.map(rule)),
    ...rows.map((row) => rowOf(total === undefined ? escaped(row).map(beside) : escaped(row))),
    ...(total === undefined ? [] : [rowOf(totalLine(total).map(beside))]),
    "",
    ...sheetNotes(sheet).map((note) => `${markdownText(note)}  `),
    "",
  ].join("\n");
}

function totalLine(total: readonly string[]): string[] {
  return total.map((text, index) => (index === 0 ? "**Total**" : text === "" ? "" : `**${text}**`));
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function rule({ kind }: Column): string {
  return kind === "label" ? "---" : "---:";
}

/**
 * Text that Markdown shows as it is: no markup, no HTML, no link, no mention. A backslash before punctuation is always
 * allowed; underscores and hyphens inside of words, as in IDs, have no meaning and stay as they are.
 */
export function markdownText(text: string): string {
  return cleanText(text)
    .replaceAll(/[\\`*{}[\]()#+!|~$@:]/g, String.raw`\$&`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replaceAll(/\b(www)\./gi, String.raw`$1\.`);
}
