import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, utimes, writeFile } from "node:fs/promises";
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
  const path = await freshPath();
  await writeFile(path, JSON.stringify({ pid: await deadPid(), host: hostname(), began: null }));
  const locks = await Promise.all(Array.from({ length: 10 }, () => takeLock(path)));
  const held = locks.filter((lock) => lock !== undefined);
  expect(held).toHaveLength(1);
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ pid: process.pid });
  await held[0]?.release();
});

test.runIf(process.platform === "linux")("a new process with the ID of a dead one holds no lock", async () => {
  const path = await freshPath();
  await writeFile(path, JSON.stringify({ pid: process.pid, host: hostname(), began: "1" }));
  const lock = await takeLock(path);
  expect(lock).toBeDefined();
  await lock?.release();
});

test("a lock of another host counts as long as its owner touches it", async () => {
  const path = await freshPath();
  await writeFile(path, JSON.stringify({ pid: 1, host: "another-host", began: null }));
  expect(await takeLock(path)).toBeUndefined();
  const old = new Date(Date.now() - 3_600_000);
  await utimes(path, old, old);
  const lock = await takeLock(path);
  expect(lock).toBeDefined();
  await lock?.release();
});
