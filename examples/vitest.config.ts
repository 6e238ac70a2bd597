import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    // Each test runs a program of its own.
    testTimeout: 180_000,
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
