// The door for a machine with nothing but Node and npm: `npm start` and `npm test` land here.
// pnpm is fetched by npx at the version package.json names, unless pnpm already runs us. pnpm then
// installs what is missing (verifyDepsBeforeRun) before it runs the script.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const [script, ...rest] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).devEngines
  .packageManager;
const underPnpm = process.env.npm_config_user_agent?.startsWith("pnpm/") ?? false;
const [command, ...args] = underPnpm ? ["pnpm"] : ["npx", "--yes", `pnpm@${version}`];

const child = spawn(command, [...args, "run", script, ...rest], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, DO_NOT_TRACK: "1", NO_UPDATE_NOTIFIER: "1" },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 143);
});
