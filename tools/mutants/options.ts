import type { PartialStrykerOptions } from "@stryker-mutator/api/core";
import { join } from "node:path";

/** The options of a run over one folder of packages/usage/src, from the root of the repository. */
export const optionsFor = (folder: string, concurrency?: number): PartialStrykerOptions => ({
  mutate: [`packages/usage/src/${folder}/**/*.ts`, `!packages/usage/src/${folder}/**/*.test.ts`],
  testRunner: "vitest",
  // Resolved here, because pnpm installs a plugin for the package that depends on it, not for Stryker.
  plugins: [import.meta.resolve("@stryker-mutator/vitest-runner"), join(import.meta.dirname, "messages.ts")],
  ignorers: ["messages"],
  // Only the tests beside the code: every test of the package reaches most folders, and would run for every mutant.
  vitest: { configFile: join(import.meta.dirname, "vitest.config.ts"), dir: `packages/usage/src/${folder}` },
  coverageAnalysis: "perTest",
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
  ...(concurrency === undefined ? {} : { concurrency }),
  allowEmpty: false,
});
