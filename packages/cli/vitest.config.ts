import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // Loading the command for each of 60 files took a fifth of the CPU. Tests leave no state behind.
    isolate: false,
    // They wait for processes and pages almost half of the time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    globalSetup: "test/temporary-folder.ts",
    // The command is run as a process again and again; on a busy machine a start takes its time.
    testTimeout: 90_000,
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
