// What changed in the API description since a revision: `pnpm api:diff [revision]`, HEAD by default.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { compareDescriptions } from "./api-diff/compare.ts";
import { readDescription } from "./api-diff/description.ts";
import { printSections } from "./api-diff/print.ts";
import { readArguments, refuse } from "./arguments.ts";

const root = new URL("../", import.meta.url);
const spec = "openapi/usage.yaml";

const help = `pnpm api:diff [revision]

Compares openapi/usage.yaml as it is now with what it was in a commit, tag or branch (default: HEAD, the last commit).
Prints per endpoint what was added, removed or changed, what breaks users, and the version bump that it asks for.

Exit codes: 0 compared, whatever the difference; 2 there is no such revision.
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
if (positionals.length > 1) refuse(`This takes one revision, not "${positionals.join(" ")}".`, "api:diff");
const before = specAt(revision) ?? refuse(`"${revision}" is no commit, tag or branch that has ${spec}.`, "api:diff");
const after = readFileSync(new URL(spec, root), "utf8");
const { version }: { version: string } = JSON.parse(readFileSync(new URL("packages/usage/package.json", root), "utf8"));
const sections = compareDescriptions({ before: readDescription(before), after: readDescription(after) });
process.stdout.write(
  sections.length === 0 ? `${spec} says what it said in ${revision}.\n` : printSections(sections, version),
);
