import type { Context } from "../context/context.ts";
import type { Format } from "../format/formats.ts";
import { styleFor } from "../format/style.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { writeOut } from "./write-out.ts";

/** Writes tables in the format that was asked for, to standard output or into the file of --out. */
export async function writeSheets(context: Context, sheets: readonly Sheet[]): Promise<void> {
  await writeOut(context, await textOf(context, sheets));
}

async function textOf(context: Context, sheets: readonly Sheet[]): Promise<string> {
  const format = formatOf(context);
  switch (format) {
    case "json": {
      const { jsonOf } = await import("../format/json.ts");
      return sheets.map(jsonOf).join("");
    }
    case "ndjson": {
      const { ndjsonOf } = await import("../format/json.ts");
      return sheets.map(ndjsonOf).join("");
    }
    case "csv": {
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
      const { io, flags } = context;
      // A file has neither width nor colour of its own, whatever the terminal beside it has.
      const width = flags.out === undefined ? io.stdout.columns : undefined;
      const style = styleFor(flags.out === undefined ? io : { ...io, stdout: { ...io.stdout, isTTY: false } });
      return sheets.map((sheet) => tableOf(sheet, { width, style })).join("\n");
    }
  }
}

/** What --format says, or else what the name of the file does. */
function formatOf({ settings, flags }: Context): Format {
  if (settings.format !== undefined) return settings.format as Format;
  const ending = /\.(\w+)$/.exec(flags.out ?? "")?.[1]?.toLowerCase() ?? "";
  return byEnding[ending] ?? "table";
}

const byEnding: Readonly<Record<string, Format>> = {
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  csv: "csv",
  md: "markdown",
  html: "html",
  htm: "html",
};
