import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Property tests and processes that are killed: seconds, on a busy machine more.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
