import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** A lock that this process holds. */
export interface Lock {
  release(): Promise<void>;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as its system counts; null if the system does not say. A new process can get an old ID. */
  readonly began: string | null;
}

/** A lock of another host is touched this often by its owner, and is dead after `maxSilenceMs` without. */
const heartbeatMs = 5_000;
const maxSilenceMs = 60_000;

/**
 * Takes the lock, or returns undefined immediately if a live process holds it. A dead process holds no lock: on the same
 * host its ID says so, on another host the age of its last heartbeat.
 */
export async function takeLock(path: string): Promise<Lock | undefined> {
  const own: Owner = { pid: process.pid, host: hostname(), began: beginningOf(process.pid) };
  const draft = `${path}.${randomBytes(4).toString("hex")}`;
  await writeFile(draft, JSON.stringify(own), { flag: "wx", mode: 0o600 });
  try {
    // A link appears with its contents, and fails if the lock exists: no process reads half an owner.
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await linked(draft, path)) return heldLock(path);
      if (!(await removeDead(path))) return undefined;
    }
    return undefined;
  } finally {
    await rm(draft, { force: true });
  }
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== "EPERM" && code !== "ENOSYS" && code !== "ENOTSUP" && code !== "EOPNOTSUPP") throw error;
    // The file system has no hard links.
    return await writeFile(path, await readFile(draft), { flag: "wx", mode: 0o600 }).then(
      () => true,
      () => false,
    );
  }
}

/** Removes the lock of a dead process. Renaming first: of two processes that see it, one gets it. */
async function removeDead(path: string): Promise<boolean> {
  const seen = await readFile(path, "utf8").catch(() => undefined);
  if (seen === undefined) return true;
  if (await isAlive(seen, path)) return false;
  const aside = `${path}.${randomBytes(4).toString("hex")}`;
  try {
    await rename(path, aside);
  } catch {
    return true;
  }
  const moved = await readFile(aside, "utf8").catch(() => seen);
  // Between reading and renaming, another process can have replaced the dead lock by its own: give that back.
  if (moved !== seen) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
  return moved === seen;
}

async function isAlive(text: string, path: string): Promise<boolean> {
  const owner = ownerOf(text);
  if (owner === undefined || owner.host !== hostname()) {
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
    // The file system's clock, which is the one that wrote it, can differ from this machine's.
    return Math.abs(Date.now() - mtimeMs) < maxSilenceMs;
  }
  if (!processExists(owner.pid)) return false;
  const began = beginningOf(owner.pid);
  return owner.began === null || began === null || owner.began === began;
}

function ownerOf(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Owner;
    return Number.isSafeInteger(owner.pid) && typeof owner.host === "string" ? owner : undefined;
  } catch {
    return undefined;
  }
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** On Linux, the moment at which a process began, in ticks since the start of the machine. */
function beginningOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8");
    return fields.slice(fields.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function heldLock(path: string): Lock {
  const heartbeat = setInterval(() => {
    const now = new Date();
    void utimes(path, now, now).catch(() => {});
  }, heartbeatMs).unref();
  return {
    async release() {
      clearInterval(heartbeat);
      await rm(path, { force: true });
    },
  };
}
