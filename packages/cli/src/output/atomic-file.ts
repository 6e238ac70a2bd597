import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { copyFile, type FileHandle, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type ExistingFile, type OutFile, outError } from "./out-file.ts";

/** A file that appears completely or not at all. */
export interface AtomicFile {
  write(content: string | Uint8Array): Promise<void>;
  /** Puts the file in its place. */
  commit(): Promise<void>;
  /** Removes what was written; after `commit` it does nothing. */
  discard(): Promise<void>;
}

export interface AtomicFileHooks {
  /** Runs a function when the process exits, however it does; returns a function that cancels it. */
  readonly onExit: (cleanup: () => void) => () => void;
  readonly warn: (sentence: string) => Promise<void>;
}

/**
 * Writes next to the target and renames onto it, so that a reader sees the old file or the complete new one. The file
 * keeps the mode of the one it replaces, and its owner if the system allows that.
 */
export async function openAtomicFile(out: OutFile, hooks: AtomicFileHooks): Promise<AtomicFile> {
  const { name, path, existing } = out;
  if (out.isDirect) return await openDirectly(out);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 200)}.${randomBytes(4).toString("hex")}.partial`);
  const file = await open(temporary, "wx", existing === undefined ? 0o666 : 0o600).catch((error: unknown) => {
    throw outError(name, error);
  });
  const cancelCleanup = hooks.onExit(() => rmSync(temporary, { force: true }));
  let isOpen = true;
  let isPending = true;
  const keepTemporary = (): void => {
    isPending = false;
    cancelCleanup();
  };
  return {
    write: async (text) => await named(name, () => file.writeFile(text)),
    async commit() {
      await named(name, async () => {
        if (existing !== undefined) await keepModeAndOwner(file, name, existing, hooks.warn);
        // Before the rename: a crash in between must not leave the name on an empty file.
        await file.sync();
        isOpen = false;
        await file.close();
        await putInPlace(temporary, out, hooks.warn, keepTemporary);
      });
      keepTemporary();
    },
    async discard() {
      if (!isPending) return;
      isPending = false;
      if (isOpen) await file.close().catch(() => {});
      await rm(temporary, { force: true });
      cancelCleanup();
    },
  };
}

async function keepModeAndOwner(
  file: FileHandle,
  name: string,
  { mode, uid, gid }: ExistingFile,
  warn: AtomicFileHooks["warn"],
): Promise<void> {
  const info = await file.stat();
  if (info.uid !== uid || info.gid !== gid) {
    // The group can often be kept even if the owner can't.
    const kept = await file.chown(uid, gid).then(
      () => true,
      () => false,
    );
    if (!kept) {
      await file.chown(-1, gid).catch(() => {});
      await warn(`${name} now belongs to the user who runs the command: the system does not allow keeping its owner.`);
    }
  }
  // After the owner, whose change clears special bits.
  await file.chmod(mode);
}

/** A file that is mounted can't be replaced: it is written in place, and the copy next to it stays until that is done. */
async function putInPlace(
  temporary: string,
  { name, path }: OutFile,
  warn: AtomicFileHooks["warn"],
  keepTemporary: () => void,
): Promise<void> {
  try {
    await rename(temporary, path);
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EBUSY") throw error;
  }
  keepTemporary();
  await warn(
    `${name} is a mount and can't be replaced: writing it in place. Until that is done, the data is in ${temporary}`,
  );
  await copyFile(temporary, path);
  const written = await open(path, "r+");
  await written.sync().finally(() => written.close());
  await rm(temporary, { force: true });
}

async function openDirectly({ name, path }: OutFile): Promise<AtomicFile> {
  const file = await open(path, "w");
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await file.close();
  };
  return {
    write: async (text) => await named(name, () => file.writeFile(text)),
    commit: close,
    discard: () => close().catch(() => {}),
  };
}

async function named(name: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw outError(name, error);
  }
}
