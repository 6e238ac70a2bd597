import { spawn } from "node:child_process";

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program of `test/programs` in its own process, and waits until nothing keeps it running. */
export function runProgram(name: string, nodeOptions: readonly string[] = []): Promise<Ended> {
  const path = new URL(`./programs/${name}.ts`, import.meta.url).pathname;
  const child = spawn(process.execPath, [...nodeOptions, path], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: output.trim() }));
  });
}
