import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Property tests hold every report against the ledger: seconds, on a busy machine more.
    testTimeout: 180_000,
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    typecheck: { enabled: true, include: ["src/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
    reporters: ["default", ["json", { outputFile: ".results/vitest.json" }]],
  },
});
