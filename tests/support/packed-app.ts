import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { packAll } from "../../tools/release/pack.ts";
import { publishedPackages } from "../../tools/release/packages.ts";
import { run } from "./run.ts";

/** A fresh app outside the repository with the packed packages, and others by name and range. */
export const packedApp = async (folder: string, others: readonly string[] = []): Promise<string> => {
  const app = join(folder, "app");
  await mkdir(app);
  await cp(join(import.meta.dirname, "../app"), app, { recursive: true });
  await writeFile(join(app, "package.json"), JSON.stringify({ name: "fresh-app", private: true, type: "module" }));
  const tarballs = packAll(publishedPackages(), join(folder, "packed")).map(({ path }) => path);
  await run("npm", ["install", ...tarballs, ...others], { cwd: app });
  return app;
};
