import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPage, root } from "./test/pages.ts";

interface NamedTest {
  readonly row: number;
  readonly title: string;
  readonly file: string;
}

/** The tests that each row of the table names: `[title](../file)`. */
function namedTests(): NamedTest[] {
  const rows = readPage("docs/pitfalls.md").matchAll(/^\| (\d+) .+$/gm);
  return [...rows].flatMap(([line, row]) =>
    [...line.matchAll(/\[([^\]]+)\]\(\.\.\/([^)\s]+\.test\.ts)\)/g)].map(([, title = "", file = ""]) => ({
      row: Number(row),
      title,
      file,
    })),
  );
}

/** A title that differs by case has `…` where the test has `%s` or `${name}`. */
function isThere({ title, file }: NamedTest): boolean {
  if (!existsSync(join(root, file))) return false;
  const parts = title.split("…").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(["\`])${parts.join("(?:%\\w|\\$\\{\\w+\\})")}\\1`).test(readPage(file));
}

test("each of the 30 pitfalls names a test, and every named test is there", () => {
  const tests = namedTests();
  const rows = new Set(tests.map(({ row }) => row));

  expect([...rows]).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  expect(tests.filter((named) => !isThere(named))).toEqual([]);
});
