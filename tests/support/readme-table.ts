import { readFile, writeFile } from "node:fs/promises";

/** One runtime that a report was read on. */
export interface Row {
  readonly name: string;
  readonly version: string;
  readonly imported: string;
  readonly required: string;
}

const start = "<!-- runtimes: written by `pnpm proof:update` -->";
const end = "<!-- /runtimes -->";
const heads = ["Runtime", "Version", "`import`", "`require()`"];

/** A Markdown table in the alignment that the formatter asks for. */
const table = (rows: readonly Row[]): string => {
  const lines = [heads, ...rows.map(({ name, version, imported, required }) => [name, version, imported, required])];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = lines;
  return [text(head), text(widths.map((width) => "-".repeat(width))), ...body.map(text)].join("\n");
};

const block = (rows: readonly Row[]): string => `${start}\n\n${table(rows)}\n\n${end}`;

/** Writes the table between its marks; where there are none yet, at the end. */
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

/** Whether the table says what ran; else what to do about it. */
export const compareTable = async (file: string, rows: readonly Row[]): Promise<string> => {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.includes(block(rows))
    ? "as it ran"
    : `README.md says something else than what ran. Run \`pnpm proof:update\`.\n${table(rows)}`;
};
