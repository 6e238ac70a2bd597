// Compares the API description with a revision: `pnpm api:diff [revision]`, HEAD by default.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { compareDescriptions } from "./api-diff/compare.ts";
import { readDescription } from "./api-diff/description.ts";
import { printSections } from "./api-diff/print.ts";
import { readArguments, refuse } from "./arguments.ts";

const root = new URL("../", import.meta.url);
const spec = "openapi/usage.yaml";

const help = `pnpm api:diff [revision]

Compares openapi/usage.yaml with its state in a commit, tag or branch (default: HEAD, the last commit).
Prints the names that were added, removed or changed per endpoint, which of them break users, and the version bump.

Exit codes: 0 compared, with or without differences; 2 the revision does not exist.
`;

const specAt = (revision: string): string | undefined => {
  try {
    return execFileSync("git", ["show", `${revision}:${spec}`], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
};

const { positionals } = readArguments("api:diff", help, { allowPositionals: true });
const [revision = "HEAD"] = positionals;
if (positionals.length > 1) refuse(`Expected one revision, got "${positionals.join(" ")}".`, "api:diff");
const before =
  specAt(revision) ?? refuse(`"${revision}" is not a commit, tag or branch that contains ${spec}.`, "api:diff");
const after = readFileSync(new URL(spec, root), "utf8");
const { version }: { version: string } = JSON.parse(readFileSync(new URL("packages/usage/package.json", root), "utf8"));
const sections = compareDescriptions(readDescription(before), readDescription(after));
process.stdout.write(before === after ? `${spec} is the same as in ${revision}.\n` : printSections(sections, version));
