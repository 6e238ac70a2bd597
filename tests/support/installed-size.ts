import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.ts";

export interface InstalledSize {
  readonly packages: number;
  readonly megabytes: number;
}

/** The size of a package in an app, with everything that it needs. */
export const installedSize = async (app: string, name: string): Promise<InstalledSize> => {
  const found: { readonly path: string }[] = [];
  for (const selector of [`[name="${name}"]`, `[name="${name}"] *`])
    found.push(...(JSON.parse(await run("npm", ["query", selector], { cwd: app })) as typeof found));
  const folders = [...new Set(found.map(({ path }) => path))];
  const sizes = await Promise.all(folders.map(sizeOf));
  return { packages: folders.length, megabytes: sizes.reduce((total, size) => total + size, 0) / 1_000_000 };
};

/** On a disk with blocks of 4 KiB, without the packages inside. */
const sizeOf = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const sizes = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? 0 : sizeOf(path);
    return Math.ceil((await lstat(path)).size / 4096) * 4096;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 4096);
};
