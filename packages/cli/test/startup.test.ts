import { spawnSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { demo, usage } from "./usage.ts";

/** What bare Node takes here and now, at its best. On a quiet machine about 50 ms. */
let bareMs = Infinity;

beforeAll(() => {
  for (let run = 0; run < 10; run++) {
    const startedMs = performance.now();
    spawnSync(process.execPath, ["-e", "0"]);
    bareMs = Math.min(bareMs, performance.now() - startedMs);
  }
});

/** The quickest of several runs: what the command takes, and not what else the machine was doing. */
async function quickest(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  times: number,
): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < times; run++) {
    const startedMs = performance.now();
    expect((await usage(args, { env })).code).toBe(0);
    least = Math.min(least, performance.now() - startedMs);
  }
  return least;
}

test("usage --help starts in under 150 ms, or three bare Nodes where the machine is busy", async () => {
  expect(await quickest(["--help"], {}, 15)).toBeLessThan(Math.max(150, 3 * bareMs));
});

test("usage cost --demo prints in under 1.5 s", async () => {
  expect(await quickest(["cost", "--demo"], demo, 4)).toBeLessThan(Math.max(1500, 30 * bareMs));
});

test("usage demo prints its last table in under 3 s", async () => {
  expect(await quickest(["demo"], demo, 3)).toBeLessThan(Math.max(3000, 60 * bareMs));
});
