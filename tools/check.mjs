// All checks in one command: generated code, spec, build, types, tests, documentation, lint, unused code. Prints the time
// of each step and of its tasks, and records them for the bench. Ends with the test runners' counts, and exits non-zero if
// anything failed.
import { spawn } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { text } from "node:stream/consumers";
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

/** One after the other, because each of them uses every core. */
const heavySteps = [
  ["turbo", "run", ...checks, ...turbo],
  ["turbo", "run", "proof:packages", "proof:repository", ...turbo],
];

/** At the same time: most of them use one core. */
const lightSteps = [
  ["oxlint", "--deny-warnings"],
  ["oxfmt", "--check", "."],
  ["cspell", "--cache", "--cache-location", "node_modules/.cache/cspell", "--no-progress", "--no-summary", "."],
  ["node", "tools/wording.ts"],
  ["knip"],
];

// Results of an earlier run would be counted again.
for (const folder of globSync("{openapi,examples,bench,tools,tests,tests/*,packages/*}/.results"))
  rmSync(folder, { recursive: true });

const startedMs = Date.now();
const times = [];
for (const step of heavySteps) times.push(await run(step));
times.push(...(await Promise.all(lightSteps.map((step) => run(step, "pipe")))));
const totalMs = Date.now() - startedMs;
const failedSteps = times.filter(({ status }) => status !== 0).map(({ step }) => step);

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

for (const { step, ms, cached, ran } of times)
  console.log(
    [`${seconds(ms)}  ${step}`, ...taskLines({ cached, ran }).map((line) => `            ${line}`)].join("\n"),
  );
console.log(`${seconds(totalMs)}  in total`);

// Once more at the end, because the logs of the steps are long.
for (const failure of failures) console.error(`\nFailed: ${failure}`);

if (failedSteps.length > 0) console.error(`\nFailed: ${failedSteps.join("; ")}`);
if (passed === 0) console.error("\nNo test ran.");
recordTimes();
process.exitCode = failedSteps.length > 0 || failed > 0 || passed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);

/** Runs a step. The output of steps that run at the same time is printed when they end. */
async function run([command, ...args], output = "inherit") {
  const step = `${command} ${args.join(" ")}`;
  if (output === "inherit") console.log(`\n> ${step}`);
  const stepStartedMs = Date.now();
  const env = { ...process.env, DO_NOT_TRACK: "1" };
  const child = spawn(command, args, { stdio: ["ignore", output, output], env });
  const ended = new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", resolve);
  });
  const printed = output === "inherit" ? [] : [text(child.stdout), text(child.stderr)];
  const status = await ended;
  const ms = Date.now() - stepStartedMs;
  if (output === "pipe") console.log(`\n> ${step}\n${(await Promise.all(printed)).join("")}`);
  return { step, ms, status, ...(command === "turbo" ? newestRun(stepStartedMs) : { cached: 0, ran: [] }) };
}

/** If the first step finds nothing in the cache, the run is a cold one; if everything is there, a second one. Others say little. */
function recordTimes() {
  const ran = times.flatMap((step) => step.ran);
  // The second step needs the builds of the first, so it always finds something.
  const kind = times[0].cached === 0 ? "cold" : ran.length === 0 ? "second" : undefined;
  if (kind === undefined || failedSteps.length > 0 || failed > 0) return;
  mkdirSync(".turbo", { recursive: true });
  writeFileSync(`.turbo/check-${kind}.json`, JSON.stringify({ at: new Date().toISOString(), totalMs, steps: times }));
}
