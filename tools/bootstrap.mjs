// The door for a machine with nothing but Node and npm: `npm start` and `npm test` land here.
// pnpm is fetched by npx at the version package.json names, unless pnpm already runs us; it installs what is
// missing (verifyDepsBeforeRun) before it runs the script. Where nothing is to install or to build, the demo
// starts at once.
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
