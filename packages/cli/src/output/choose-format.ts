import { CommandError } from "../failure/command-error.ts";
import type { Format } from "../format/formats.ts";

const formatsByExtension: Readonly<Record<string, Format>> = {
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  csv: "csv",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xlsx: "xlsx",
};

export interface FormatRequest {
  /** Such as `api`. */
  readonly command: string;
  /** The only format of the command; undefined if it has all of them. */
  readonly only: Format | undefined;
  readonly format: Format | undefined;
  /** `cli`, `env` or `config`, whichever set `format`. */
  readonly source: string | undefined;
  readonly out: string | undefined;
  /** What `--csv` asks for. */
  readonly csv?: string | undefined;
}

/**
 * The format: from `--format`, then the extension of `--out`, then `USAGE_FORMAT`, then the config file. `.txt` and no
 * extension decide nothing. Any other extension is refused: nothing opens a file called cost.pdf that holds a table.
 */
export function chooseFormat({ command, only, format, source, out, csv }: FormatRequest): Format {
  const typed = source === "cli" ? format : undefined;
  if (csv !== undefined && typed !== undefined && typed !== "csv") {
    throw new CommandError(`--csv ${csv} and --format ${typed} contradict each other. Use one of them.`);
  }
  const named = formatsByExtension[extensionOf(out) ?? ""];
  if (csv !== undefined && typed === undefined && named !== undefined && named !== "csv") {
    throw new CommandError(
      `--csv ${csv} and --out ${out} contradict each other: its extension is that of ${named}. Use .csv.`,
    );
  }
  const flag = csv === undefined ? typed : "csv";
  const extension = flag === undefined ? formatOfExtension(out) : undefined;
  if (only === undefined) return needsFile(flag ?? extension ?? format ?? "table", out);
  const requested = flag ?? extension;
  if (requested === undefined || requested === only) return only;
  const place = flag === undefined ? `--out ${out}` : `--format ${flag}`;
  throw new CommandError(
    `${place} is invalid: usage ${command} writes ${only} only. For ${requested}, use usage cost, tokens or claude-code.`,
  );
}

/** A terminal or a pipe can not show a spreadsheet. */
function needsFile(format: Format, out: string | undefined): Format {
  if (format !== "xlsx" || out !== undefined) return format;
  throw new CommandError("A spreadsheet is written to a file: --out FILE.xlsx.");
}

function formatOfExtension(out: string | undefined): Format | undefined {
  const extension = extensionOf(out);
  if (extension === undefined) return undefined;
  const format = formatsByExtension[extension];
  if (format !== undefined) return format;
  const known = Object.keys(formatsByExtension).map((each) => `.${each}`);
  throw new CommandError(
    `--out is invalid: got ${JSON.stringify(out)}; .${extension} is not an extension that decides a format. Use ${known.join(", ")} or .txt, or add --format.`,
  );
}

/** In lower case; undefined if it decides nothing. */
function extensionOf(out: string | undefined): string | undefined {
  const name = out?.split(/[/\\]/).at(-1) ?? "";
  const extension = /.\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  const decides = out?.startsWith("/dev/") === false && extension !== "" && extension !== "txt";
  return decides ? extension : undefined;
}
