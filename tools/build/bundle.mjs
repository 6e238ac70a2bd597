import { rolldown } from "rolldown";

/**
 * A few files instead of hundreds: Node reads and links every module of a package separately, which takes longer
 * than running them. Programs need no CommonJS build.
 */
export async function bundle(entries, programs) {
  // The maps leave out the sources, which are published beside them. A program's code is readable as it is.
  const sourcemap = entries.length > 0;
  await write([...entries, ...programs], { dir: "dist", format: "esm", sourcemap, sourcemapExcludeSources: true });
  if (entries.length === 0) return;
  await write(entries, { dir: "dist/cjs", format: "cjs", exports: "named", esModule: true, plugins: [honorDefault] });
}

async function write(entries, output) {
  const input = Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`]));
  const built = await rolldown({ input, external: /^[^./]/, platform: "neutral" });
  await built.write({ entryFileNames: "[name].js", chunkFileNames: "[name].js", ...output });
  await built.close();
}

// Sources are ES modules, where Node makes `module.exports` the default import. In their CommonJS build the default of
// openapi-fetch is its `exports.default`, as `__esModule` says.
const honorDefault = {
  name: "honor-default",
  renderChunk: (code) => code.replaceAll(/__toESM\((\w+), 1\)/g, "__toESM($1)"),
};
