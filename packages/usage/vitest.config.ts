import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Finds what hangs; says nothing of speed, which depends on what else the machine does.
    testTimeout: 120_000,
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    typecheck: { enabled: true, include: ["src/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
