import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Only to find tests that hang: speed depends on the machine.
    testTimeout: 120_000,
    include: ["**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
