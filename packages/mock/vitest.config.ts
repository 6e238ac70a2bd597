import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Property tests compare every report with the ledger, which takes seconds, or more on a busy machine.
    testTimeout: 180_000,
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // Starting a worker and loading the package for each file took 40% of the run. Tests leave no state behind:
    // `vitest run --maxWorkers=1 --sequence.shuffle.files` runs them in one worker, in any order.
    isolate: false,
    typecheck: { enabled: true, include: ["src/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
