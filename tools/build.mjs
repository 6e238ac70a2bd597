// Builds a package: `node ../../tools/build.mjs` in its folder. ESM goes to dist/, CommonJS to dist/cjs/, each with
// its own types. What is built follows from the package.json: an entry per key of `exports`, a program per `bin`.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { bundle } from "./build/bundle.mjs";
import { placeDeclarations } from "./build/declarations.mjs";

const { exports: exported, bin = {} } = JSON.parse(readFileSync("package.json", "utf8"));

/** `./dist/server/bin.js` is the entry `server/bin`. */
const entryOf = (path) => path.replace(/^\.\/dist\/|\.js$/g, "");
const entries = Object.values(exported).flatMap((target) => (target.import ? [entryOf(target.import.default)] : []));
const programs = Object.values(bin).map(entryOf);

// Files of an earlier build would be published.
rmSync("dist", { recursive: true, force: true });
const status = entries.length === 0 ? 0 : writeDeclarations();
if (status === 0) {
  await bundle(entries, programs);
  if (entries.length > 0) placeDeclarations(entries);
}
process.exitCode = status ?? 1;

/** Not needed for a package that is only a program. */
function writeDeclarations() {
  const options = { stdio: "inherit", shell: process.platform === "win32" };
  return spawnSync("tsc", ["-p", "tsconfig.build.json"], options).status;
}
