// A process that is measured. It does nothing but the job it is asked for.
import { readFileSync } from "node:fs";
import type { Job, Prepare, Sample } from "./sample.ts";

process.on("message", ({ task, input }: Job) => {
  measure(task, input).then(
    (sample) => process.send?.({ sample }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
process.on("disconnect", () => process.exit(0));
// Node loads fetch when it is first touched, which is nobody's merit and nobody's fault.
void globalThis.Request;
process.send?.("ready");

async function measure(task: string, input: object): Promise<Sample> {
  const { prepare } = (await import(`../tasks/${task}.ts`)) as { prepare: Prepare<object> };
  const run = await prepare(input);
  const cpu = process.cpuUsage();
  const startedAtMs = performance.now();
  const { rows, firstAtMs = Number.NaN, liveMb = Number.NaN } = await run();
  const wallMs = performance.now() - startedAtMs;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1000;
  return { rows, wallMs, cpuMs, firstMs: firstAtMs - startedAtMs, peakMb: peakMb(), liveMb };
}

/** On Linux `maxRSS` also knows the memory of the parent, from before this program was loaded. */
function peakMb(): number {
  const status = process.platform === "linux" ? readFileSync("/proc/self/status", "utf8") : "";
  const [, own] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return (Number(own ?? process.resourceUsage().maxRSS) * 1024) / 1e6;
}
