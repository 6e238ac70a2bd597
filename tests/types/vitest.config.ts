import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["*.test.ts"],
    testTimeout: 120_000,
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
