import { defineConfig } from "vitest/config";

// Tests only the arithmetic of the bench. No test measures time.
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
