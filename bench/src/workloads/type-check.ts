import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { times } from "../measured.ts";
import type { Figure, Workload } from "../section.ts";
import { pairedRatio, type Summary, summarize } from "../statistics.ts";

const contenders = ["nothing", "openapi-fetch", "official-sdk", "usage"];

interface Diagnostics {
  readonly totalMs: number;
  readonly memoryMb: number;
  readonly instantiations: number;
}

/** (h) What the types cost everybody who compiles against them: a consumer that reads three reports. */
export const typeCheck: Workload = async ({ quick }) => {
  const samples = new Map<string, Diagnostics[]>(contenders.map((contender) => [contender, []]));
  const rounds = quick ? 3 : 11;
  for (let round = 0; round < rounds; round++)
    for (const contender of contenders) samples.get(contender)?.push(await compile(contender));
  const column = (contender: string, name: keyof Diagnostics): number[] =>
    (samples.get(contender) ?? []).map((sample) => sample[name]);
  const against = (name: keyof Diagnostics): number =>
    pairedRatio(column("usage", name), column("openapi-fetch", name));
  return {
    id: "h",
    title: "Type-checking a consumer",
    method:
      "`tsc --extendedDiagnostics` of a program that reads three reports, skipLibCheck on; the SDK reads two, it has no third.",
    figures: contenders.flatMap((contender) => [
      figure(contender, "time", "ms", summarize(column(contender, "totalMs"))),
      figure(contender, "memory", "MB", summarize(column(contender, "memoryMb"))),
      figure(contender, "instantiations", "", summarize(column(contender, "instantiations"))),
    ]),
    comparisons: [
      times("h.time", "time against openapi-fetch alone", against("totalMs"), { limit: 1.25, tolerance: 0.25 }),
      times("h.memory", "memory against openapi-fetch alone", against("memoryMb"), { limit: 1.25, tolerance: 0.1 }),
      times("h.instantiations", "instantiations against openapi-fetch alone", against("instantiations"), {
        limit: 1.25,
        tolerance: 0.1,
      }),
    ],
  };
};

const figure = (contender: string, metric: string, unit: Figure["unit"], summary: Summary): Figure => ({
  contender,
  metric,
  unit,
  summary,
});

const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

async function compile(contender: string): Promise<Diagnostics> {
  const project = fileURLToPath(new URL(`../../typecheck/${contender}/`, import.meta.url));
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [compiler, "-p", project, "--extendedDiagnostics"]);
  const read = (pattern: RegExp): number => Number(pattern.exec(stdout)?.[1] ?? Number.NaN);
  return {
    totalMs: read(/^Total time:\s+([\d.]+)s$/m) * 1000,
    memoryMb: (read(/^Memory used:\s+(\d+)K$/m) * 1024) / 1e6,
    instantiations: read(/^Instantiations:\s+(\d+)$/m),
  };
}
