import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Each proof is its own task with its own results, so that a change reruns only what it touches.
    reporters: ["default", ["json", { outputFile: `.results/${process.env["npm_lifecycle_event"] ?? "vitest"}.json` }]],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
