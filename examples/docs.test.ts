import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readPage, root, writtenPages } from "./test/pages.ts";

test("code in README and guides, and what it prints, is that of the examples", () => {
  const run = spawnSync(process.execPath, [join(root, "tools/readme.mjs"), "--check", "--outputs"], {
    encoding: "utf8",
  });

  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
});

test("every link between pages leads to a file, and to a heading that is there", () => {
  const broken = writtenPages().flatMap((page) =>
    relativeLinks(readPage(page)).flatMap(({ path, heading }) => {
      const target = path === "" ? page : join(dirname(page), path);
      if (!existsSync(join(root, target))) return [`${page} -> ${path}`];
      if (heading === undefined || headingsOf(target).includes(heading)) return [];
      return [`${page} -> ${path}#${heading}`];
    }),
  );

  expect(broken).toEqual([]);
});

test("the guide to errors names every class and code that the package can throw", () => {
  const folder = join(root, "packages/usage/src/errors");
  const guide = readPage("docs/errors.md");
  const sources = readdirSync(folder)
    .filter((name) => name !== "usage-error.ts" && !name.includes(".test"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const codes = sources.flatMap((source) => [
    ...[...source.matchAll(/^\s+\| "(\w+)"/gm)].map(([, code]) => code),
    ...[...source.matchAll(/readonly code: "(\w+)"/g)].map(([, code]) => code),
    ...[...source.matchAll(/ErrorCode = (.+);/g)].flatMap(([, union = ""]) => union.match(/\w+/g) ?? []),
  ]);
  const classes = sources.flatMap((source) => /export class (\w+)/.exec(source)?.[1] ?? []);

  expect(classes.length).toBeGreaterThan(6);
  expect(codes.length).toBeGreaterThan(25);
  expect([...classes, ...codes].filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

function relativeLinks(page: string): { path: string; heading: string | undefined }[] {
  const prose = page.replaceAll(/^```[^]*?^```/gm, "");
  return [...prose.matchAll(/\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)/g)].map(([, path = "", heading]) => ({
    path,
    heading,
  }));
}

/** Headings as the anchors that GitHub makes of them. */
function headingsOf(page: string): string[] {
  const headings = readPage(page).matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, text = ""]) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/\s/g, "-"),
  );
}
