import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPage, root } from "./test/pages.ts";

interface NamedTest {
  readonly title: string;
  readonly file: string;
}

interface Pitfall {
  readonly heading: string;
  readonly tests: readonly NamedTest[];
}

/** Every `### heading` of the page, with the list of tests below it: `- [title](../file)`. */
function pitfalls(): Pitfall[] {
  const [, ...entries] = readPage("docs/pitfalls.md").split(/^### /m);
  return entries.map((entry) => ({ heading: /^.*/.exec(entry)?.[0] ?? "", tests: namedTests(entry) }));
}

function namedTests(entry: string): NamedTest[] {
  const lines = entry.matchAll(/^- \[(.+)\]\(\.\.\/([^)\s]+\.test\.ts)\)$/gm);
  return [...lines].map(([, title = "", file = ""]) => ({ title, file }));
}

/** A title that differs by case has `…` where the test has `%s` or `${name}`. */
function exists({ title, file }: NamedTest): boolean {
  if (!existsSync(join(root, file))) return false;
  const parts = title.split("…").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(["\`])${parts.join("(?:%\\w|\\$\\{\\w+\\})")}\\1`).test(readPage(file));
}

test("the page has at least the 30 pitfalls found in public consumers, each once", () => {
  const headings = pitfalls().map(({ heading }) => heading);

  expect(headings.length).toBeGreaterThanOrEqual(30);
  expect(new Set(headings).size).toBe(headings.length);
});

test("each pitfall names a test", () => {
  expect(pitfalls().filter(({ tests }) => tests.length === 0)).toEqual([]);
});

test("every test that a pitfall names exists", () => {
  const tests = pitfalls().flatMap((pitfall) => pitfall.tests);

  expect(tests.filter((named) => !exists(named))).toEqual([]);
});

test("every list item of the page is a link to a test", () => {
  const items = readPage("docs/pitfalls.md").match(/^ *[-*] .+$/gm) ?? [];
  const tests = pitfalls().flatMap((pitfall) => pitfall.tests);

  expect(items).toHaveLength(tests.length);
});
