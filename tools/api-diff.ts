// What changed in the API description since a revision: `pnpm api:diff [revision]`, HEAD by default.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compareDescriptions } from "./api-diff/compare.ts";
import { readDescription } from "./api-diff/description.ts";
import { printSections } from "./api-diff/print.ts";

const root = new URL("../", import.meta.url);
const spec = "openapi/usage.yaml";

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

const { positionals } = parseArgs({ allowPositionals: true });
const [revision = "HEAD"] = positionals;
const text = specAt(revision);
if (positionals.length > 1 || text === undefined) {
  console.error(`pnpm api:diff takes one commit, tag or branch that has ${spec}, not "${positionals.join(" ")}".`);
  process.exitCode = 1;
} else {
  const before = readDescription(text);
  const after = readDescription(readFileSync(new URL(spec, root), "utf8"));
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL("packages/usage/package.json", root), "utf8"),
  );
  process.stdout.write(printSections(compareDescriptions({ before, after }), version));
}
