import { execFile } from "node:child_process";
import { join } from "node:path";

/** The API's address and key for a program. */
export interface Surroundings {
  readonly url: string;
  readonly apiKey: string;
  /** Working directory. Default: the folder of the examples. */
  readonly cwd?: string;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const examples = join(import.meta.dirname, "..");

/** Runs an example in its own process, as a reader would, with only PATH from our environment. */
export function runExample(
  name: string,
  args: readonly string[],
  { url, apiKey, cwd = examples }: Surroundings,
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(examples, name), ...args],
      { cwd, env: { PATH: process.env["PATH"], ANTHROPIC_BASE_URL: url, ANTHROPIC_ADMIN_API_KEY: apiKey } },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }),
    );
  });
}
