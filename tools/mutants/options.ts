import type { PartialStrykerOptions } from "@stryker-mutator/api/core";
import { join } from "node:path";

/** What a run may choose. */
interface Choices {
  /** How many processes run tests. */
  readonly concurrency: number | undefined;
  /** Keeps the results of the previous run for code and tests that have not changed since. */
  readonly incremental: boolean;
}

/** Tests of a folder that are not beside its code: those that read whole reports from a fake server. */
const otherTests: Readonly<Record<string, readonly string[]>> = {
  paging: ["walking", "resuming", "parallel", "ending", "settling"],
};

/** The options of a run over one folder of packages/usage/src, from the root of the repository. */
export const optionsFor = (folder: string, { concurrency, incremental }: Choices): PartialStrykerOptions => ({
  mutate: [`packages/usage/src/${folder}/**/*.ts`, `!packages/usage/src/${folder}/**/*.test.ts`],
  testRunner: "functions",
  plugins: ["runner.ts", "messages.ts"].map((file) => join(import.meta.dirname, file)),
  ignorers: ["messages"],
  // Every test of the package reaches most folders, and would run for every mutant.
  testFiles: [
    `packages/usage/src/${folder}/**/*.test.ts`,
    ...(otherTests[folder] ?? []).map((name) => `packages/usage/test/${name}.test.ts`),
  ],
  coverageAnalysis: "perTest",
  // A static mutant changes what a module computes once, when it loads: a table, a pattern, a constant. No test covers it
  // in particular, so each costs a run of all of them. What is scored is the code that runs with every call.
  ignoreStatic: true,
  // Long enough that a busy machine does not look like a mutant that never ends.
  timeoutMS: 5_000,
  timeoutFactor: 2,
  // Nothing compiles the copy: the tests run without their types.
  disableTypeChecks: false,
  ignorePatterns: [
    "*",
    "!packages/usage/{package.json,tsconfig.json}",
    "!packages/usage/{src,test}/**",
    "**/*.test-d.ts",
    "!openapi/{usage.yaml,fixtures}",
    "!openapi/fixtures/**",
    "!tsconfig.base.json",
  ],
  tempDirName: `.results/mutants/${folder}`,
  // A run takes minutes, so it says how far it is.
  reporters: ["html", "json", "progress-append-only"],
  htmlReporter: { fileName: `.results/mutants-${folder}.html` },
  jsonReporter: { fileName: `.results/mutants-${folder}.json` },
  incremental,
  incrementalFile: `.results/mutants-${folder}-incremental.json`,
  ...(concurrency === undefined ? {} : { concurrency }),
  allowEmpty: false,
});
