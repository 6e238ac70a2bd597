import { readFile, writeFile } from "node:fs/promises";

/** A runtime on which a report was read. */
export interface Row {
  readonly name: string;
  readonly version: string;
  readonly imported: string;
  readonly required: string;
}

const start = "<!-- runtimes: written by `pnpm proof:update` -->";
const end = "<!-- /runtimes -->";
const heads = ["Runtime", "Version", "`import`", "`require()`"];

/** A Markdown table, aligned like the formatter does. */
const table = (rows: readonly Row[]): string => {
  const lines = [heads, ...rows.map(({ name, version, imported, required }) => [name, version, imported, required])];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = lines;
  return [text(head), text(widths.map((width) => "-".repeat(width))), ...body.map(text)].join("\n");
};

const block = (rows: readonly Row[]): string => `${start}\n\n${table(rows)}\n\n${end}`;

/** Writes the table between its markers, or at the end if there are none. */
export const writeTable = async (file: string, rows: readonly Row[]): Promise<void> => {
  const text = await readFile(file, "utf8").catch(() => "");
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  const heading = text === "" ? "" : `${text.trimEnd()}\n\n`;
  await writeFile(
    file,
    after === undefined ? `${heading}## Where it runs\n\n${block(rows)}\n` : `${before}${block(rows)}${after}`,
  );
};

/** Checks that the table lists what ran; otherwise says how to fix it. */
export const compareTable = async (file: string, rows: readonly Row[]): Promise<string> => {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.includes(block(rows))
    ? "as it ran"
    : `README.md differs from what ran. Run \`pnpm proof:update\`.\n${table(rows)}`;
};
