import type writeWorkbook from "write-excel-file/node";
import { CommandError } from "../failure/command-error.ts";

type Writer = typeof writeWorkbook;

/** The package that writes spreadsheets. It is installed separately, because most users of the command need none. */
export async function loadXlsxWriter(): Promise<Writer> {
  try {
    return (await import("write-excel-file/node")).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new CommandError(
      "Writing .xlsx needs a package that is not installed: npm install --global write-excel-file (or with npx: --package write-excel-file). Without it: --csv excel --out FILE.csv.",
    );
  }
}
