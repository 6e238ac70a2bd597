import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import type { Workload } from "../section.ts";

const entries = {
  "usage, one report": "one-report",
  "usage, everything": "everything",
  "openapi-fetch": "openapi-fetch",
  "official-sdk": "official-sdk",
} as const;

/** (f) What an app has to send to a browser: all code of an entry, minified and compressed. */
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
      { id: "f.everything", says: "size of everything exported", value: all, unit: "KiB", tolerance: 0.02 },
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
