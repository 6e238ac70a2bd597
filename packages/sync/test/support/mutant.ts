import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";

/** A line of a source file, and what a mutant has in its place. */
export type Edit = readonly [file: string, from: string, to: string];

/** Copies the source of a package, with a mistake in it, and returns the folder. */
export async function writeMutant(testFolder: string, name: string, edits: readonly Edit[]): Promise<string> {
  const folder = join(testFolder, "../.results/mutants", name.replaceAll(" ", "-"));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(testFolder, "../src"), folder, { recursive: true });
  for (const [file, from, to] of edits) {
    const text = await readFile(join(folder, file), "utf8");
    expect(text.split(from), `${file} has the line that the mutant edits`).toHaveLength(2);
    await writeFile(join(folder, file), text.replace(from, to));
  }
  return folder;
}
