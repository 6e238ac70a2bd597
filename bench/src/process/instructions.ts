import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Job } from "./processes.ts";

const worker = fileURLToPath(new URL("./worker.ts", import.meta.url));

/**
 * One thread, so that the compiler and the garbage collector are counted at the same places in every run. `smc-check`
 * follows code that V8 replaces.
 */
const command = [
  // Counts like callgrind, in two thirds of the time.
  "--tool=cachegrind",
  "--cache-sim=no",
  "--smc-check=all-non-file",
  "--cachegrind-out-file=/dev/null",
  process.execPath,
  "--single-threaded",
  "--expose-gc",
  worker,
];

/** Valgrind is Debian's package of that name; without it, instructions are left out. */
export function canCountInstructions(): boolean {
  return spawnSync("valgrind", ["--version"], { stdio: "ignore" }).status === 0;
}

/**
 * Instructions per page in millions: those of a long run minus those of a short one, so that start and compilation cancel
 * out. Other work on the machine does not change them.
 */
export async function instructionsPerPage(job: (pages: number) => Job, short: number, long: number): Promise<number> {
  const [many, few] = [await count(job(long)), await count(job(short))];
  return (many - few) / (long - short) / 1e6;
}

function count(job: Job): Promise<number> {
  const child = spawn("valgrind", [...command, JSON.stringify(job)], { stdio: ["ignore", "ignore", "pipe"] });
  let text = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const [, collected] = /I\s+refs:\s+([\d,]+)/.exec(text) ?? [];
      if (code === 0 && collected !== undefined) resolve(Number(collected.replaceAll(",", "")));
      else reject(new Error(`${job.task} under valgrind ended with ${code}: ${text.slice(-500)}`));
    });
  });
}
