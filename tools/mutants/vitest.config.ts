import { defineConfig } from "vitest/config";

// The root is the copy of the repository in which the code is mutated.
export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    testTimeout: 120_000,
  },
});
