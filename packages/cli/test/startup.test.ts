import { expect, test } from "vitest";
import { demo, usage } from "./usage.ts";

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

test("usage --help starts in under 150 ms", async () => {
  expect(await quickest(["--help"], {}, 15)).toBeLessThan(150);
});

test("usage cost --demo prints in under 1.5 s", async () => {
  expect(await quickest(["cost", "--demo"], demo, 4)).toBeLessThan(1500);
});

test("usage demo prints its last table in under 3 s", async () => {
  expect(await quickest(["demo"], demo, 3)).toBeLessThan(3000);
});
