import stringWidth from "string-width";
import { type Column, type Sheet, showsTotal } from "../sheet/sheet.ts";
import { bar } from "./bar.ts";
import { barShares } from "./bar-shares.ts";
import { fitColumns } from "./fit-columns.ts";
import { humanCell, moneyPlaces } from "./human-cell.ts";
import { sheetNotes } from "./sheet-notes.ts";
import type { Style } from "./style.ts";
import { fitText, type Paint, wrapText } from "./text-width.ts";

export interface TableOptions {
  /** Characters per line; undefined if a line can have any length. */
  readonly width: number | undefined;
  readonly style: Style;
}

const gap = 2;
const maxBar = 24;
const minBar = 6;

/** A table for people: aligned, with a total and bars, cut to the width of the terminal. It has no borders, so that it pastes. */
export function tableOf(sheet: Sheet, { width = Infinity, style }: TableOptions): string {
  const texts = sheetTexts(sheet);
  const shares = barShares(sheet);
  const { kept, widths, dropped } = fitColumns(sheet.columns, texts.natural, width);
  const used = widths.reduce((sum, columnWidth) => sum + columnWidth + gap, 0);
  const barWidth = Math.min(maxBar, width - used);
  const hasBars = shares !== undefined && barWidth >= minBar && sheet.rows.length > 0;
  const line = (row: readonly string[], paint: Paint, drawn = ""): string => {
    const cells = kept.map((index, place) => {
      return fitText(row[index] ?? "", widths[place] ?? 0, alignOf(sheet.columns[index]), paint);
    });
    return [...cells, ...(drawn === "" ? [] : [style.bar(drawn)])].join(" ".repeat(gap)).trimEnd();
  };
  const hasTotal = texts.total !== undefined && showsTotal(sheet);
  const body = [
    line(texts.headings, style.faint),
    ...texts.rows.map((row, index) => line(row, unpainted, hasBars ? bar(shares[index] ?? 0, barWidth) : "")),
    ...(hasTotal ? [widths.map((columnWidth) => style.faint("─".repeat(columnWidth))).join(" ".repeat(gap))] : []),
    ...(hasTotal ? [line(texts.total, style.strong)] : []),
  ].join("\n");
  const notes = sheetNotes(sheet, dropped).flatMap((note) => wrapText(note, width).map(style.faint));
  return `${[style.strong(sheet.title), "", body, "", ...notes].join("\n")}\n`;
}

const unpainted: Paint = (text) => text;

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
