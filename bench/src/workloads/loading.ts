import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { figure, times, type Workload } from "../figures.ts";
import { median, pairedRatio } from "../statistics.ts";

const run = promisify(execFile);
const bench = join(import.meta.dirname, "../..");

const entries = {
  "usage, one report": 'export { models } from "./consumers/usage.ts";',
  "usage, everything": 'export * from "@org/usage";',
  "openapi-fetch": 'export { models } from "./consumers/openapi-fetch.ts";',
  "official-sdk": 'export { models } from "./consumers/official-sdk.ts";',
} as const;

/** (f) What an app sends to a browser: all code of an entry, minified and compressed. */
export const bundle: Workload = async () => {
  const sizes = new Map<string, number>();
  for (const [contender, entry] of Object.entries(entries)) sizes.set(contender, await sizeOf(entry));
  const size = (contender: keyof typeof entries): number => sizes.get(contender) ?? Number.NaN;
  return {
    id: "f",
    title: "Bundle",
    method: "Bundled for browsers by rolldown with all dependencies, minified, gzip level 9.",
    figures: [...sizes].map(([contender, kib]) => figure(contender, "min+gzip", "KiB", [kib])),
    comparisons: [
      {
        id: "f.one-report",
        says: "size of the client, createUsageClient",
        value: size("usage, one report"),
        unit: "KiB",
        limit: 30,
        tolerance: 0.02,
      },
      {
        id: "f.everything",
        says: "size of all exports",
        value: size("usage, everything"),
        unit: "KiB",
        tolerance: 0.02,
      },
      times("f.sdk", "size of the client against the official SDK", size("usage, one report") / size("official-sdk")),
    ],
  };
};

async function sizeOf(entry: string): Promise<number> {
  const plugin = {
    name: "entry",
    resolveId: (id: string) => (id === "entry" ? join(bench, "entry.ts") : undefined),
    load: (id: string) => (id === join(bench, "entry.ts") ? entry : undefined),
  };
  const build = await rolldown({
    input: "entry",
    cwd: bench,
    platform: "browser",
    logLevel: "silent",
    plugins: [plugin],
  });
  const { output } = await build.generate({ format: "esm", minify: true });
  await build.close();
  const chunks = output.filter((file) => file.type === "chunk");
  const foreign = chunks.flatMap(({ moduleIds }) => moduleIds).find((id) => /packages.(?:sync|finops)\b/.test(id));
  if (foreign !== undefined) throw new Error(`The client contains ${foreign}.`);
  return gzipSync(chunks.map(({ code }) => code).join(""), { level: 9 }).length / 1024;
}

/** JavaScript, so that nothing is compiled before the measurement. */
const importing = (specifier: string): string =>
  `const startedMs = performance.now(); await import("${specifier}"); console.log(performance.now() - startedMs);`;

const modules = {
  "an empty module": "data:text/javascript,",
  "openapi-fetch": "openapi-fetch",
  "official-sdk": "@anthropic-ai/sdk",
  usage: "@org/usage",
} as const;

/** (g) The time of `import` in a new process. */
export const importTime: Workload = async ({ quick }) => {
  const samples = new Map<string, number[]>(Object.keys(modules).map((contender) => [contender, []]));
  const rounds = quick ? 7 : 31;
  for (let round = 0; round < rounds; round++) {
    for (const [contender, specifier] of Object.entries(modules)) {
      const script = ["--input-type=module", "--eval", importing(specifier)];
      const { stdout } = await run(process.execPath, script, { cwd: bench });
      samples.get(contender)?.push(Number(stdout));
    }
  }
  const empty = samples.get("an empty module") ?? [];
  const own = (samples.get("usage") ?? []).map((ms, round) => ms - (empty[round] ?? Number.NaN));
  return {
    id: "g",
    title: "Import",
    method: "The first `await import()` of a new process, measured inside it.",
    figures: [...samples].map(([contender, values]) => figure(contender, "import", "ms", values)),
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
      figure(contender, "time", "ms", column(contender, "totalMs")),
      figure(contender, "memory", "MB", column(contender, "memoryMb")),
      figure(contender, "instantiations", "", column(contender, "instantiations")),
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

const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

/** The options of this repository, without the types of Node. */
const options = (
  "--ignoreConfig --noEmit --strict --skipLibCheck --target es2023 " +
  "--lib es2023,dom,dom.iterable,dom.asynciterable --module nodenext --exactOptionalPropertyTypes " +
  "--noUncheckedIndexedAccess --verbatimModuleSyntax"
).split(" ");

async function compile(contender: string): Promise<Diagnostics> {
  const args = [compiler, ...options, "--extendedDiagnostics", `consumers/${contender}.ts`];
  const { stdout } = await run(process.execPath, args, { cwd: bench });
  const read = (pattern: RegExp): number => Number(pattern.exec(stdout)?.[1] ?? Number.NaN);
  return {
    totalMs: read(/^Total time:\s+([\d.]+)s$/m) * 1000,
    memoryMb: (read(/^Memory used:\s+(\d+)K$/m) * 1024) / 1e6,
    instantiations: read(/^Instantiations:\s+(\d+)$/m),
  };
}
