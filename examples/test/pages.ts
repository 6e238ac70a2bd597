import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The repository's root. */
export const root: string = join(import.meta.dirname, "../..");

/** Every documentation page, by its path from the root. */
export function writtenPages(): string[] {
  const folders = ["", "docs", "decisions", "examples", "openapi", ...packageFolders()];
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name)),
  );
}

export function readPage(page: string): string {
  return readFileSync(join(root, page), "utf8");
}

function packageFolders(): string[] {
  return readdirSync(join(root, "packages")).map((name) => join("packages", name));
}
