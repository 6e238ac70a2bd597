import stringWidth from "string-width";
import type { Column, Sheet } from "../sheet/sheet.ts";
import { bar } from "./bar.ts";
import { barHeading } from "./bar-heading.ts";
import { barShares } from "./bar-shares.ts";
import { cutLabels, distinctWidth } from "./cut-labels.ts";
import { fitColumns } from "./fit-columns.ts";
import { shorterLabels } from "./shorter-labels.ts";
import { sheetNotes } from "./sheet-notes.ts";
import { type SheetTexts, sheetTexts } from "./sheet-texts.ts";
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
  const { texts, shortened } = textsWithin(sheet, width);
  const shares = barShares(sheet);
  const { kept, widths, dropped } = fitColumns(sheet.columns, texts.natural, width, distinctWidths(sheet, texts.rows));
  const rows = withCutLabels(sheet, texts.rows, kept, widths);
  const used = widths.reduce((sum, columnWidth) => sum + columnWidth + gap, 0);
  const barWidth = Math.min(maxBar, width - used);
  // One bar compares nothing.
  const barWords = barWidth < minBar ? undefined : barHeading(sheet, barWidth);
  const hasBars = barWords !== undefined && rows.length > 1 && shares?.some((share) => share > 0) === true;
  const line = (row: readonly string[], paint: Paint, beside = ""): string => {
    const cells = kept.map((index, place) => {
      return fitText(row[index] ?? "", widths[place] ?? 0, alignOf(sheet.columns[index]), paint);
    });
    return [...cells, ...(beside === "" ? [] : [beside])].join(" ".repeat(gap)).trimEnd();
  };
  const cut = kept.filter((index) => rows.some((row, at) => row[index] !== texts.rows[at]?.[index]));
  const exact = exactWords(sheet, texts.exact, kept);
  const isBeside = exact !== "" && used + stringWidth(exact) <= width;
  const besideTotal = isBeside ? style.faint(exact) : "";
  const barOf = (index: number): string => (hasBars ? style.bar(bar(shares[index] ?? 0, barWidth)) : "");
  const isTotalOnly = texts.total === undefined && besideTotal !== "";
  const heading = hasBars && !isTotalOnly ? style.faint(barWords) : "";
  const body = [
    line(texts.headings, style.faint, heading),
    ...rows.map((row, index) => line(row, unpainted, isTotalOnly ? besideTotal : barOf(index))),
    ...(texts.total === undefined ? [] : [ruleOf(widths, style), line(texts.total, style.strong, besideTotal)]),
  ].join("\n");
  const notes = [
    ...(isBeside || exact === "" ? [] : [`Total: ${exact}.`]),
    ...sheetNotes(sheet, { dropped, cut: cut.map((index) => sheet.columns[index]?.heading ?? ""), shortened }),
  ];
  const foot = notes.flatMap((note) => wrapText(note, width).map(style.faint));
  return `${[style.strong(sheet.title), "", body, "", ...foot].join("\n")}\n`;
}

/** The rows with the labels of each kept column cut to its width. */
function withCutLabels(
  { columns }: Sheet,
  rows: Texts["rows"],
  kept: readonly number[],
  widths: readonly number[],
): string[][] {
  const cut = new Map(
    kept.map((index, place): [number, string[]] => {
      const texts = rows.map((row) => row[index] ?? "");
      return [index, columns[index]?.kind === "label" ? cutLabels(texts, widths[place] ?? 0) : texts];
    }),
  );
  return rows.map((row, at) => row.map((text, index) => cut.get(index)?.[at] ?? text));
}

function ruleOf(widths: readonly number[], style: Style): string {
  return widths.map((columnWidth) => style.faint("─".repeat(columnWidth))).join(" ".repeat(gap));
}

/** `exactly $1,234.5678`, with the headings of the columns if there are several. */
function exactWords({ columns }: Sheet, exact: Texts["exact"], kept: readonly number[]): string {
  const shown = kept.filter((index) => exact[index] !== undefined);
  if (shown.length === 0) return "";
  const words = shown.map((index) => {
    const heading = shown.length > 1 ? `${columns[index]?.heading} ` : "";
    return `${heading}${exact[index]}`;
  });
  return `exactly ${words.join(", ")}`;
}

const unpainted: Paint = (text) => text;

interface Texts extends SheetTexts {
  readonly headings: readonly string[];
  /** The width that each column needs for its longest text. */
  readonly natural: readonly number[];
}

/** Labels as they are if the table fits, and otherwise without what they share. */
function textsWithin(sheet: Sheet, width: number): { readonly texts: Texts; readonly shortened: readonly string[] } {
  const texts = sheetTexts(sheet);
  const full = tableTexts(sheet, texts);
  const length = full.natural.reduce((sum, columnWidth) => sum + columnWidth + gap, -gap);
  if (length <= width) return { texts: full, shortened: [] };
  const labels = sheet.columns.map((column, index) =>
    shorterLabels(
      column,
      texts.rows.map((row) => row[index] ?? ""),
    ),
  );
  const rows = texts.rows.map((row, at) => row.map((text, index) => labels[index]?.texts[at] ?? text));
  const shortened = labels.flatMap(({ without }, index) =>
    without === undefined ? [] : [`${sheet.columns[index]?.heading} is without ${JSON.stringify(without)}`],
  );
  return { texts: tableTexts(sheet, { ...texts, rows }), shortened };
}

function distinctWidths({ columns }: Sheet, rows: Texts["rows"]): (number | undefined)[] {
  return columns.map(({ kind }, index) =>
    kind === "label" ? distinctWidth(rows.map((row) => row[index] ?? "")) : undefined,
  );
}

function tableTexts(sheet: Sheet, texts: SheetTexts): Texts {
  const headings = sheet.columns.map((column) => column.heading);
  // "Total" is in the first column.
  const total = texts.total?.map((text, index) => (index === 0 ? "Total" : text));
  const natural = headings.map((heading, index) =>
    [heading, ...texts.rows.map((row) => row[index] ?? ""), total?.[index] ?? ""].reduce(
      (max, text) => Math.max(max, stringWidth(text)),
      0,
    ),
  );
  return { ...texts, total, headings, natural };
}

function alignOf(column: Column | undefined): "left" | "right" {
  return column?.kind === "label" ? "left" : "right";
}
