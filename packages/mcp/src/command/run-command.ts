import { spawn } from "node:child_process";
import { commandPath } from "./command-path.ts";
import { commandEnvironment } from "./environment.ts";

/** What a command wrote. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the `usage` command with JSON as its format. A request that is cancelled ends it. */
export function runCommand(args: readonly string[], signal: AbortSignal): Promise<Ran> {
  const child = spawn(process.execPath, [commandPath(), ...args, "--format=json"], {
    env: commandEnvironment(process.env),
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
