import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { programOf, shownExamples } from "./test/doc-comments.ts";
import { test } from "./test/fixture.ts";
import { runExample } from "./test/run.ts";

/** Not part of the examples: the compiler skips folders that begin with a dot. */
const folder = join(import.meta.dirname, ".results/doc-comments");

const complaints = (): Promise<string> =>
  new Promise((resolve) => {
    const tsc = join(import.meta.dirname, "node_modules/typescript/bin/tsc");
    execFile(process.execPath, [tsc, "-p", folder, "--pretty", "false"], (_, stdout) => resolve(stdout));
  });

test("every example in a doc comment compiles and runs", { timeout: 300_000 }, async ({ place }) => {
  const shown = shownExamples();
  expect(shown.length).toBeGreaterThan(15);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "program.ts"), programOf(shown));
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: "../../tsconfig.json",
      // An example may name a value without using it.
      compilerOptions: { noUnusedLocals: false },
      files: ["program.ts"],
      include: [],
    }),
  );

  expect(await complaints()).toBe("");
  // Some examples write a file.
  const cwd = mkdtempSync(join(tmpdir(), "doc-comments-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const surroundings = { url: place.url, apiKey: place.mock.apiKey, cwd };
  const { code, stdout, stderr } = await runExample(".results/doc-comments/program.ts", [], surroundings);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const { file } of shown) expect(stdout).toContain(file);
});
