import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["*.test.ts", "generator/*.test.ts"],
    testTimeout: 180_000,
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
