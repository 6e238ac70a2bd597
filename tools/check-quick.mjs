// Checks what changed since a commit (default: where this branch left main): types, lint, format, and the tests that
// import a changed file. `npm test` checks everything.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { seconds } from "./task-times.mjs";

const since = process.argv[2] ?? branchPoint();
const changed = [...git("diff", "--name-only", since), ...git("ls-files", "--others", "--exclude-standard")].filter(
  (file) => existsSync(file),
);
const sources = changed.filter((file) => /\.m?[jt]s$/.test(file) && !file.includes("/generated/"));
const filters = [...new Set(sources.flatMap((file) => packageOf(file) ?? []))];
console.log(`${changed.length} files changed since ${since.slice(0, 8)}, in ${filters.join(", ") || "no package"}.`);

const inPackages = filters.map((folder) => `--filter=...{./${folder}}`);
const steps = [
  filters.length > 0 && [".", "turbo", "run", "typecheck", ...inPackages, "--output-logs=errors-only"],
  sources.length > 0 && [".", "oxlint", "--deny-warnings", ...sources],
  changed.length > 0 && [".", "oxfmt", "--check", "--no-error-on-unmatched-pattern", ...changed],
  changed.length > 0 && [".", "cspell", "--no-progress", "--no-summary", "--no-must-find-files", ...changed],
  ...filters
    .filter((folder) => existsSync(join(folder, "vitest.config.ts")) && folder !== "tests")
    .map((folder) => [folder, "vitest", "related", "--run", "--passWithNoTests", ...absolute(sources)]),
].filter(Boolean);

const failed = steps.filter(([cwd, command, ...args]) => {
  const startedMs = Date.now();
  const options = { cwd, stdio: "inherit", env: { ...process.env, DO_NOT_TRACK: "1" } };
  const { status } = spawnSync(join(process.cwd(), cwd, "node_modules/.bin", command), args, options);
  console.log(`${seconds(Date.now() - startedMs)}  ${command} in ${cwd}`);
  return status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
console.log(
  failed.length === 0 ? "\nAll passed." : `\nFailed: ${failed.map(([cwd, name]) => `${name} in ${cwd}`).join(", ")}`,
);

function git(...args) {
  return execFileSync("git", args, { encoding: "utf8" }).split("\n").filter(Boolean);
}

/** The last commit that this branch shares with main; on main itself, the last commit. */
function branchPoint() {
  try {
    return git("merge-base", "HEAD", "main")[0] ?? "HEAD";
  } catch {
    return "HEAD";
  }
}

/** The closest folder above a file that has a package.json; undefined for the repository's own. */
function packageOf(file) {
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder))
    if (existsSync(join(folder, "package.json"))) return folder;
  return undefined;
}

function absolute(files) {
  return files.map((file) => join(process.cwd(), file));
}
