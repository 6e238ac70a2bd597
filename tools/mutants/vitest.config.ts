import { statSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { defineConfig } from "vitest/config";

const sizeOf = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;

/** Runs short files first: a mutant is killed by the first test that fails, and the tests of one small part are the fastest. */
class ShortFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((left, right) => sizeOf(left) - sizeOf(right));
  }
}

// The root is the copy of the repository in which the code is mutated.
export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    sequence: { sequencer: ShortFilesFirst },
    // Every fifth mutant or so makes a test wait forever. Far more than any test takes, and short enough for hundreds of them.
    testTimeout: 10_000,
  },
});
