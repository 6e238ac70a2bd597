import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: "test/temporary-folder.ts",
    // The command is run as a process again and again; on a busy machine a start takes its time.
    testTimeout: 90_000,
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
