// Code in README.md and docs/ is cut from programs that the tests run, and so is what they print, so that neither can rot:
//
//   <!-- cut examples/first-report.ts#report -->    the lines between `// #region report` and `// #endregion`;
//   (a code block)                                  several parts are named `#rows,total`
//   <!-- end -->
//
//   <!-- output first-report.ts 2026-05 | 3 -->     the first 3 lines it prints against the stand-in organization
//   (a code block)
//   <!-- end -->
//
// `pnpm docs:update` builds the packages and fills the blocks: all of them, or none if one of them can't be filled.
// `--check` compares the code alone and needs nothing; `--check --outputs` compares both.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");
const withOutputs = !check || process.argv.includes("--outputs");
// Each of these has a test of its own that holds its blocks: what they say is what the test runs.
const provenElsewhere = {
  "docs/testing.md": "examples/testing/guide.test.ts",
  "docs/publishing.md": "tests/packages/publishing.test.ts",
  "packages/mock/README.md": "packages/mock/src/readme.test.ts",
  "packages/raw/README.md": "packages/raw/src/readme.test.ts",
};

const cut = /<!-- cut (\S+?)#(\S+) -->\n[^]*?<!-- end -->/g;
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
  const code = before.replaceAll(cut, (_, file, names) =>
    fenced("cut", `${file}#${names}`, "ts", cutOut(page, file, names)),
  );
  const after = withOutputs ? code.replaceAll(output, (_, name, args, most) => printed(page, name, args, most)) : code;
  // Command lines have tests of their own: examples/docs.test.ts, packages/cli/test/docs.test.ts.
  const others = after
    .replaceAll(cut, "")
    .replaceAll(output, "")
    .matchAll(/^```(\S*)\n[^]*?^```$/gm);
  for (const [block, language] of page in provenElsewhere ? [] : others)
    if (language !== "sh")
      problems.push(`${page} has a block that is not cut from a program that the tests run:\n${block}`);
  if (before === after) continue;
  if (check) problems.push(`${page} differs from the programs it is cut from: run pnpm docs:update`);
  else changed.set(path, after);
}

if (problems.length === 0) for (const [path, text] of changed) writeFileSync(path, text);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function fenced(kind, source, language, body) {
  return `<!-- ${kind} ${source} -->\n\n\`\`\`${language}\n${body}\n\`\`\`\n\n<!-- end -->`;
}

function cutOut(page, file, names) {
  return names
    .split(",")
    .map((name) => region(page, file, name))
    .join("\n");
}

function region(page, file, name) {
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  const start = lines.findIndex((line) => line.trim() === `// #region ${name}`);
  const end = lines.findIndex((line, index) => index > start && line.trim() === "// #endregion");
  if (start === -1 || end === -1) {
    problems.push(`${page} wants ${file}#${name}, which is not there`);
    return "";
  }
  const body = lines.slice(start + 1, end);
  const indent = Math.min(...body.filter((line) => line !== "").map((line) => line.search(/\S/)));
  return body.map((line) => line.slice(indent)).join("\n");
}

function printed(page, name, args, most) {
  const words = args.split(" ").filter(Boolean);
  const run = spawnSync(process.execPath, [join(root, "examples/test/output.ts"), name, ...words], {
    encoding: "utf8",
  });
  if (run.status !== 0) problems.push(`${page} wants what ${name} prints, and it failed: ${run.stderr}`);
  const lines = run.stdout.trimEnd().split("\n");
  const shown = most !== undefined && lines.length > Number(most) ? [...lines.slice(0, Number(most)), "…"] : lines;
  return fenced("output", `${name}${args}${most === undefined ? "" : ` | ${most}`}`, "text", shown.join("\n"));
}
