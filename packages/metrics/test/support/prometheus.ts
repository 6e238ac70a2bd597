import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { installFromDebian } from "../../../sync/test/support/debian.ts";

const run = promisify(execFile);

/** Where `prometheus` and `promtool` are: `PROMETHEUS_BIN`, or /usr/bin. As root on Debian they are installed if missing. */
export function prometheusFolder(): string {
  const folder = process.env["PROMETHEUS_BIN"] ?? "/usr/bin";
  const isThere = (): boolean => existsSync(join(folder, "promtool")) && existsSync(join(folder, "prometheus"));
  if (isThere() || (installFromDebian("prometheus") && isThere())) return folder;
  throw new Error(
    "No Prometheus. Install it (on Debian: apt-get install prometheus), or name its folder of programs in PROMETHEUS_BIN.",
  );
}

/** Runs promtool and returns what it prints; rejects with its complaint if it does not accept the input. */
export async function promtool(args: readonly string[], input = ""): Promise<string> {
  const running = run(join(prometheusFolder(), "promtool"), args, { maxBuffer: 64 * 1024 * 1024 });
  running.child.stdin?.end(input);
  const { stdout, stderr } = await running;
  return stdout + stderr;
}
