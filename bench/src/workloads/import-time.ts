import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Workload } from "../section.ts";
import { median, summarize } from "../statistics.ts";

const modules = {
  "an empty module": "./empty.js",
  "openapi-fetch": "openapi-fetch",
  "official-sdk": "@anthropic-ai/sdk",
  usage: "@org/usage",
} as const;

/** (g) How long a program waits for `import`, in a process that has just started. */
export const importTime: Workload = async ({ quick }) => {
  const run = promisify(execFile);
  const script = fileURLToPath(new URL("../imports/measure.js", import.meta.url));
  const samples = new Map<string, number[]>(Object.keys(modules).map((contender) => [contender, []]));
  const rounds = quick ? 7 : 31;
  for (let round = 0; round < rounds; round++) {
    for (const [contender, specifier] of Object.entries(modules)) {
      const { stdout } = await run(process.execPath, [script, specifier]);
      samples.get(contender)?.push(Number(stdout));
    }
  }
  const own = (samples.get("usage") ?? []).map(
    (ms, round) => ms - (samples.get("an empty module")?.[round] ?? Number.NaN),
  );
  return {
    id: "g",
    title: "Import",
    method: "`await import()` as the first thing in a fresh process, measured from within.",
    figures: [...samples].map(([contender, values]) => ({
      contender,
      metric: "import",
      unit: "ms",
      summary: summarize(values),
    })),
    comparisons: [
      {
        id: "g.import",
        says: "import beyond an empty module",
        value: median(own),
        unit: "ms",
        limit: 15,
        tolerance: 0.5,
      },
    ],
  };
};
