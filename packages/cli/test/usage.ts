import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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

/** Runs the command in pipes, as a script would. */
export function usage(args: readonly string[], { env = {}, stdin, now }: RunOptions = {}): Promise<Ran> {
  const clock = now === undefined ? {} : { NODE_OPTIONS: clockOption(now) };
  const child = spawn(process.execPath, [bin, ...args], { env: environment({ ...clock, ...env }) });
  // A command that ends before it reads its input closes the pipe.
  child.stdin.on("error", () => {});
  child.stdin.end(stdin ?? "");
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** A module that is loaded before the command and replaces its clock by one that starts at a time and runs. */
function clockOption(now: string): string {
  const code = `const Real = Date; const ahead = ${Date.parse(now)} - Real.now();
    globalThis.Date = class Date extends Real {
      constructor(...parts) { parts.length === 0 ? super(Real.now() + ahead) : super(...parts); }
      static now() { return Real.now() + ahead; }
    };`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}

/** Runs a line of shell, for what only a shell does: pipes that close, devices that are full. `usage` is the command. */
export function shell(line: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const prelude = `usage() { "${process.execPath}" "${bin}" "$@"; }; `;
  const child = spawn("bash", ["-c", prelude + line], { env: environment(env) });
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
