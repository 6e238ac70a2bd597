// `npm start`: builds what the command needs, if it is outdated, and runs its demo.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { isFresh } from "./fresh.mjs";

const root = join(import.meta.dirname, "..");
if (!isFresh(root)) build();
const demo = join(root, "packages/cli/dist/bin.js");
const { status } = spawnSync(process.execPath, [demo, "demo", ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 130;

function build() {
  const turbo = ["run", "build", "--filter=@org/usage-cli...", "--output-logs=errors-only"];
  const { status: failed, stdout, stderr, error } = spawnSync("turbo", turbo, { cwd: root, encoding: "utf8" });
  if (failed === 0) return;
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}${error === undefined ? "" : `${error.message}\n`}`);
  process.exit(failed ?? 1);
}
