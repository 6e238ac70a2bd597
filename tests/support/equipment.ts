import { join } from "node:path";
import { run } from "./run.ts";

/** Runtimes and a registry. They are large and not part of the workspace, so that reading a report does not install them. */
const folder = join(import.meta.dirname, "../equipment");

/** Installs the equipment from its own lockfile, unless it is installed. */
export const prepareEquipment = async (): Promise<void> => {
  await run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], { cwd: folder });
};

/** A file inside an installed piece of equipment. */
export const equipmentPath = (...path: readonly string[]): string => join(folder, "node_modules", ...path);
