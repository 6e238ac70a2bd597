// Replaces the npm scope of the packages: `pnpm rename-scope @acme [--repository URL]`.
// With a repository, the packages name it too: publishing with provenance needs it, and changelogs link to it.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readArguments, refuse } from "./arguments.ts";
import { publishedPackages, root } from "./release/packages.ts";
import { run } from "./release/run.ts";
import { isScope, replaceScope } from "./rename-scope/replace.ts";

const help = `pnpm rename-scope @acme [--repository URL]

Replaces the current npm scope with @acme in every file of the repository, then formats and installs.
Commit or stash first, so that you can review the change as a diff. Commits nothing.

  --repository URL   writes the repository into every package.json. Publishing with provenance needs it, and
                     changelogs link to it.

Exit codes: 0 done, 1 formatting or installing failed, 2 the scope or the URL is invalid.
`;

const { positionals, values } = readArguments("rename-scope", help, {
  allowPositionals: true,
  options: { repository: { type: "string" } },
});
const [scope = ""] = positionals;
const current = publishedPackages()[0]?.manifest.name.split("/")[0] ?? "";

const files = (): readonly string[] =>
  execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter((file) => file !== "" && existsSync(join(root, file)));

const renameIn = (file: string): boolean => {
  const bytes = readFileSync(join(root, file));
  if (bytes.includes(0)) return false;
  const text = bytes.toString("utf8");
  const renamed = replaceScope(text, current, scope);
  if (renamed !== text) writeFileSync(join(root, file), renamed);
  return renamed !== text;
};

const nameRepository = (folder: string, url: string): void => {
  const path = join(folder, "package.json");
  const directory = relative(root, folder).replaceAll("\\", "/");
  const repository = { type: "git", url: `git+${url}.git`, ...(directory === "" ? {} : { directory }) };
  writeFileSync(path, `${JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), repository }, null, 2)}\n`);
};

if (positionals.length !== 1 || !isScope(scope))
  refuse(`Expected one npm scope, such as @acme; got "${positionals.join(" ")}".`, "rename-scope");
const url = values.repository?.replace(/\/$/, "").replace(/\.git$/, "");
if (url !== undefined && !(URL.canParse(url) && new URL(url).protocol === "https:"))
  refuse(
    `--repository is invalid: got "${values.repository}"; expected a URL, such as https://github.com/acme/usage.`,
    "rename-scope",
  );

const changed = files().filter(renameIn);
if (url !== undefined)
  for (const folder of [root, ...publishedPackages().map((found) => found.folder)]) nameRepository(folder, url);
console.log(`${current} was replaced with ${scope} in ${changed.length} files.`);
// Names also appear in tables and long lines, in the lockfile, and in node_modules.
run("oxfmt", ["."], { cwd: root });
run("pnpm", ["install", "--no-frozen-lockfile", "--prefer-offline"], { cwd: root });
