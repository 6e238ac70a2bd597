import { execFile } from "node:child_process";

export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command and returns its exit code and output. */
export const finish = (command: string, args: readonly string[], { cwd, env = {} }: RunOptions): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 64_000_000 };
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });

/** Runs a command that must succeed, and returns its output. A failure contains all of the output. */
export const run = async (command: string, args: readonly string[], options: RunOptions): Promise<string> => {
  const { code, stdout, stderr } = await finish(command, args, options);
  if (code !== 0)
    throw new Error(`${command} ${args.join(" ")} in ${options.cwd} exited with ${code}:\n${stdout}\n${stderr}`);
  return stdout;
};
