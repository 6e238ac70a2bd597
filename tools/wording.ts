// The words of the project: dialect that has a plainer form is an error. `pnpm lint` runs this.
//
//   node tools/wording.ts [path...]    checks what git tracks, or only the given files and folders
//
// The phrases are in wording/rules.ts. An exception needs a reason, in wording/exceptions.ts.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "./wording/check.ts";
import { exceptions, unchecked } from "./wording/exceptions.ts";
import { exempt } from "./wording/exempt.ts";

const root = join(import.meta.dirname, "..");
const paths = process.argv.slice(2);
const tracked = execFileSync("git", ["ls-files", "--full-name", "-z", "--", ...(paths.length === 0 ? [":/"] : paths)], {
  encoding: "utf8",
});
const files = tracked.split("\0").filter((file) => file !== "" && !unchecked.test(file));
const { findings, unused } = exempt(
  files.flatMap((file) => check(file, readFileSync(join(root, file), "utf8"))),
  exceptions,
);

for (const { file, line, phrase, write } of findings)
  console.error(`${file}:${line}: "${phrase}" is dialect. Write: ${write}.`);
// Only a run over everything can say that an exception has no use.
const stale = paths.length === 0 ? unused : [];
for (const { path, phrase } of stale)
  console.error(`tools/wording/exceptions.ts: "${phrase}" is no longer in ${path}. Remove the exception.`);
if (findings.length > 0) console.error(`${findings.length} phrases in ${files.length} files.`);
process.exitCode = findings.length + stale.length > 0 ? 1 : 0;
