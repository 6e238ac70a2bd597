// Probes the official SDK and this client side by side: `pnpm sdk:probe [version] [--update]`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArguments, refuse } from "../../tools/arguments.ts";
import { readmeFile, withTable } from "./readme.ts";
import { comparisonTable } from "./table.ts";

const help = `pnpm sdk:probe [version] [--update]

Installs a version of @anthropic-ai/sdk (default: the newest) in a temporary folder, lets a scripted fetch misbehave, and
prints what the SDK and this client make of it. Nothing is sent to a server.

  --update   writes the table into README.md

Exit codes: 0 probed; 2 the version does not exist or could not be installed.
`;

const { positionals, values } = readArguments("sdk:probe", help, {
  allowPositionals: true,
  options: { update: { type: "boolean", default: false } },
});
const [version = "latest", ...others] = positionals;
if (others.length > 0 || !/^(?:latest|\d+\.\d+\.\d+(?:-[\w.]+)?)$/.test(version))
  refuse(`Expected one version, such as 1.14.0, got "${positionals.join(" ")}".`, "sdk:probe");

const folder = mkdtempSync(join(tmpdir(), "sdk-probe-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "package.json"), '{ "private": true }');
try {
  execFileSync("npm", ["install", "--ignore-scripts", `@anthropic-ai/sdk@${version}`], {
    cwd: folder,
    stdio: "ignore",
  });
} catch {
  refuse(`@anthropic-ai/sdk ${version} could not be installed from npm.`, "sdk:probe");
}

const table = await comparisonTable(folder);
if (values.update) writeFileSync(readmeFile, withTable(readFileSync(readmeFile, "utf8"), table));
console.log(table);
