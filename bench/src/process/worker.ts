// A measured process. It does only the requested job.
import { readFileSync } from "node:fs";
import type { Job, Prepare, Sample } from "./processes.ts";

/** Imported only if used, because loading is part of a process's memory. */
const tasks: Readonly<Record<string, () => Promise<unknown>>> = {
  read: async () => (await import("./read.ts")).read,
  "read-live": async () => (await import("./read.ts")).readLive,
  collect: async () => (await import("./read.ts")).collect,
  "roll-up": async () => (await import("./sums.ts")).rollUpRows,
  "sum-money": async () => (await import("./sums.ts")).sumAmounts,
};

const [only] = process.argv.slice(2);
if (only !== undefined) {
  // One job, without a parent that asks: what valgrind counts.
  const { task, input } = JSON.parse(only) as Job;
  await measure(task, input);
  process.exit(0);
}

process.on("message", ({ task, input }: Job) => {
  measure(task, input).then(
    (sample) => process.send?.({ sample }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
process.on("disconnect", () => process.exit(0));
// Node loads fetch lazily; load it up front so that no contender is charged for it.
void globalThis.Request;
process.send?.("ready");

async function measure(task: string, input: object): Promise<Sample> {
  const prepare = await tasks[task]?.();
  if (prepare === undefined) throw new Error(`${task} is not one of ${Object.keys(tasks).join(", ")}.`);
  const run = await (prepare as Prepare<object>)(input);
  const cpu = process.cpuUsage();
  const startedAtMs = performance.now();
  const { rows, firstAtMs = Number.NaN, liveMb = Number.NaN } = await run();
  const wallMs = performance.now() - startedAtMs;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1000;
  return { rows, wallMs, cpuMs, firstMs: firstAtMs - startedAtMs, peakMb: peakMb(), liveMb };
}

/** On Linux, `maxRSS` includes the memory of the parent, from before this program was loaded. */
function peakMb(): number {
  const status = process.platform === "linux" ? readFileSync("/proc/self/status", "utf8") : "";
  const [, own] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return (Number(own ?? process.resourceUsage().maxRSS) * 1024) / 1e6;
}
