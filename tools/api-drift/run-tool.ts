import { execFile } from "node:child_process";
import { join } from "node:path";

/** How a tool ended, and what it printed. */
export interface Ended {
  readonly code: number;
  readonly text: string;
}

export const runTool = (file: string, words: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const path = join(import.meta.dirname, "..", file);
    execFile(process.execPath, [path, ...words], (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), text: stdout + stderr });
    });
  });
