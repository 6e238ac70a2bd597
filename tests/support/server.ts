import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A program that prints one line of JSON when it is ready, and runs until it is stopped. */
export interface Server<Ready> extends AsyncDisposable {
  readonly ready: Ready;
}

/** Starts a server program and waits for its first line. */
export const startServer = async <Ready>(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Server<Ready>> => {
  const env = { ...process.env, ...options.env };
  const child = spawn(command, args, { cwd: options.cwd, env, stdio: ["ignore", "pipe", "inherit"] });
  const line = await firstLine(child);
  return {
    ready: JSON.parse(line) as Ready,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, "exit");
    },
  };
};

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The server stopped with ${code} before it was ready.`)));
    if (child.stdout) createInterface({ input: child.stdout }).once("line", resolve);
  });
