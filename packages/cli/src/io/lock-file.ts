import { readFileSync } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir, stat, unlink, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** A lock that this process holds. */
export interface Lock {
  release(): Promise<void>;
}

/** A lock of another host is touched this often by its owner, and is dead after `maxSilenceMs` without. */
const heartbeatMs = 5_000;
const maxSilenceMs = 60_000;
let count = 0;

/**
 * Takes the lock, or returns undefined immediately if a live process holds it. A dead process holds no lock: on the same
 * host its ID says so, on another host the age of its last heartbeat.
 *
 * The lock is a folder with one file, named after its owner. Taking it is one rename of a folder, and taking it over from
 * a dead process is one rename of that file: of several that try, only one finds it under its old name.
 */
export async function takeLock(path: string): Promise<Lock | undefined> {
  const owner = `${process.pid}.${count++}.${beginningOf(process.pid) ?? ""}@${hostname()}`;
  if (!(await takeFree(path, owner)) && !(await takeOver(path, owner))) return undefined;
  return heldLock(path, join(path, owner));
}

/** The folder is made elsewhere and renamed, so that it never exists without its owner. An empty one is replaced. */
async function takeFree(path: string, owner: string): Promise<boolean> {
  const draft = `${path}.${owner}`;
  await mkdir(draft, { mode: 0o700 });
  try {
    await writeFile(join(draft, owner), "", { mode: 0o600 });
    await rename(draft, path);
    return true;
  } catch (error) {
    if (!(await isFolder(path))) throw error;
    return false;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function takeOver(path: string, owner: string): Promise<boolean> {
  const [holder] = await readdir(path).catch(() => [] as string[]);
  if (holder === undefined || (await isAlive(path, holder))) return false;
  const file = join(path, owner);
  try {
    await rename(join(path, holder), file);
  } catch {
    return false;
  }
  const now = new Date();
  await utimes(file, now, now);
  return true;
}

async function isAlive(path: string, holder: string): Promise<boolean> {
  const [, pid = "", began = "", host] = /^(\d+)\.\d+\.(\d*)@(.*)$/.exec(holder) ?? [];
  if (host !== hostname()) {
    const { mtimeMs } = await stat(join(path, holder)).catch(() => ({ mtimeMs: Date.now() }));
    // The file system's clock, which is the one that wrote it, can differ from this machine's.
    return Math.abs(Date.now() - mtimeMs) < maxSilenceMs;
  }
  if (!processExists(Number(pid))) return false;
  const begins = beginningOf(Number(pid));
  return began === "" || begins === null || began === begins;
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user can't be signaled, and lives.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * On Linux, the moment at which a process began, in ticks since the start of the machine: a new process can get the ID
 * of a dead one.
 */
function beginningOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8");
    return fields.slice(fields.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    // Another process has released it in between.
    (error: NodeJS.ErrnoException) => error.code === "ENOENT",
  );
}

function heldLock(path: string, file: string): Lock {
  const heartbeat = setInterval(() => {
    const now = new Date();
    void utimes(file, now, now).catch(() => {});
  }, heartbeatMs).unref();
  return {
    async release() {
      clearInterval(heartbeat);
      await unlink(file).catch(() => {});
      // Not empty if another process took the lock in between.
      await rmdir(path).catch(() => {});
    },
  };
}
