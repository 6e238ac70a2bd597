import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPage, root } from "./test/pages.ts";

const page = readPage("ARCHITECTURE.md");
const source = "packages/usage/src";

const folders = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$|temp$|coverage$|etc$)/.test(entry.name))
    .map(({ name }) => name);

/** The folders that the first block draws. */
const drawn = [...page.matchAll(/^((?:[\w-]+\/)+) {2,}/gm)].map(([, path = ""]) => path.replace(/\/$/, ""));

/** The files and folders in the first column of the table. */
const listed = [...page.matchAll(/^\| (`.+?`) +\|/gm)].flatMap(([, cell = ""]) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name.replace(/\/$/, "")),
);

/** Modules of the diagram, such as `paging/walk`. */
const steps = [...page.matchAll(/^(\w+\/[\w-]+) {2,}/gm)].map(([, name = ""]) => name);

test("every folder of the repository is drawn, and every drawn folder exists", () => {
  const expected = [
    ...folders("").filter((name) => name !== "packages"),
    ...folders("packages").map((name) => `packages/${name}`),
  ];

  expect(drawn.toSorted()).toEqual(expected.toSorted());
});

test("every folder of the client is listed, and every listed file or folder exists", () => {
  expect(folders(source).filter((name) => !listed.includes(name))).toEqual([]);
  expect(listed.filter((name) => !existsSync(join(root, source, name)))).toEqual([]);
});

test("every module in the diagram of a call exists", () => {
  expect(steps.length).toBeGreaterThan(4);
  expect(steps.filter((name) => !existsSync(join(root, source, `${name}.ts`)))).toEqual([]);
});

test("the page stays one page long", () => {
  expect(page.split("\n").length).toBeLessThan(100);
});
