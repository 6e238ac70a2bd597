import { mkdir, readdir, rename, rm, rmdir, stat, unlink, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import type { StoreLock } from "./store.ts";

const heartbeatMs = 30_000;
/** A lock that was not renewed for so long is abandoned: its host may be gone. */
const abandonedMs = 10 * 60_000;

let count = 0;

/**
 * Takes a lock that is a folder with one file, named after its owner; null if a living process has it. Taking it is one
 * rename, and so is taking over from the dead: only one of several can rename the dead owner's file.
 */
export async function lockDirectory(path: string): Promise<StoreLock | null> {
  const owner = `${process.pid}.${count++}@${hostname()}`;
  if (!(await takeFree(path, owner)) && !(await takeOver(path, owner))) return null;
  const file = join(path, owner);
  const heartbeat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), heartbeatMs);
  heartbeat.unref();
  return {
    async release() {
      clearInterval(heartbeat);
      await unlink(file).catch(() => {});
      // Not empty if another run took the lock in between.
      await rmdir(path).catch(() => {});
    },
  };
}

/** The folder is made elsewhere and renamed, so that it never exists without its owner. An empty one is replaced. */
async function takeFree(path: string, owner: string): Promise<boolean> {
  const draft = `${path}.${owner}`;
  await mkdir(draft);
  try {
    await writeFile(join(draft, owner), "");
    await rename(draft, path);
    return true;
  } catch (error) {
    // A full disk does not mean that another run has the lock.
    if (!(await isFolder(path))) throw error;
    return false;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    // Another run has released it in between.
    (error: NodeJS.ErrnoException) => error.code === "ENOENT",
  );
}

async function takeOver(path: string, owner: string): Promise<boolean> {
  const [holder] = await readdir(path).catch(() => [] as string[]);
  if (holder === undefined || !(await isAbandoned(path, holder))) return false;
  const file = join(path, owner);
  const isOwner = await rename(join(path, holder), file).then(
    () => true,
    () => false,
  );
  if (isOwner) await utimes(file, new Date(), new Date());
  return isOwner;
}

async function isAbandoned(path: string, holder: string): Promise<boolean> {
  const [, pid = "", host = ""] = /^(\d+)\.\d+@(.*)$/.exec(holder) ?? [];
  if (host === hostname() && !isAlive(Number(pid))) return true;
  const { mtimeMs } = await stat(join(path, holder)).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > abandonedMs;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user can't be signaled, and lives.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
