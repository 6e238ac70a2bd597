import { readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** Names of files and folders that begin with a text; folders end with a slash. Nothing if they can't be read. */
export function filesLike(text: string): string[] {
  const folder = text.endsWith("/") || text === "" ? text : join(dirname(text), sep);
  const prefix = folder === `.${sep}` && !text.startsWith(".") ? "" : folder;
  try {
    return readdirSync(prefix === "" ? "." : prefix, { withFileTypes: true })
      .map((entry) => `${prefix}${entry.name}${entry.isDirectory() ? "/" : ""}`)
      .filter((name) => name.startsWith(text));
  } catch {
    return [];
  }
}
