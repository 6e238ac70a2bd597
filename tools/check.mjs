// All checks in one command: generated code, spec, build, types, tests, documentation, lint, unused code. Prints the time
// of each step and of its tasks, and records them for the bench. Ends with the test runners' counts, and exits non-zero if
// anything failed.
import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { newestRun, seconds, taskLines } from "./task-times.mjs";

const checks = [
  "generate:check",
  "lint:spec",
  "build",
  "typecheck",
  "test",
  "lint:packages",
  "api",
  "size",
  "docs:build",
];
const turbo = ["--continue", "--output-logs=errors-only", "--summarize"];

const steps = [
  ["turbo", "run", ...checks, ...turbo],
  ["turbo", "run", "proof:packages", "proof:repository", ...turbo],
  ["oxlint", "--deny-warnings"],
  ["oxfmt", "--check", "."],
  ["cspell", "--cache", "--cache-location", "node_modules/.cache/cspell", "--no-progress", "--no-summary", "."],
  ["node", "tools/wording.ts"],
  ["knip"],
];

// Results of an earlier run would be counted again.
for (const folder of globSync("{openapi,examples,bench,tools,tests,tests/*,packages/*}/.results"))
  rmSync(folder, { recursive: true });

const times = [];
const failedSteps = steps.filter(([command, ...args]) => {
  const step = `${command} ${args.join(" ")}`;
  console.log(`\n> ${step}`);
  const startedMs = Date.now();
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DO_NOT_TRACK: "1" } });
  const tasks = command === "turbo" ? newestRun(startedMs) : { cached: 0, ran: [] };
  times.push({ step, ms: Date.now() - startedMs, ...tasks });
  return status !== 0;
});

let passed = 0;
let failed = 0;
const failures = [];
for (const file of globSync("{openapi,examples,bench,tools,tests,tests/*,packages/*}/.results/*.json")) {
  const results = JSON.parse(readFileSync(file, "utf8"));
  passed += results.numPassedTests;
  failed += results.numFailedTests;
  for (const { name, assertionResults, message } of results.testResults) {
    const path = relative(process.cwd(), name);
    for (const test of assertionResults.filter(({ status }) => status === "failed"))
      failures.push(`${path}: ${test.fullName}\n  ${test.failureMessages.join("\n").slice(0, 500)}`);
    // A file that could not be loaded has no test to blame.
    if (assertionResults.length === 0 && message) failures.push(`${path}\n  ${message.slice(0, 500)}`);
  }
}

for (const { step, ms, ...tasks } of times)
  console.log([`${seconds(ms)}  ${step}`, ...taskLines(tasks).map((line) => `            ${line}`)].join("\n"));

// Once more at the end, because the logs of the steps are long.
for (const failure of failures) console.error(`\nFailed: ${failure}`);

if (failedSteps.length > 0) console.error(`\nFailed: ${failedSteps.map((step) => step.join(" ")).join("; ")}`);
if (passed === 0) console.error("\nNo test ran.");
recordTimes();
process.exitCode = failedSteps.length > 0 || failed > 0 || passed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);

/** A run without anything from the cache is a cold one; if everything is, it is a second run. Others say little. */
function recordTimes() {
  const [cached, ran] = [times.reduce((sum, step) => sum + step.cached, 0), times.flatMap((step) => step.ran)];
  const kind = cached === 0 ? "cold" : ran.length === 0 ? "second" : undefined;
  if (kind === undefined || failedSteps.length > 0 || failed > 0) return;
  mkdirSync(".turbo", { recursive: true });
  writeFileSync(`.turbo/check-${kind}.json`, JSON.stringify({ at: new Date().toISOString(), steps: times }));
}
