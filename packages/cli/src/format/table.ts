import Table from "cli-table3";
import stringWidth from "string-width";
import { type Column, type Sheet, showsTotal } from "../sheet/sheet.ts";
import { bar } from "./bar.ts";
import { barShares } from "./bar-shares.ts";
import { fitColumns } from "./fit-columns.ts";
import { humanCell, moneyPlaces } from "./human-cell.ts";
import { sheetNotes } from "./sheet-notes.ts";
import type { Style } from "./style.ts";

export interface TableOptions {
  /** Characters a line; undefined where a line may be as long as it takes. */
  readonly width: number | undefined;
  readonly style: Style;
}

const gap = 2;
const widestBar = 24;
const narrowestBar = 6;

/** A table for people: aligned, with a total and bars, cut to the width of the terminal. */
export function tableOf(sheet: Sheet, { width, style }: TableOptions): string {
  const texts = sheetTexts(sheet);
  const shares = barShares(sheet);
  const { kept, widths, dropped } = fitColumns(sheet.columns, texts.natural, width ?? Infinity);
  const used = widths.reduce((sum, columnWidth) => sum + columnWidth + gap, 0);
  const barWidth = Math.min(widestBar, (width ?? Infinity) - used);
  const bars = shares !== undefined && barWidth >= narrowestBar && sheet.rows.length > 0;
  const table = new Table({
    chars: lines,
    style: { head: [], border: [], "padding-left": 0, "padding-right": gap },
    colWidths: [...widths, ...(bars ? [barWidth] : [])].map((columnWidth) => columnWidth + gap),
    colAligns: [...kept.map((index) => alignOf(sheet.columns[index])), ...(bars ? (["left"] as const) : [])],
  });
  const push = (cells: readonly string[], drawn = ""): void => void table.push([...cells, ...(bars ? [drawn] : [])]);
  const pick = (row: readonly string[]): string[] => kept.map((index) => row[index] ?? "");
  push(pick(texts.headings).map(style.faint));
  for (const [index, row] of texts.rows.entries()) {
    push(pick(row), bars ? style.bar(bar(shares[index] ?? 0, barWidth)) : "");
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
  const notes = sheetNotes(sheet, dropped).flatMap((note) => wrapped(note, width ?? Infinity).map(style.faint));
  return `${[style.strong(sheet.title), "", body, "", ...notes].join("\n")}\n`;
}

/** A sentence in lines that fit; a word that is longer than a line has one of its own. */
function wrapped(sentence: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || stringWidth(line) + 1 + stringWidth(word) > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

interface Texts {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | undefined;
  /** The width each column would like. */
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
      (most, text) => Math.max(most, stringWidth(text)),
      0,
    ),
  );
  return { headings, rows, total, natural };
}

/** The word stands in the first column, and a column without a sum stays empty. */
function totalLine(line: readonly string[], { columns, total }: Sheet): string[] {
  return line.map((text, index) => (index === 0 ? "Total" : total?.[index] == null && columns[index] ? "" : text));
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
