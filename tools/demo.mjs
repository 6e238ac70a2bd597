// `npm start`: builds what the command needs, quietly, and runs its demo.
import { spawnSync } from "node:child_process";

const build = spawnSync("turbo", ["run", "build", "--filter=@org/usage-cli...", "--output-logs=errors-only"], {
  encoding: "utf8",
});
if (build.status !== 0) {
  process.stderr.write(`${build.stdout ?? ""}${build.stderr ?? ""}${build.error ? `${build.error.message}\n` : ""}`);
  process.exit(build.status ?? 1);
}
const demo = spawnSync(process.execPath, ["packages/cli/dist/bin.js", "demo", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(demo.status ?? 130);
