import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readPage, root, writtenPages } from "./test/pages.ts";

/** A block of TypeScript as a reader pastes it, in a file named like the program that it is cut from. */
interface Block {
  readonly file: string;
  readonly code: string;
}

/** Not part of the examples: the compiler skips folders that begin with a dot. */
const folder = join(import.meta.dirname, ".results/pasted-blocks");

/** A reader's own project, with the defaults of a strict `tsc --init`. */
const compilerOptions = {
  target: "es2023",
  lib: ["es2023", "dom"],
  module: "nodenext",
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  noEmit: true,
};

/** A part of a longer program says so in its first line, and names the file. */
const part = /^\/\/ Part of (\S+)\n/;

function blocks(): Block[] {
  return writtenPages().flatMap((page) =>
    [...readPage(page).matchAll(/(?:<!-- cut examples\/([^\s#]+)\S* -->\n\n)?^```ts\n([^]*?)\n```$/gm)].map(
      ([, source, code = ""], index) => ({ file: join(page, source ?? `block-${index}.ts`), code }),
    ),
  );
}

test("every block of TypeScript in README and guides compiles as pasted, or names the whole program", async () => {
  const all = blocks();
  const complete = all.filter(({ code }) => !part.test(code));
  rmSync(folder, { recursive: true, force: true });
  for (const { file, code } of complete) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*.ts"] }));

  expect(complete.length).toBeGreaterThan(20);
  expect(await compile()).toBe("");
});

test("every program that a block names contains the block", () => {
  const parts = blocks().flatMap(({ code }) => {
    const [line = "", file = ""] = part.exec(code) ?? [];
    return line === "" ? [] : [{ file, code: code.slice(line.length) }];
  });

  expect(parts.length).toBeGreaterThan(0);
  for (const { file, code } of parts) expect(readPage(file), file).toContain(code);
});

function compile(): Promise<string> {
  const tsc = join(root, "examples/node_modules/typescript/bin/tsc");
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, "-p", folder, "--pretty", "false"], (_, stdout) => resolve(stdout));
  });
}
