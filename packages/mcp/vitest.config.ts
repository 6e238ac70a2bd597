import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Property tests: seconds, on a busy machine more.
    testTimeout: 180_000,
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
