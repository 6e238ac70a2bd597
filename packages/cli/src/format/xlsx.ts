import type { SheetData } from "write-excel-file/node";
import { type Cell, isMoney, type Sheet } from "../sheet/sheet.ts";
import { aboutRows } from "./about-sheet.ts";
import { exactMoney } from "./human-cell.ts";
import { loadXlsxWriter } from "./load-xlsx-writer.ts";
import { type SpreadsheetColumn, spreadsheetColumns } from "./spreadsheet-columns.ts";

type Row = SheetData[number];

/**
 * A workbook: a sheet per table, and one about them. Figures are numbers. A number in a spreadsheet has 15 digits, so the
 * exact amount is a text beside it.
 */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const write = await loadXlsxWriter();
  const names = sheetNames(sheets.map(({ title }) => title));
  const tables = sheets.map((sheet, index) => ({
    data: dataOf(sheet),
    sheet: names[index] ?? "",
    columns: widthsOf(sheet),
    stickyRowsCount: 1,
  }));
  const about = { data: aboutRows(sheets), sheet: "About", columns: [{ width: 24 }, { width: 90 }] };
  return new Uint8Array(await write([...tables, about]).toBuffer());
}

function dataOf(sheet: Sheet): SheetData {
  const columns = spreadsheetColumns(sheet);
  const header = columns.flatMap(({ heading, kind }): Row => {
    const cell = { value: heading, type: String, fontWeight: "bold" } as const;
    return kind === "money" ? [cell, { ...cell, value: `${heading}, exact` }] : [cell];
  });
  return [header, ...sheet.rows.map((row) => columns.flatMap((column) => cellsOf(column, row)))];
}

function cellsOf({ kind, cellOf, textOf }: SpreadsheetColumn, row: readonly Cell[]): Row {
  if (kind === "label") return [{ value: textOf(row), type: String }];
  const cell = cellOf(row);
  if (kind === "money") {
    if (cell === null || typeof cell !== "object" || !isMoney(cell)) return [null, null];
    const exact = { value: cell.toDollars(), type: String, align: "right" } as const;
    return [{ value: Number(cell.toDollars()), type: Number, format: "#,##0.00" }, exact];
  }
  if (typeof cell !== "number") return [null];
  if (kind === "count") return [{ value: cell, type: Number, format: "#,##0" }];
  return [{ value: kind === "share" ? cell / 1000 : cell, type: Number, format: "0.0%" }];
}

/** A column is as wide as its longest text, within reason. */
function widthsOf(sheet: Sheet): { readonly width: number }[] {
  const columns = spreadsheetColumns(sheet);
  const headings = columns.flatMap(({ heading, kind }) =>
    kind === "money" ? [heading, `${heading}, exact`] : [heading],
  );
  const longest = columns.flatMap(({ kind, cellOf, textOf }): number[] => {
    const lengths = sheet.rows.map((row) => {
      const cell = cellOf(row);
      if (kind === "label") return textOf(row).length;
      return cell !== null && typeof cell === "object" && isMoney(cell) ? exactMoney(cell).length : 14;
    });
    const length = lengths.reduce((max, each) => Math.max(max, each), 0);
    return kind === "money" ? [14, length] : [length];
  });
  return headings.map((heading, index) => ({
    width: Math.min(50, Math.max(heading.length, longest[index] ?? 0) + 2),
  }));
}

/** Names of sheets have at most 31 characters, some of which are not allowed, and differ from each other. */
function sheetNames(titles: readonly string[]): string[] {
  const used = new Set(["about"]);
  return titles.map((title) => {
    const plain = title
      .replaceAll(/[[\]:*?/\\]/g, " ")
      .slice(0, 28)
      .trim();
    let name = plain;
    for (let count = 2; used.has(name.toLowerCase()); count++) name = `${plain} ${count}`;
    used.add(name.toLowerCase());
    return name;
  });
}
