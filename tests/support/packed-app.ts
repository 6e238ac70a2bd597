import { cp } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { run } from "./run.ts";

/** A fresh app outside the repository with the packed packages, and others by name and range. */
export const packedApp = async (folder: string, others: readonly string[] = []): Promise<string> => {
  const app = join(folder, "app");
  await cp(inject("packed").app, app, { recursive: true });
  await cp(join(import.meta.dirname, "../app"), app, { recursive: true });
  if (others.length > 0) await run("npm", ["install", ...others], { cwd: app });
  return app;
};
