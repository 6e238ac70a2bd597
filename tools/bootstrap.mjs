// Entry point for a machine with only Node and npm: `npm start` and `npm test` call this script.
// npx fetches the pnpm version of package.json, unless pnpm already runs this script. pnpm installs what is missing
// (verifyDepsBeforeRun) before it runs the script. If everything is installed and built, the demo starts immediately.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isFresh } from "./fresh.mjs";

const root = join(import.meta.dirname, "..");
const [script, ...rest] = process.argv.slice(2);

const child = spawn(...commandFor(script), {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, DO_NOT_TRACK: "1", NO_UPDATE_NOTIFIER: "1" },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 143);
});

function commandFor(name) {
  const pinned = join(root, "node_modules/.bin/node");
  if (name === "demo" && isFresh(root))
    return [existsSync(pinned) ? pinned : process.execPath, ["tools/demo.mjs", ...rest]];
  if (process.env.npm_config_user_agent?.startsWith("pnpm/")) return ["pnpm", ["run", name, ...rest]];
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devEngines.packageManager;
  return ["npx", ["--yes", `pnpm@${version}`, "run", name, ...rest]];
}
