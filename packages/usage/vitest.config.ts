import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Finds what hangs; says nothing of speed, which depends on what else the machine does.
    testTimeout: 120_000,
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // Starting a worker and loading the package for each file took 40% of the run. Tests leave no state behind:
    // `vitest run --maxWorkers=1 --sequence.shuffle.files` runs them in one worker, in any order.
    isolate: false,
    typecheck: { enabled: true, include: ["src/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
