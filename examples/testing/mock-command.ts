import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../packages/mock/dist/server/bin.js", import.meta.url));

/** A running `usage-mock`. */
export interface MockCommand {
  /** The environment variables that it prints. */
  readonly environment: Record<string, string>;
  stop(): Promise<number | null>;
}

/** Starts the command with the arguments of a line in the guide, on a free port. */
export async function startMockCommand(words: readonly string[]): Promise<MockCommand> {
  const onFreePort = words.map((word, index) => (words[index - 1] === "--port" ? "0" : word));
  const child = spawn(process.execPath, [bin, ...onFreePort], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const greeting = await Promise.race([greetingOf(child), ended.then((code) => `ended with ${code}`)]);
  return {
    environment: Object.fromEntries(
      [...greeting.matchAll(/^export (\w+)=(\S+)$/gm)].map(([, name = "", value = ""]) => [name, value]),
    ),
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

function greetingOf(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  let text = "";
  return new Promise((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("Ctrl-C")) resolve(text);
    });
  });
}
