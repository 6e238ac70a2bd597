import { expect, test } from "vitest";
import { check } from "./check.ts";
import { exempt } from "./exempt.ts";

const phrases = (file: string, text: string): string[] => check(file, text).map(({ phrase }) => phrase);

test("a phrase is found in a comment, a string with spaces, and a template", () => {
  expect(phrases("a.ts", "// The page behind it.\n")).toEqual(["behind"]);
  expect(phrases("a.ts", 'throw new Error("Nobody answers.");')).toEqual(["Nobody"]);
  expect(phrases("a.ts", "const text = `${count} pages may not follow`;")).toEqual(["may not"]);
});

test("a phrase is found although a line breaks within it, on the line where it begins", () => {
  expect(check("a.ts", "\n/**\n * A scope of\n * its own.\n */")).toMatchObject([{ line: 3, phrase: "of its own" }]);
  expect(check("a.md", "Each has a scope of its\nown.\n")).toMatchObject([{ line: 1, phrase: "of its own" }]);
});

test("names and values in code are not prose", () => {
  expect(phrases("a.ts", 'import { behind } from "./behind.ts";\nconst id = ids[0];')).toEqual([]);
  expect(phrases("a.ts", "const text = `row ${id} of ${ids.map((id) => `${id}`)}`;")).toEqual([]);
  expect(phrases("a.ts", '// Reads `behind` from /alone/.\nconst pattern = /nobody, "told"/;')).toEqual(["alone"]);
});

test("code blocks, inline code and link targets of a page are not prose", () => {
  expect(phrases("a.md", "```ts\n// behind\n```\n\n`behind` [text](behind.md) <!-- behind -->\n")).toEqual([]);
});

test("keys of YAML and attributes of HTML are not prose", () => {
  expect(phrases("a.yaml", "id: [id, type]\nrequired:\n  - id\ndescription: The id.\n")).toEqual(["id"]);
  expect(phrases("a.html", '<p id="total">Told by id</p>')).toEqual(["Told", "id"]);
});

test("limits and values have nouns for names", () => {
  expect(phrases("a.ts", "const mostRetries = 3;")).toEqual(["mostRetries"]);
  expect(phrases("a.ts", "const asked = read();")).toEqual(["const asked"]);
  expect(phrases("a.ts", "const mostly = 3; const left: number = 1;")).toEqual(["const left"]);
});

test.each([
  ["one row a group", ["one row a group"]],
  ["a class a file", ["a class a file"]],
  ["45 ms a page", ["45 ms a page"]],
  ["it has a name and a page", []],
  ["a program as a page", []],
  ["there is no file", []],
  ["that is no file", ["is no file"]],
  ["it holds every line against a limit", ["holds every line against"]],
  ["33.2 % of it", ["2 %"]],
  ["gives up, and gives way", []],
  ["a server behind a proxy", []],
  ["it leaves nothing behind, ever", []],
  ["a file of its own is a file", ["of its own"]],
  ["an error of our own class", []],
])("%j has the phrases %j", (text, expected) => {
  expect(phrases("a.md", text)).toEqual(expected);
});

test("an exception covers its phrase in its file or folder only, and one without a use is named", () => {
  const findings = [...check("docs/a.md", "behind it"), ...check("docs/b.md", "behind and alone")];
  const used = { path: "docs/b.md", phrase: "behind", why: "a proxy" };
  const stale = { path: "docs/", phrase: "amiss", why: "a quotation" };

  const { findings: remaining, unused } = exempt(findings, [used, stale]);

  expect(remaining.map(({ file, phrase }) => `${file}: ${phrase}`)).toEqual(["docs/a.md: behind", "docs/b.md: alone"]);
  expect(unused).toEqual([stale]);
});
