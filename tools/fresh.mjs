// Whether the installed and built files are up to date. Errs on the side of rebuilding: anything that looks older than
// its sources is built again.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The packages of the demo, each with a file that its build writes. */
const built = {
  raw: "index.js",
  usage: "index.js",
  mock: "index.js",
  finops: "index.js",
  sync: "index.js",
  connectors: "index.js",
  cli: "bin.js",
};

export function isFresh(root) {
  try {
    const lockfile = readFileSync(join(root, "pnpm-lock.yaml"), "utf8");
    if (readFileSync(join(root, "node_modules/.pnpm/lock.yaml"), "utf8") !== lockfile) return false;
    return Object.entries(built).every(([name, output]) => {
      const folder = join(root, "packages", name);
      const builtMs = statSync(join(folder, "dist", output)).mtimeMs;
      return newestMs(join(folder, "src")) < builtMs && statSync(join(folder, "package.json")).mtimeMs < builtMs;
    });
  } catch {
    return false; // Nothing is installed or built yet.
  }
}

function newestMs(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map((file) => statSync(join(file.parentPath ?? file.path, file.name)).mtimeMs));
}
