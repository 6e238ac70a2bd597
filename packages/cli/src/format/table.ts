import Table from "cli-table3";
import stringWidth from "string-width";
import { type Column, type Sheet, showsTotal } from "../sheet/sheet.ts";
import { bar } from "./bar.ts";
import { barShares } from "./bar-shares.ts";
import { fitColumns } from "./fit-columns.ts";
import { humanCell, moneyPlaces } from "./human-cell.ts";
import { sheetNotes } from "./sheet-notes.ts";
import type { Style } from "./style.ts";
import { cutText, wrapText } from "./text-width.ts";

export interface TableOptions {
  /** Characters per line; undefined if a line can have any length. */
  readonly width: number | undefined;
  readonly style: Style;
}

const gap = 2;
const maxBar = 24;
const minBar = 6;

/** A table for people: aligned, with a total and bars, cut to the width of the terminal. */
export function tableOf(sheet: Sheet, { width = Infinity, style }: TableOptions): string {
  const texts = sheetTexts(sheet);
  const shares = barShares(sheet);
  const { kept, widths, dropped } = fitColumns(sheet.columns, texts.natural, width);
  const used = widths.reduce((sum, columnWidth) => sum + columnWidth + gap, 0);
  const barWidth = Math.min(maxBar, width - used);
  const hasBars = shares !== undefined && barWidth >= minBar && sheet.rows.length > 0;
  const table = new Table({
    chars: lines,
    style: { head: [], border: [], "padding-left": 0, "padding-right": gap },
    colWidths: [...widths, ...(hasBars ? [barWidth] : [])].map((columnWidth) => columnWidth + gap),
    colAligns: [...kept.map((index) => alignOf(sheet.columns[index])), ...(hasBars ? (["left"] as const) : [])],
  });
  const push = (cells: readonly string[], drawn = ""): void => void table.push([...cells, ...(hasBars ? [drawn] : [])]);
  // Cut here: the table library takes the square of the length of a text to cut it.
  const pick = (row: readonly string[]): string[] =>
    kept.map((index, place) => cutText(row[index] ?? "", widths[place] ?? 0));
  push(pick(texts.headings).map(style.faint));
  for (const [index, row] of texts.rows.entries()) {
    push(pick(row), hasBars ? style.bar(bar(shares[index] ?? 0, barWidth)) : "");
  }
  if (texts.total !== undefined && showsTotal(sheet)) {
    push(widths.map((columnWidth) => style.faint("─".repeat(columnWidth))));
    push(pick(texts.total).map(style.strong));
  }
  const body = table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
  const notes = sheetNotes(sheet, dropped).flatMap((note) => wrapText(note, width).map(style.faint));
  return `${[style.strong(sheet.title), "", body, "", ...notes].join("\n")}\n`;
}

interface Texts {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | undefined;
  /** The width that each column needs for its longest text. */
  readonly natural: readonly number[];
}

function sheetTexts(sheet: Sheet): Texts {
  const places = sheet.columns.map((_, index) => moneyPlaces(sheet, index));
  const line = (row: Sheet["rows"][number]): string[] =>
    sheet.columns.map((column, index) => humanCell(row[index] ?? null, column, places[index] ?? 2));
  const headings = sheet.columns.map((column) => column.heading);
  const rows = sheet.rows.map(line);
  const total = sheet.total === undefined ? undefined : totalLine(line(sheet.total), sheet);
  const natural = headings.map((heading, index) =>
    [heading, ...rows.map((row) => row[index] ?? ""), total?.[index] ?? ""].reduce(
      (max, text) => Math.max(max, stringWidth(text)),
      0,
    ),
  );
  return { headings, rows, total, natural };
}

/** "Total" is in the first column, and a column without a sum stays empty. */
function totalLine(line: readonly string[], { total }: Sheet): string[] {
  return line.map((text, index) => (index === 0 ? "Total" : total?.[index] == null ? "" : text));
}

function alignOf(column: Column | undefined): "left" | "right" {
  return column?.kind === "label" ? "left" : "right";
}

/** No borders: what is copied out of a terminal should paste. */
const lines = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};
