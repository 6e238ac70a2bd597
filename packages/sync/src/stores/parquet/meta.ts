import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { SyncError } from "../../errors/sync-error.ts";
import { metaEntries, parseMeta } from "../meta-entries.ts";
import type { Preparation, StoreMeta } from "../store.ts";
import { replaceFile } from "./file.ts";

const fileName = "usage_meta.json";

export async function readMeta(folder: string): Promise<StoreMeta | null> {
  const text = await readFile(join(folder, fileName), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? null : parseMeta(entriesOf(text, folder), folder);
}

function entriesOf(text: string, folder: string): Map<string, string> {
  try {
    return new Map(Object.entries(JSON.parse(text) as Record<string, string>));
  } catch (error) {
    throw new SyncError(
      "damaged_ledger",
      `${join(folder, fileName)} is damaged. Restore it, or use another folder.`,
      error,
    );
  }
}

/** Makes the folders, and writes down what they hold. */
export async function prepareFolder(folder: string, preparation: Preparation): Promise<void> {
  for (const { name, tables } of preparation.streams) {
    for (const table of tables) {
      if (preparation.rebuild.includes(name)) await rm(join(folder, table.name), { recursive: true, force: true });
      await mkdir(join(folder, table.name), { recursive: true });
    }
  }
  const before = await readFile(join(folder, fileName), "utf8").catch(() => "{}");
  const entries = [...entriesOf(before, folder), ...metaEntries(preparation, "one")];
  await replaceFile(join(folder, fileName), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
