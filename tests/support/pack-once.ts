import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { packAll } from "../../tools/release/pack.ts";
import { publishedPackages } from "../../tools/release/packages.ts";
import { equipmentPath, prepareEquipment } from "./equipment.ts";
import { temporaryFolder } from "./folder.ts";
import { finish, type Finished } from "./run.ts";

/** The packages as they would be uploaded, and an app that they are installed in. */
export interface Packed {
  readonly tarballs: readonly string[];
  readonly app: string;
  /** What the installation said, on the oldest line of Node that the packages run on. */
  readonly installation: Finished;
}

declare module "vitest" {
  interface ProvidedContext {
    packed: Packed;
  }
}

/** Installs as `npm install --engine-strict` does on a line of Node. */
export const installStrictly = (app: string, line: string, words: readonly string[]): Promise<Finished> => {
  const path = `${dirname(equipmentPath(`node-${line}/bin/node`))}:${process.env["PATH"]}`;
  return finish("npm", ["install", "--engine-strict", "--prefer-offline", ...words], { cwd: app, env: { PATH: path } });
};

/** Packs and installs once for all proofs of the packages. */
export default async function packOnce(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder("packed");
  await prepareEquipment();
  const tarballs = packAll(publishedPackages(), join(folder.path, "packed")).map(({ path }) => path);
  const app = join(folder.path, "app");
  await mkdir(app);
  await writeFile(join(app, "package.json"), JSON.stringify({ name: "fresh-app", private: true, type: "module" }));
  project.provide("packed", { tarballs, app, installation: await installStrictly(app, "20", tarballs) });
  return async () => {
    await folder[Symbol.asyncDispose]();
  };
}
