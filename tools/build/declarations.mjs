import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const dist = "dist";
const commonjs = join(dist, "cjs");

/**
 * Keeps the declarations that the entries need, and copies them to the CommonJS build: TypeScript takes a module's format
 * from the package.json closest to its declarations.
 */
export function placeDeclarations(entries) {
  const needed = entries.reduce((found, entry) => addReachable(`${entry}.d.ts`, found), new Set());
  for (const file of readdirSync(dist, { recursive: true, encoding: "utf8" }))
    if (/\.d\.ts(?:\.map)?$/.test(file) && !needed.has(file.replace(/\.map$/, "").replaceAll("\\", "/")))
      rmSync(join(dist, file));
  for (const file of needed) {
    mkdirSync(dirname(join(commonjs, file)), { recursive: true });
    // Only the ESM declarations have source maps.
    const text = readFileSync(join(dist, file), "utf8").replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
    writeFileSync(join(commonjs, file), text);
  }
  // Bundlers read this file too, so it repeats the package's `sideEffects`.
  writeFileSync(join(commonjs, "package.json"), `${JSON.stringify({ type: "commonjs", sideEffects: false })}\n`);
}

/** Adds a declaration file and everything that it imports, by paths in `dist`. */
function addReachable(file, found) {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(dist, file), "utf8");
  for (const [, imported] of text.matchAll(/\b(?:from |import\(|import )"(\.[^"]+)\.ts"/g))
    addReachable(`${join(dirname(file), imported).replaceAll("\\", "/")}.d.ts`, found);
  return found;
}
