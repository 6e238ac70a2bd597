import { readFile } from "node:fs/promises";
import { CommandError } from "../failure/command-error.ts";

/** Reads a JSON file that a flag names. Its caller checks what the file contains. */
export async function readJsonFile(flag: string, path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === "ENOENT" ? "there is no such file" : `it can't be read (${error.code})`;
    throw new CommandError(`${flag} ${path}: ${reason}.`);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new CommandError(`${flag} ${path} is not JSON: ${(error as Error).message}`);
  }
}
