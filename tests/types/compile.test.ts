import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const { resolve } = createRequire(import.meta.url);
const project = join(import.meta.dirname, "consumer", "tsconfig.json");

/** Compiles the consumer with the declarations of its dependencies, and returns the compiler's output. */
async function compile(compiler: string, ...options: string[]): Promise<string> {
  const tsc = join(resolve(`${compiler}/package.json`), "..", "bin", "tsc");
  const args = [tsc, "-p", project, "--pretty", "false", ...options];
  const { stdout } = await run(process.execPath, args).catch((error: unknown) => error as { stdout: string });
  return stdout;
}

const strictest = [
  "--exactOptionalPropertyTypes",
  "--noUncheckedIndexedAccess",
  "--noPropertyAccessFromIndexSignature",
];
const consumers = [
  ["for Node", ["--module", "nodenext", "--moduleResolution", "nodenext"]],
  ["for a bundler, with the strictest options", ["--module", "esnext", "--moduleResolution", "bundler", ...strictest]],
  ["without browser types", ["--lib", "es2023", "--types", "node"]],
] as const;

for (const compiler of ["typescript-5.4", "typescript"]) {
  test.each(consumers)(
    `${compiler} %s: rows are typed, and mistakes are errors on their own lines`,
    async (_, options) => {
      expect(await compile(compiler, ...options)).toBe("");
    },
  );
}

test("the oldest compiler is 5.4, and the newest is the repository's", async () => {
  expect(await compile("typescript-5.4", "--version")).toContain("Version 5.4");
  expect(await compile("typescript", "--version")).toContain("Version 7");
});
