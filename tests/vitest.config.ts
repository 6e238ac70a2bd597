import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Each proof is a task with its own results, so that a change reruns only what it affects.
    reporters: ["default", ["json", { outputFile: `.results/${process.env["npm_lifecycle_event"] ?? "vitest"}.json` }]],
    // A copy, an install or a browser takes seconds on an idle machine, and minutes on a busy one.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
