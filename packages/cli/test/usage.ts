import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { TextSink } from "../src/io/io.ts";
import { main } from "../src/main.ts";
import { clockOption } from "./clock-option.ts";

/** The built command, as it is installed. */
export const bin: string = fileURLToPath(new URL("../dist/bin.js", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Sets the clock of the command. */
  readonly now?: string;
  readonly stdin?: string;
}

/** An empty folder, removed when the tests end. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "folder-"));
}

const home = freshFolder();

/** Nothing of the environment of the tests: no key, no settings, no config file, no color. */
export function environment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env["PATH"] ?? "", HOME: home, XDG_CONFIG_HOME: home, ...extra };
}

/** The demo's organization at a fixed moment, so that the figures can be known beforehand. */
export const demo: Readonly<Record<string, string>> = {
  USAGE_DEMO: "1",
  USAGE_DEMO_SEED: "7",
  USAGE_DEMO_NOW: "2026-09-10T14:20:00Z",
};

/**
 * Runs the command in this process, which saves starting Node and loading everything for each of hundreds of runs. What
 * concerns the process itself (signals, terminals, closed pipes, the start) is tested with `usageProcess`.
 */
export function usage(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  // Node reads these at its start.
  if (Object.keys(options.env ?? {}).some((name) => /^(?:TZ|NODE_.*)$/.test(name))) return usageProcess(args, options);
  // One at a time, because they share the environment and the clock of this process.
  const ran = earlier.then(() => usageHere(args, options));
  earlier = ran.catch(() => {});
  return ran;
}

let earlier: Promise<unknown> = Promise.resolve();

async function usageHere(args: readonly string[], { env = {}, stdin = "", now }: RunOptions): Promise<Ran> {
  const columns = env["COLUMNS"] === undefined ? undefined : Number(env["COLUMNS"]);
  const stdout = collected(columns);
  const stderr = collected(columns);
  const cleanups = new Set<() => void>();
  const restoreEnvironment = setEnvironment(environment(env));
  const restoreClock = now === undefined ? () => {} : moveClock(Date.parse(now));
  try {
    const code = await main(args, {
      environment: process.env,
      stdin: Readable.from([Buffer.from(stdin)]),
      stdout,
      stderr,
      signal: new AbortController().signal,
      now: () => Date.now(),
      onExit(cleanup) {
        cleanups.add(cleanup);
        return () => cleanups.delete(cleanup);
      },
    });
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    for (const cleanup of cleanups) cleanup();
    restoreClock();
    restoreEnvironment();
  }
}

/** Sets the environment of this process, and returns a function that sets it back. */
function setEnvironment(variables: Readonly<Record<string, string>>): () => void {
  const before = { ...process.env };
  replaceEnvironment(variables);
  return () => replaceEnvironment(before);
}

function replaceEnvironment(variables: Readonly<Record<string, string | undefined>>): void {
  for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
  Object.assign(process.env, variables);
}

function collected(columns: number | undefined): TextSink & { readonly text: () => string } {
  let all = "";
  return {
    isTTY: false,
    columns,
    text: () => all,
    async write(text) {
      all += text;
    },
  };
}

/** Sets the clock of this process, and returns a function that sets it back. */
function moveClock(nowMs: number): () => void {
  const Real = globalThis.Date;
  const aheadMs = nowMs - Real.now();
  globalThis.Date = class extends Real {
    constructor(...parts: [] | [number]) {
      if (parts.length === 0) super(Real.now() + aheadMs);
      else super(...parts);
    }
    static override now(): number {
      return Real.now() + aheadMs;
    }
  } as DateConstructor;
  return () => {
    globalThis.Date = Real;
  };
}

/** Runs the command as a process in pipes, as a script would. */
export function usageProcess(args: readonly string[], { env = {}, stdin, now }: RunOptions = {}): Promise<Ran> {
  const clock = now === undefined ? {} : { NODE_OPTIONS: clockOption(now) };
  return finish(spawn(process.execPath, [bin, ...args], { env: environment({ ...clock, ...env }) }), stdin);
}

function finish(child: ChildProcessWithoutNullStreams, stdin = ""): Promise<Ran> {
  // A command that ends before it reads its input closes the pipe.
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs a line of shell, for what only a shell does: pipes that close, devices that are full. `usage` is the command. */
export function shell(line: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const prelude = `usage() { "${process.execPath}" "${bin}" "$@"; }; `;
  return finish(spawn("bash", ["-c", prelude + line], { env: environment(env) }));
}
