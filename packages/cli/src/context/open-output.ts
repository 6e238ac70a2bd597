import { resolve } from "node:path";
import { CommandError } from "../failure/command-error.ts";
import type { Format } from "../format/formats.ts";
import { chooseFormat } from "../output/choose-format.ts";
import { checkOutFile, type OutFile } from "../output/out-file.ts";
import type { ContextNeeds } from "./context-needs.ts";

export interface Output {
  readonly format: Format;
  readonly out: OutFile | undefined;
}

/** What is written where, checked before anything is read. */
export async function openOutput(needs: ContextNeeds): Promise<Output> {
  const { command, flags, onlyFormat, hasOwnFormats, sourceOf } = needs;
  const name = flags.out === "-" ? undefined : flags.out;
  const request = { command, only: onlyFormat, format: flags.format, out: name, csv: flags.csv };
  const format = hasOwnFormats === true ? "csv" : chooseFormat({ ...request, source: sourceOf("format") });
  if (format === "xlsx") await (await import("../format/load-xlsx-writer.ts")).loadXlsxWriter();
  const out = name === undefined ? undefined : await checkOutFile(name);
  if (out !== undefined && flags.resumeFile !== undefined && resolve(flags.resumeFile) === resolve(out.path)) {
    throw new CommandError(`--out and --resume-file are the same file, ${name}. Use two files.`);
  }
  return { format, out };
}
