import { join } from "node:path";
import { run } from "./run.ts";

/** Runtimes and a registry. They are big and no part of the workspace, so that nobody installs them to read a report. */
const folder = join(import.meta.dirname, "../equipment");

/** Installs the equipment where that has not happened, by its own lockfile. */
export const prepareEquipment = async (): Promise<void> => {
  await run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], { cwd: folder });
};

/** A file inside an installed piece of equipment. */
export const equipmentPath = (...path: readonly string[]): string => join(folder, "node_modules", ...path);
