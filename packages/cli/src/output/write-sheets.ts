import type { Context } from "../context/context.ts";
import { sheetWarnings } from "../format/sheet-notes.ts";
import type { Format } from "../format/formats.ts";
import { styleFor } from "../format/style.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { writeFileOut } from "./write-file-out.ts";
import { writeOut } from "./write-out.ts";

/** Formats that have no room for notes, or whose notes a job does not see. */
const silentFormats: readonly string[] = ["csv", "ndjson", "html", "xlsx"];

/** Writes tables in the requested format, to standard output or into the file of `--out`. */
export async function writeSheets(context: Context, read: readonly Sheet[]): Promise<void> {
  const sheets = context.exact ? read.map((sheet) => ({ ...sheet, exact: true })) : read;
  if (context.format === "xlsx") {
    const { xlsxOf } = await import("../format/xlsx.ts");
    await writeFileOut(context, await xlsxOf(sheets), "xlsx");
  } else await writeOut(context, await textOf(context, context.format, sheets));
  if (!silentFormats.includes(context.format)) return;
  for (const sheet of sheets) await warnOf(context, sheet, sheets.length > 1);
}

/** Prints on stderr what the figures lack. A complete, settled report is silent, so that jobs stay quiet. */
async function warnOf(context: Context, sheet: Sheet, isTitled: boolean): Promise<void> {
  for (const warning of sheetWarnings(sheet)) {
    await context.note(isTitled ? `${sheet.title}: ${warning}` : warning);
  }
}

async function textOf(context: Context, format: Exclude<Format, "xlsx">, sheets: readonly Sheet[]): Promise<string> {
  switch (format) {
    case "json": {
      const { jsonOf } = await import("../format/json.ts");
      return jsonOf(sheets);
    }
    case "ndjson": {
      const { ndjsonOf } = await import("../format/json.ts");
      return sheets.map(ndjsonOf).join("");
    }
    case "csv": {
      const { csv } = context;
      if (csv !== undefined) {
        const { excelCsvOf } = await import("../format/excel-csv.ts");
        return sheets.map((sheet) => excelCsvOf(sheet, csv)).join("\r\n");
      }
      const { csvOf } = await import("../format/csv.ts");
      return sheets.map(csvOf).join("\r\n");
    }
    case "markdown": {
      const { markdownOf } = await import("../format/markdown.ts");
      return sheets.map(markdownOf).join("\n");
    }
    case "html": {
      const { sheetPage } = await import("../html/sheet-page.ts");
      return sheetPage(sheets);
    }
    case "table": {
      const { tableOf } = await import("../format/table.ts");
      const { io, out } = context;
      // A file has neither a width nor color, whatever terminal the command runs in.
      const width = out === undefined ? io.stdout.columns : undefined;
      const style = styleFor(out === undefined ? io : { ...io, stdout: { ...io.stdout, isTTY: false } });
      return sheets.map((sheet) => tableOf(sheet, { width, style })).join("\n");
    }
  }
}
