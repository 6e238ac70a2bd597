import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Finds what hangs; says nothing of speed, which depends on what else the machine does.
    testTimeout: 120_000,
    include: ["**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
