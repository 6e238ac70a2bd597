import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/.results/**"],
    // Each test starts a process.
    testTimeout: 180_000,
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
