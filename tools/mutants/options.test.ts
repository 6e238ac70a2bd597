import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../release/packages.ts";
import { minimums } from "./minimums.ts";
import { optionsFor } from "./options.ts";
import * as standIn from "./tests.ts";

test.each(Object.keys(minimums))("the tests of %s import only what there is while mutants run", (folder) => {
  const { testFiles } = optionsFor(folder, { concurrency: undefined, incremental: false });
  const files = globSync(testFiles as readonly string[], { cwd: root });
  expect(files).not.toEqual([]);
  const missing = files.flatMap((file) =>
    valuesFromVitest(readFileSync(join(root, file), "utf8"))
      .filter((name) => !(name in standIn))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

/** The names that a file imports from `vitest`, without types. */
function valuesFromVitest(text: string): string[] {
  const [, names = ""] = /^import \{([^}]*)\} from "vitest";$/mu.exec(text) ?? [];
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
}
