import { type Column, isLabel, type Sheet, showsTotal } from "../sheet/sheet.ts";
import { cleanText } from "./clean-text.ts";
import { humanCell, moneyPlaces } from "./human-cell.ts";
import { sheetNotes } from "./sheet-notes.ts";

/** A GitHub-flavored table with its title, total and notes: for a message, a wiki, a pull request. */
export function markdownOf(sheet: Sheet): string {
  const places = sheet.columns.map((_, index) => moneyPlaces(sheet, index));
  const line = (row: Sheet["rows"][number]): string[] =>
    sheet.columns.map((column, index) => {
      const cell = row[index] ?? null;
      const text = humanCell(cell, column, places[index] ?? 2);
      return isLabel(cell) ? markdownText(text) : text;
    });
  const total = sheet.total === undefined || !showsTotal(sheet) ? [] : [totalLine(line(sheet.total), sheet)];
  return [
    `### ${markdownText(sheet.title)}`,
    "",
    rowOf(sheet.columns.map(({ heading }) => heading)),
    rowOf(sheet.columns.map(rule)),
    ...sheet.rows.map((row) => rowOf(line(row))),
    ...total.map(rowOf),
    "",
    ...sheetNotes(sheet).map((note) => `${markdownText(note)}  `),
    "",
  ].join("\n");
}

function totalLine(line: readonly string[], { total }: Sheet): string[] {
  return line.map((text, index) => (index === 0 ? "**Total**" : total?.[index] == null ? "" : `**${text}**`));
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
