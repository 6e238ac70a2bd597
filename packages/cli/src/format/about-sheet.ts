import type { SheetData } from "write-excel-file/node";
import { isComplete } from "../reading/facts.ts";
import { isMoney, type Sheet } from "../sheet/sheet.ts";
import { cleanText } from "./clean-text.ts";
import { sheetNotes } from "./sheet-notes.ts";

/** What tables show, how far their figures go, and their exact totals: the first thing to ask of a number in a file. */
export function aboutRows(sheets: readonly Sheet[]): SheetData {
  return sheets.flatMap((sheet, index) => [...(index === 0 ? [] : [[null, null]]), ...rowsOf(sheet)]);
}

function rowsOf(sheet: Sheet): SheetData {
  const { title, facts, columns, total } = sheet;
  const totals = columns.flatMap(({ heading, unit }, index): [string, string][] => {
    const cell = total?.[index] ?? null;
    if (cell === null || (typeof cell === "object" && !isMoney(cell))) return [];
    const exact = typeof cell === "object" ? cell.toDollars() : String(cell);
    return [[`Total ${heading} (${unit}), exact`, exact]];
  });
  const lines: [string, string][] = [
    ["Table", title],
    ["Report", facts.report],
    ["From", facts.window?.starting_at ?? ""],
    ["To (exclusive)", facts.window?.ending_at ?? ""],
    ["As of", facts.asOf],
    ["Complete", isComplete(facts) ? "yes" : "no"],
    ["Complete through", facts.through ?? ""],
    ["Settled through", facts.settledThrough ?? ""],
    ...totals,
    ...sheetNotes({ ...sheet, exact: true }).map((note): [string, string] => ["Note", note]),
  ];
  return lines.map(([name, value]) => [
    { value: name, type: String, fontWeight: "bold" },
    { value: cleanText(value), type: String, wrap: true },
  ]);
}
