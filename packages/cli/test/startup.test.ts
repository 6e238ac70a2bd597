import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeAll, expect, test } from "vitest";
import { bin, demo, environment } from "./usage.ts";

/** Prints what the process has computed, in milliseconds: on a busy machine, waiting for a core takes longer than that. */
const report = `import { writeSync } from "node:fs";
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    writeSync(3, String((user + system) / 1000));
  });`;
const reporting = `--import=data:text/javascript,${encodeURIComponent(report)}`;

async function cpuMs(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const child = spawn(process.execPath, [reporting, ...args], {
    env: environment(env),
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stdio[3]?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const [code] = await once(child, "close");
  expect(code).toBe(0);
  return Number(text);
}

async function least(times: number, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < times; run++) runs.push(await cpuMs(args, env));
  return Math.min(...runs);
}

/** What bare Node takes here and now: about 35 ms on the machine that the limits are for. */
let bareMs = Infinity;
beforeAll(async () => {
  bareMs = await least(8, ["-e", "0"]);
});

test("usage --help takes 100 ms, or three bare Nodes on a slower machine", async () => {
  expect(await least(8, [bin, "--help"])).toBeLessThan(Math.max(100, 3 * bareMs));
});

test("usage cost --demo takes 500 ms, or fourteen bare Nodes on a slower machine", async () => {
  expect(await least(4, [bin, "cost", "--demo"], demo)).toBeLessThan(Math.max(500, 14 * bareMs));
});

test("usage demo takes 1.2 s, or thirty bare Nodes on a slower machine", async () => {
  expect(await least(3, [bin, "demo"], demo)).toBeLessThan(Math.max(1200, 30 * bareMs));
});
