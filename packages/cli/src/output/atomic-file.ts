import { randomBytes } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A file that is there whole or not at all. */
export interface AtomicFile {
  write(text: string): Promise<void>;
  /** Puts the file in its place. */
  commit(): Promise<void>;
  /** Leaves nothing behind; after `commit` it does nothing. */
  discard(): Promise<void>;
}

/**
 * Writes beside the target and renames onto it, so that whoever looks sees the old file or the whole new one. A target
 * that is no regular file, such as a pipe or /dev/stdout, is written directly: renaming would replace the device.
 */
export async function openAtomicFile(target: string): Promise<AtomicFile> {
  const path = await realpath(target).catch(() => target);
  const existing = await stat(path).catch(() => undefined);
  if (existing !== undefined && !existing.isFile() && !existing.isDirectory()) return openDirectly(path);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.partial`);
  const file = await open(beside, "wx", existing?.mode ?? 0o644);
  let pending = true;
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    async commit() {
      // Before the name: a crash in between must not leave the name on an empty file.
      await file.sync();
      await file.close();
      await rename(beside, path);
      pending = false;
    },
    async discard() {
      if (!pending) return;
      pending = false;
      await file.close().catch(() => {});
      await rm(beside, { force: true });
    },
  };
}

async function openDirectly(path: string): Promise<AtomicFile> {
  const file = await open(path, "w");
  let opened = true;
  const close = async (): Promise<void> => {
    if (!opened) return;
    opened = false;
    await file.close();
  };
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    commit: close,
    discard: () => close().catch(() => {}),
  };
}
