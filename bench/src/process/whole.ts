import { execFile } from "node:child_process";
import { delimiter, dirname } from "node:path";

/** What a process took from its start to its end, including the processes that it started and waited for. */
export interface Whole {
  readonly wallMs: number;
  /** User and system time. */
  readonly cpuMs: number;
}

interface WholeOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The shell prints the operating system's own accounts of the process. */
// cspell:ignore TIMEFORMAT
const script = 'TIMEFORMAT="took %3R %3U %3S"; time "$@"';

/** Runs a program that must succeed, with this Node for the programs that it starts. */
export function runWhole(args: readonly string[], { cwd, env = {} }: WholeOptions = {}): Promise<Whole> {
  const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const options = { cwd, env: { ...process.env, PATH: path, ...env }, maxBuffer: 64_000_000 };
  return new Promise((resolve, reject) => {
    execFile("bash", ["-c", script, "bash", ...args], options, (error, stdout, stderr) => {
      const [, wall, user, system] = /took ([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
      if (error !== null)
        reject(new Error(`${args.join(" ")} failed:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`));
      else resolve({ wallMs: Number(wall) * 1000, cpuMs: (Number(user) + Number(system)) * 1000 });
    });
  });
}
