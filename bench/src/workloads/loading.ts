import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { times } from "../measured.ts";
import type { Figure, Workload } from "../section.ts";
import { median, pairedRatio, type Summary, summarize } from "../statistics.ts";

const run = promisify(execFile);

const entries = {
  "usage, one report": "one-report",
  "usage, everything": "everything",
  "openapi-fetch": "openapi-fetch",
  "official-sdk": "official-sdk",
} as const;

/** (f) What an app sends to a browser: all code of an entry, minified and compressed. */
export const bundle: Workload = async () => {
  const sizes = new Map<string, number>();
  for (const [contender, entry] of Object.entries(entries)) sizes.set(contender, await sizeOf(entry));
  const one = sizes.get("usage, one report") ?? Number.NaN;
  const all = sizes.get("usage, everything") ?? Number.NaN;
  return {
    id: "f",
    title: "Bundle",
    method: "Bundled for browsers by rolldown with all dependencies, minified, gzip level 9.",
    figures: [...sizes].map(([contender, kib]) => ({
      contender,
      metric: "min+gzip",
      unit: "KiB",
      summary: { median: kib, low: kib, high: kib },
    })),
    comparisons: [
      { id: "f.one-report", says: "size of the client", value: one, unit: "KiB", limit: 10, tolerance: 0.02 },
      { id: "f.everything", says: "size of all exports", value: all, unit: "KiB", tolerance: 0.02 },
    ],
  };
};

async function sizeOf(entry: string): Promise<number> {
  const input = fileURLToPath(new URL(`../bundles/${entry}.ts`, import.meta.url));
  const build = await rolldown({ input, platform: "browser", logLevel: "silent" });
  const { output } = await build.generate({ format: "esm", minify: true });
  await build.close();
  const code = output.map((file) => (file.type === "chunk" ? file.code : "")).join("");
  return gzipSync(code, { level: 9 }).length / 1024;
}

const modules = {
  "an empty module": "./empty.js",
  "openapi-fetch": "openapi-fetch",
  "official-sdk": "@anthropic-ai/sdk",
  usage: "@org/usage",
} as const;

/** (g) The time of `import` in a new process. */
export const importTime: Workload = async ({ quick }) => {
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
    method: "The first `await import()` of a new process, measured inside it.",
    figures: [...samples].map(([contender, values]) => ({
      contender,
      metric: "import",
      unit: "ms",
      summary: summarize(values),
    })),
    comparisons: [
      {
        id: "g.import",
        says: "import, minus that of an empty module",
        value: median(own),
        unit: "ms",
        limit: 15,
        tolerance: 0.5,
      },
    ],
  };
};

const consumers = ["nothing", "openapi-fetch", "official-sdk", "usage"];

interface Diagnostics {
  readonly totalMs: number;
  readonly memoryMb: number;
  readonly instantiations: number;
}

/** (h) The cost of the types for a consumer that reads three reports. */
export const typeCheck: Workload = async ({ quick }) => {
  const samples = new Map<string, Diagnostics[]>(consumers.map((contender) => [contender, []]));
  const rounds = quick ? 3 : 11;
  for (let round = 0; round < rounds; round++)
    for (const contender of consumers) samples.get(contender)?.push(await compile(contender));
  const column = (contender: string, name: keyof Diagnostics): number[] =>
    (samples.get(contender) ?? []).map((sample) => sample[name]);
  const against = (name: keyof Diagnostics): number =>
    pairedRatio(column("usage", name), column("openapi-fetch", name));
  return {
    id: "h",
    title: "Type-checking a consumer",
    method:
      "`tsc --extendedDiagnostics` of a program that reads three reports, with skipLibCheck; the SDK has only two of them.",
    figures: consumers.flatMap((contender) => [
      figure(contender, "time", "ms", summarize(column(contender, "totalMs"))),
      figure(contender, "memory", "MB", summarize(column(contender, "memoryMb"))),
      figure(contender, "instantiations", "", summarize(column(contender, "instantiations"))),
    ]),
    comparisons: [
      times("h.time", "time against only openapi-fetch", against("totalMs"), { limit: 1.25, tolerance: 0.25 }),
      times("h.memory", "memory against only openapi-fetch", against("memoryMb"), { limit: 1.25, tolerance: 0.1 }),
      times("h.instantiations", "instantiations against only openapi-fetch", against("instantiations"), {
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
  const { stdout } = await run(process.execPath, [compiler, "-p", project, "--extendedDiagnostics"]);
  const read = (pattern: RegExp): number => Number(pattern.exec(stdout)?.[1] ?? Number.NaN);
  return {
    totalMs: read(/^Total time:\s+([\d.]+)s$/m) * 1000,
    memoryMb: (read(/^Memory used:\s+(\d+)K$/m) * 1024) / 1e6,
    instantiations: read(/^Instantiations:\s+(\d+)$/m),
  };
}
