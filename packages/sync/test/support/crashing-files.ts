import type * as promises from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { makeFuse } from "./fuse.ts";

const fuse = makeFuse();

type Files = typeof promises;

let real: Files | undefined;

/** Calls that the system is still at. A process that is killed does not wait for them, and nor does what threw. */
const running = new Set<Promise<unknown>>();

function follow<Result>(call: Promise<Result>): Promise<Result> {
  const ended: Promise<unknown> = call.then(
    () => running.delete(ended),
    () => running.delete(ended),
  );
  running.add(ended);
  return call;
}

type Content = Parameters<Files["writeFile"]>[1];

function half(content: Content): Content {
  if (typeof content === "string") return content.slice(0, content.length / 2);
  return content instanceof Uint8Array ? content.subarray(0, content.length / 2) : content;
}

/**
 * `node:fs/promises` for `vi.mock`: it dies at its n-th call, and does nothing after that, as in a process that was killed.
 * A file that is being written when it dies has half of its content.
 */
export function crashingFiles(files: Files): Partial<Files> {
  real = files;
  const dying = ["mkdir", "readFile", "readdir", "rename", "rm", "rmdir", "stat", "unlink", "utimes"] as const;
  const wrapped = dying.map((name) => {
    const call = files[name] as (...args: unknown[]) => Promise<unknown>;
    return [
      name,
      async (...args: unknown[]) => {
        fuse.burn();
        return follow(call(...args));
      },
    ] as const;
  });
  return {
    ...files,
    ...Object.fromEntries(wrapped),
    async writeFile(path, content, options) {
      const isTorn = fuse.isLast();
      if (isTorn) await follow(files.writeFile(path, half(content), options));
      fuse.burn();
      await follow(files.writeFile(path, content, options));
    },
  };
}

/** Calls until the next crash; undefined for none. */
export const { arm: armFiles, hasBurned: filesHaveBurned } = fuse;

/** What the operating system does after a crash: nothing of the process is left, and the owner of the locks is dead. */
export async function buryFiles(folder: string): Promise<void> {
  if (real === undefined) throw new Error("node:fs/promises is not replaced.");
  const { readdir, rename } = real;
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.all(running);
    await nextTurn();
  }
  for (const lock of [".commit.lock", ".run.lock"]) {
    const [owner] = await readdir(join(folder, lock)).catch(() => []);
    if (owner !== undefined)
      await rename(join(folder, lock, owner), join(folder, lock, owner.replace(/^\d+/, "999999999")));
  }
}
