import type { MutantResult } from "@stryker-mutator/api/core";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { codeOf } from "./code.ts";

test("the code of a mutant is between its positions, which count from 1, also over several lines", () => {
  const folder = mkdtempSync(join(tmpdir(), "mutants-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const fileName = join(folder, "lanes.ts");
  writeFileSync(fileName, "const a = 1;\nif (a < b) {\n  stop();\n}\n");
  const codeBetween = (start: MutantResult["location"]["start"], end: MutantResult["location"]["end"]): string =>
    codeOf({ id: "1", fileName, mutatorName: "", replacement: "", status: "Killed", location: { start, end } });
  expect(codeBetween({ line: 2, column: 5 }, { line: 2, column: 10 })).toBe("a < b");
  expect(codeBetween({ line: 2, column: 12 }, { line: 4, column: 2 })).toBe("{\n  stop();\n}");
});
