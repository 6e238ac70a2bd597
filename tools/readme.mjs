// Code in README.md and docs/ is cut from programs that the tests run, and so is their output, so that neither goes stale:
//
//   <!-- cut examples/first-report.ts -->           the whole program
//   (a code block)
//   <!-- end -->
//
//   <!-- cut examples/testing/spend.ts#app -->      the lines between `// #region app` and `// #endregion`; a part without
//   (a code block)                                  its imports begins with a line that names the whole program
//   <!-- end -->
//
//   <!-- output first-report.ts 2026-05 | 3 -->     the first 3 lines it prints against the mock organization
//   (a code block)
//   <!-- end -->
//
// `pnpm docs:update` builds the packages and fills all blocks, or none if one of them cannot be filled.
// `--check` compares only the code and needs no build; `--check --outputs` compares both.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");
const withOutputs = !check || process.argv.includes("--outputs");
// The blocks of these pages are checked by their own tests, which run them.
const testedElsewhere = {
  "docs/testing.md": "examples/testing/guide.test.ts",
  "docs/sync.md": "packages/sync/test/guide.test.ts",
  "docs/connectors.md": "packages/connectors/test/support/view.ts",
  "docs/cli.md": "packages/cli/test/docs.test.ts",
  "docs/focus.md": "packages/cli/test/bill-guides.test.ts",
  "docs/reconcile.md": "packages/cli/test/bill-guides.test.ts",
  "docs/questions.md": "packages/cli/test/bill-guides.test.ts",
  "docs/publishing.md": "tests/packages/publishing.test.ts",
  "packages/mock/README.md": "packages/mock/src/readme.test.ts",
  "packages/raw/README.md": "packages/raw/src/readme.test.ts",
};

const cut = /<!-- cut ([^\s#]+)(?:#(\S+))? -->\n[^]*?<!-- end -->/g;
const output = /<!-- output (\S+?)((?: [^|\s]+)*)(?: \| (\d+))? -->\n[^]*?<!-- end -->/g;
const problems = [];
const changed = new Map();
const guides = readdirSync(join(root, "docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`);
const readmes = ["examples", ...readdirSync(join(root, "packages")).map((name) => `packages/${name}`)];

for (const page of ["README.md", ...readmes.map((folder) => `${folder}/README.md`), ...guides]) {
  const path = join(root, page);
  const before = readFileSync(path, "utf8");
  const code = before.replaceAll(cut, (_, file, name) =>
    fenced("cut", name === undefined ? file : `${file}#${name}`, "ts", cutOut(page, file, name)),
  );
  const after = withOutputs ? code.replaceAll(output, (_, name, args, max) => printed(page, name, args, max)) : code;
  // Command lines are checked in examples/docs.test.ts and packages/cli/test/docs.test.ts.
  const others = after
    .replaceAll(cut, "")
    .replaceAll(output, "")
    .matchAll(/^```(\S*)\n[^]*?^```$/gm);
  for (const [block, language] of page in testedElsewhere ? [] : others)
    if (language !== "sh") problems.push(`${page} has a block that is not cut from a tested program:\n${block}`);
  if (before === after) continue;
  if (check) problems.push(`${page} differs from the programs it is cut from. Run pnpm docs:update.`);
  else changed.set(path, after);
}

if (problems.length === 0) for (const [path, text] of changed) writeFileSync(path, text);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function fenced(kind, source, language, body) {
  return `<!-- ${kind} ${source} -->\n\n\`\`\`${language}\n${body}\n\`\`\`\n\n<!-- end -->`;
}

function cutOut(page, file, name) {
  const lines = readFileSync(join(root, file), "utf8").trimEnd().split("\n");
  if (name === undefined) return lines.join("\n");
  const start = lines.findIndex((line) => line.trim() === `// #region ${name}`);
  const end = lines.findIndex((line, index) => index > start && line.trim() === "// #endregion");
  if (start === -1 || end === -1) {
    problems.push(`${page} cuts ${file}#${name}, which does not exist.`);
    return "";
  }
  const body = lines.slice(start + 1, end);
  const indent = Math.min(...body.filter((line) => line !== "").map((line) => line.search(/\S/)));
  const part = body.map((line) => line.slice(indent)).join("\n");
  return part.startsWith("import ") ? part : `// Part of ${file}\n${part}`;
}

function printed(page, name, args, max) {
  const words = args.split(" ").filter(Boolean);
  const run = spawnSync(process.execPath, [join(root, "examples/test/output.ts"), name, ...words], {
    encoding: "utf8",
  });
  if (run.status !== 0) problems.push(`${page} shows the output of ${name}, which failed: ${run.stderr}`);
  const lines = run.stdout.trimEnd().split("\n");
  const shown = max !== undefined && lines.length > Number(max) ? [...lines.slice(0, Number(max)), "…"] : lines;
  return fenced("output", `${name}${args}${max === undefined ? "" : ` | ${max}`}`, "text", shown.join("\n"));
}
