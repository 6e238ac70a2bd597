import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Property tests compare every report with the ledger, which takes seconds, or more on a busy machine.
    testTimeout: 180_000,
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    typecheck: { enabled: true, include: ["src/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
