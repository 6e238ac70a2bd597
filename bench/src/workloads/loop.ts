import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Comparison, figure, type Figure, type Workload } from "../figures.ts";
import { runWhole } from "../process/whole.ts";

const root = join(import.meta.dirname, "../../..");

/** What `npm test` recorded of its last run with nothing from the cache, and of its last one with everything from it. */
interface CheckTimes {
  readonly at: string;
  readonly totalMs: number;
  readonly steps: readonly {
    readonly step: string;
    readonly ms: number;
    readonly ran: readonly { readonly name: string; readonly ms: number }[];
  }[];
}

/** A usual file of each kind: arithmetic, requests to a mock, the command. */
const testFiles = [
  "packages/usage/src/paging/receipt.test.ts",
  "packages/usage/src/http/retry.test.ts",
  "packages/cli/test/own-limit.test.ts",
];

/** A change that most people make: a source file in the middle of a package that others use. */
const changedFile = join(root, "packages/finops/src/index.ts");

/** How long a developer waits for tests. */
export const loop: Workload = async ({ quick }) => {
  const [cold, second] = [readTimes("cold"), readTimes("second")];
  const coldMs = cold?.totalMs ?? Number.NaN;
  const proofsMs = cold?.steps.find(({ step }) => step.includes("proof:"))?.ms ?? Number.NaN;
  const tests = quick
    ? []
    : [
        await timed("the tests of packages/usage", 35, "usage", () => vitest("packages/usage", [])),
        await timed("the tests of packages/cli", 45, "cli", () => vitest("packages/cli", [])),
      ];
  const files = [];
  for (const file of testFiles) {
    const folder = file.split("/").slice(0, 2).join("/");
    files.push(await timed(file, 2, "file", () => vitest(folder, [join(root, file)])));
  }
  const afterChange = await timed("npm run check:quick after a change of @org/usage-finops", 40, "quick", checkQuick);
  const slowest = files.toSorted((left, right) => right.seconds - left.seconds)[0];
  return {
    id: "loop",
    title: "Tests",
    method:
      `\`npm test\` as it recorded itself: with nothing from the cache on ${day(cold)}, and with nothing changed on ` +
      `${day(second)}. The others were run for this table.`,
    figures: [
      ...figuresOf("with nothing from the cache", cold),
      ...figuresOf("with nothing changed", second),
      ...[...tests, ...files, afterChange].flatMap(({ says, seconds, cpuSeconds }) => [
        figure(says, "time", "s", [seconds]),
        figure(says, "CPU", "s", [cpuSeconds]),
      ]),
    ],
    comparisons: [
      limited("cold.fast", "npm test in a cold clone, without the slow proofs", (coldMs - proofsMs) / 1000, 240),
      limited("cold.all", "npm test in a cold clone", coldMs / 1000, 600),
      limited("second", "npm test with nothing changed", (second?.totalMs ?? Number.NaN) / 1000, 15),
      ...tests.map(({ id, says, seconds, limit }) => limited(id, says, seconds, limit)),
      limited("file", "one test file, the slowest of three usual ones", slowest?.seconds ?? Number.NaN, 2),
      limited(afterChange.id, afterChange.says, afterChange.seconds, afterChange.limit),
    ],
  };
};

function readTimes(kind: "cold" | "second"): CheckTimes | undefined {
  const file = join(root, `.turbo/check-${kind}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as CheckTimes) : undefined;
}

function day(times: CheckTimes | undefined): string {
  return times?.at.slice(0, 10) ?? "no day";
}

/** The steps, and the ten tasks that took longest. */
function figuresOf(metric: string, times: CheckTimes | undefined): Figure[] {
  const steps = times?.steps ?? [];
  const tasks = steps.flatMap(({ ran }) => ran).toSorted((left, right) => right.ms - left.ms);
  return [
    ...steps.map(({ step, ms }) => figure(`\`${step.split(" --")[0]}\``, metric, "s", [ms / 1000])),
    ...tasks.slice(0, 10).map(({ name, ms }) => figure(`task ${name}`, metric, "s", [ms / 1000])),
  ];
}

interface Timed {
  readonly id: string;
  readonly says: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly limit: number;
}

async function timed(says: string, limit: number, id: string, run: () => ReturnType<typeof runWhole>): Promise<Timed> {
  const { wallMs, cpuMs } = await run();
  return { id, says, limit, seconds: wallMs / 1000, cpuSeconds: cpuMs / 1000 };
}

function limited(id: string, says: string, seconds: number, limit: number): Comparison {
  return { id: `loop.${id}`, says, value: seconds, unit: "s", limit, tolerance: 0.3 };
}

function vitest(folder: string, args: readonly string[]): ReturnType<typeof runWhole> {
  const cwd = join(root, folder);
  return runWhole([process.execPath, join(cwd, "node_modules/vitest/vitest.mjs"), "run", ...args], { cwd });
}

/** Adds a comment to a file, checks the change, and removes the comment. */
async function checkQuick(): ReturnType<typeof runWhole> {
  const before = readFileSync(changedFile, "utf8");
  writeFileSync(changedFile, `${before}// Measured at ${new Date().toISOString()}.\n`);
  try {
    return await runWhole([process.execPath, "tools/check-quick.mjs", "HEAD"], { cwd: root });
  } finally {
    writeFileSync(changedFile, before);
  }
}
