import { defineConfig } from "vitest/config";

// Only the arithmetic of the bench is tested here. Nothing that measures time is a test.
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
