import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rename, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "./lock-file.ts";

async function freshPath(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), "usage-lock-")), "lock");
}

/** The ID of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", "0"]);
  await new Promise((resolve) => child.on("close", resolve));
  return child.pid ?? 0;
}

/** A lock that a process left behind. */
async function leave(path: string, owner: string, ageMs = 0): Promise<void> {
  await mkdir(path);
  await writeFile(join(path, owner), "");
  const then = new Date(Date.now() - ageMs);
  await utimes(join(path, owner), then, then);
}

test("a lock is taken once, and again after its release", async () => {
  const path = await freshPath();
  const lock = await takeLock(path);
  expect(lock).toBeDefined();
  expect(await takeLock(path)).toBeUndefined();
  await lock?.release();
  expect(await readdir(dirname(path))).toEqual([]);
  await (await takeLock(path))?.release();
});

test("of ten attempts at the same time, one gets the lock", async () => {
  const path = await freshPath();
  const locks = await Promise.all(Array.from({ length: 10 }, () => takeLock(path)));
  expect(locks.filter((lock) => lock !== undefined)).toHaveLength(1);
  for (const lock of locks) await lock?.release();
});

test("a dead process holds no lock, and of ten attempts at the same time one takes it over", async () => {
  const pid = await deadPid();
  for (let run = 0; run < 50; run++) {
    const path = await freshPath();
    await leave(path, `${pid}.0.@${hostname()}`);
    const locks = await Promise.all(Array.from({ length: 10 }, () => takeLock(path)));
    const held = locks.filter((lock) => lock !== undefined);
    expect(held).toHaveLength(1);
    expect(await readdir(path)).toEqual([expect.stringMatching(new RegExp(`^${process.pid}\\.`))]);
    await held[0]?.release();
    expect(await readdir(dirname(path))).toEqual([]);
  }
});

test.runIf(process.platform === "linux")("a new process with the ID of a dead one holds no lock", async () => {
  const path = await freshPath();
  await leave(path, `${process.pid}.0.1@${hostname()}`);
  const lock = await takeLock(path);
  expect(lock).toBeDefined();
  await lock?.release();
});

test("a lock of another host counts as long as its owner touches it", async () => {
  const [touched, silent] = [await freshPath(), await freshPath()];
  await leave(touched, "1.0.@another-host", 30_000);
  await leave(silent, "1.0.@another-host", 3_600_000);
  expect(await takeLock(touched)).toBeUndefined();
  const lock = await takeLock(silent);
  expect(lock).toBeDefined();
  await lock?.release();
});

test("an owner whose lock was taken over releases nothing", async () => {
  const path = await freshPath();
  const first = await takeLock(path);
  const [owner = ""] = await readdir(path);
  await rename(join(path, owner), join(path, "1.0.@another-host"));
  await first?.release();
  expect(await readdir(path)).toEqual(["1.0.@another-host"]);
});

test("a release that crashed halfway leaves a lock that is free", async () => {
  const path = await freshPath();
  await mkdir(path);
  const lock = await takeLock(path);
  expect(lock).toBeDefined();
  await lock?.release();
});

test("a file in the place of the lock, and a folder that does not exist, are errors", async () => {
  const path = await freshPath();
  await writeFile(path, "");
  await expect(takeLock(path)).rejects.toMatchObject({ code: "ENOTDIR" });
  await expect(takeLock(join(path, "..", "none", "lock"))).rejects.toMatchObject({ code: "ENOENT" });
  expect(await readdir(dirname(path))).toEqual(["lock"]);
});
