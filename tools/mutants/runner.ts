import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type CompleteDryRunResult,
  determineHitLimitReached,
  DryRunStatus,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { fileOf, type MutantTest, testsOf } from "./tests.ts";

/*
 * Runs tests as functions, all in one process. A mutant needs a few tests of a few milliseconds each, and Vitest would start
 * a worker and load its modules again for each file of each mutant, which takes hundreds of milliseconds.
 */

const standIn = import.meta.resolve("./tests.ts");

registerHooks({
  resolve(specifier, context, nextResolve) {
    return specifier === "vitest" && context.parentURL !== standIn
      ? { url: standIn, shortCircuit: true }
      : nextResolve(specifier, context);
  },
});

/** What the mutated code reads and counts: which mutant is active, which test runs, how often a mutant was reached. */
type State = { -readonly [Name in keyof InstrumenterContext]?: InstrumenterContext[Name] | undefined };
const state = ((globalThis as Record<string, unknown>)[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}) as State;

const createRunner = (): TestRunner => {
  /** By file. A process that was started in the middle of a run loads what it needs. */
  const loaded = new Map<string, readonly MutantTest[]>();
  const timesMs = new Map<string, number>();

  const load = async (files: readonly string[]): Promise<MutantTest[]> => {
    for (const file of files)
      if (!loaded.has(file)) loaded.set(file, await testsOf(file, (path) => import(pathToFileURL(path).href)));
    return files.flatMap((file) => loaded.get(file) ?? []);
  };

  const timeOf = ({ id }: MutantTest): number => timesMs.get(id) ?? 0;
  const byTime = (left: MutantTest, right: MutantTest): number => timeOf(left) - timeOf(right);

  const resultOf = async (test: MutantTest): Promise<TestResult> => {
    const { id, name, fileName } = test;
    const startedMs = performance.now();
    const failure = await test.run().then(
      () => undefined,
      (error: unknown) => ({ message: error instanceof Error ? error.message : String(error) }),
    );
    const timeSpentMs = performance.now() - startedMs;
    if (state.activeMutant === undefined) timesMs.set(id, timeSpentMs);
    const facts = { id, name, fileName, timeSpentMs };
    return failure === undefined
      ? { ...facts, status: TestStatus.Success }
      : { ...facts, status: TestStatus.Failed, failureMessage: failure.message };
  };

  return {
    capabilities: () => ({ reloadEnvironment: false }),
    async dryRun({ testFiles = [] }): Promise<CompleteDryRunResult> {
      const results: TestResult[] = [];
      for (const test of await load(testFiles)) {
        state.currentTestId = test.id;
        results.push(await resultOf(test));
        state.currentTestId = undefined;
      }
      const { mutantCoverage = { static: {}, perTest: {} } } = state;
      return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
    },
    async mutantRun({ activeMutant, hitLimit, testFilter = [] }): Promise<MutantRunResult> {
      const tests = await load([...new Set(testFilter.map(fileOf))]);
      state.activeMutant = activeMutant.id;
      state.hitCount = hitLimit === undefined ? undefined : 0;
      state.hitLimit = hitLimit;
      const results: TestResult[] = [];
      // The fastest test first: any one that fails ends the run.
      for (const test of tests.filter(({ id }) => testFilter.includes(id)).toSorted(byTime)) {
        const result = await resultOf(test);
        results.push(result);
        if (result.status === TestStatus.Failed) break;
      }
      // What a failed test still does must not disturb the next mutant.
      state.activeMutant = undefined;
      const timeout = determineHitLimitReached(state.hitCount, hitLimit);
      return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results });
    },
  };
};

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "functions", createRunner)];
