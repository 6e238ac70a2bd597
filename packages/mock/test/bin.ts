import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../dist/server/bin.js", import.meta.url));

/** The result of a run of the command. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  url: string;
  /** The output so far. */
  stdout(): string;
  stop(signal: NodeJS.Signals): Promise<Ended>;
}

/** Runs the built command to its end. */
export function runBin(...words: string[]): Promise<Ended> {
  return ended(spawn(process.execPath, [bin, ...words]));
}

/** Starts the built command and waits until it has printed its address. */
export async function startBin(...words: string[]): Promise<Running> {
  const child = spawn(process.execPath, [bin, "--port", "0", ...words]);
  const end = ended(child);
  let stdout = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
      const found = /export ANTHROPIC_BASE_URL=(\S+)\n[^]*Ctrl-C/.exec(stdout)?.[1];
      if (found) resolve(found);
    });
    void end.then(({ stderr }) => reject(new Error(stderr)));
  });
  return {
    url,
    stdout: () => stdout,
    stop(signal) {
      child.kill(signal);
      return end;
    },
  };
}

function ended(child: ChildProcess): Promise<Ended> {
  const output = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output.stderr += chunk.toString()));
  return new Promise((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, ...output }));
  });
}
