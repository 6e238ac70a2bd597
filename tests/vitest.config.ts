import { defineConfig } from "vitest/config";

/** The proof that runs; nothing if vitest was started by hand. */
const proof = process.env["npm_lifecycle_event"];

export default defineConfig({
  test: {
    // Each proof is a task with its own results, so that a change reruns only what it affects.
    reporters: ["default", ["json", { outputFile: `.results/${proof ?? "vitest"}.json` }]],
    globalSetup: proof === "proof:repository" ? [] : ["support/pack-once.ts"],
    // A copy, an install or a browser takes seconds on an idle machine, and minutes on a busy one.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
