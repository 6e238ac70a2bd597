// An import of node:fs would load its streams and promises too, which takes longer than anything else at the start.
const { readFileSync } = process.getBuiltinModule("node:fs");

interface Manifest {
  readonly version: string;
}

/** The version in package.json, which lies beside the sources as beside what is built from them. */
export const version: string = (
  JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as Manifest
).version;
