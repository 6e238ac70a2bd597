import { mkdir, mkdtemp, readdir, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockDirectory } from "./directory-lock.ts";

async function newPath(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), "lock-")), "run.lock");
}

/** A lock that a process left behind. */
async function leave(path: string, owner: string, ageMs = 0): Promise<void> {
  await mkdir(path);
  await writeFile(join(path, owner), "");
  const then = new Date(Date.now() - ageMs);
  await utimes(join(path, owner), then, then);
}

test("one of many takes the lock, and the next one after its release", async () => {
  const path = await newPath();
  const all = await Promise.all(Array.from({ length: 20 }, () => lockDirectory(path)));
  const locks = all.filter((lock) => lock !== null);

  expect(locks).toHaveLength(1);
  await locks[0]?.release();
  expect(await readdir(join(path, ".."))).toEqual([]);
  expect(await lockDirectory(path)).not.toBeNull();
});

test("a dead process holds no lock, and one of many takes it over", async () => {
  const path = await newPath();
  // No process has this ID: Linux ends at 2^22.
  await leave(path, `99999999.0@${hostname()}`);
  const all = await Promise.all(Array.from({ length: 20 }, () => lockDirectory(path)));

  expect(all.filter((lock) => lock !== null)).toHaveLength(1);
});

test("another host's lock holds until it was not renewed for ten minutes", async () => {
  const [fresh, old] = [await newPath(), await newPath()];
  await leave(fresh, "1.0@elsewhere", 9 * 60_000);
  await leave(old, "1.0@elsewhere", 11 * 60_000);

  expect(await lockDirectory(fresh)).toBeNull();
  expect(await lockDirectory(old)).not.toBeNull();
});

test("a release that crashed halfway leaves a lock that is free", async () => {
  const path = await newPath();
  await mkdir(path);

  expect(await lockDirectory(path)).not.toBeNull();
});

test("a file in the place of the lock is an error, not the lock of another run", async () => {
  const path = await newPath();
  await writeFile(path, "");

  await expect(lockDirectory(path)).rejects.toMatchObject({ code: "ENOTDIR" });
  expect(await readdir(join(path, ".."))).toEqual(["run.lock"]);
});
